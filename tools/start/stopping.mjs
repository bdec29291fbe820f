import { alive, npmAbove } from './processes.mjs';
import { say } from './say.mjs';

/** Ctrl-C, SIGTERM or a closed terminal: stop in order and exit 0; a second one does not wait any longer. */
export function onStop(close) {
  const state = { begun: false, stop };
  function stop() {
    if (state.begun) process.exit(130);
    state.begun = true;
    say('\nStopping …');
    close().then(
      () => {
        say('Stopped. The data stay; npm start goes on with them.');
        process.exit(0);
      },
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  return state;
}

/** npm killed hard cannot pass a signal on; without this its child would hold the port for ever. */
export function endWhenAbandoned(stop) {
  const npm = npmAbove();
  if (!npm) return;
  const watch = setInterval(() => {
    if (alive(npm)) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}
