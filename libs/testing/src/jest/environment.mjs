/**
 * The worker's own realm instead of one for each spec file: the specs of a worker load the house and its packages once, as
 * Node loads them in production. What a spec changes of the process is undone before the next file.
 */
export default class Environment {
  global = globalThis;
  #env = { ...process.env };
  #exit = process.exit;
  #console = globalThis.console;
  #prepareStackTrace = Error.prepareStackTrace;
  #listeners = process.listeners('message');

  exportConditions() {
    return [];
  }

  getVmContext() {
    return null;
  }

  async setup() {
    // Jest maps stacks by its own transforms, of which there are none here; Node knows the maps of what hooks.mjs gave it
    Error.prepareStackTrace = undefined;
  }

  async teardown() {
    for (const name of Object.keys(process.env)) if (!(name in this.#env)) delete process.env[name];
    Object.assign(process.env, this.#env);
    // with one of these a worker would not end
    for (const each of process.listeners('message'))
      if (!this.#listeners.includes(each)) process.off('message', each);
    process.exit = this.#exit;
    globalThis.console = this.#console;
    Error.prepareStackTrace = this.#prepareStackTrace;
  }
}
