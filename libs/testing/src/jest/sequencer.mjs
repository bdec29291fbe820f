import { statSync } from 'node:fs';

/** Jest asks for nothing else of its class. A fresh clone has no times of earlier runs, and a long spec must not come last. */
export default class Sequencer {
  /** First what waits for servers to fall and rise, then whole houses, then services, then units; of each the larger first. */
  sort(tests) {
    const rank = ({ path, context }) =>
      path.includes('/libs/messaging/test/') || path.endsWith('/test/start.e2e-spec.ts')
        ? 0
        : ['alone', 'e2e', 'int', 'unit'].indexOf(context.config.displayName.name) + 1;
    const size = new Map(tests.map(({ path }) => [path, statSync(path).size]));
    return [...tests].sort((a, b) => rank(a) - rank(b) || size.get(b.path) - size.get(a.path));
  }

  cacheResults() {
    // sizes need no memory
  }
}
