// What Jest asks of its module loader, answered by Node's own. CommonJS, for Jest requires it.
const { createRequire, register } = require('node:module');
const { pathToFileURL } = require('node:url');
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

const GLOBALS = Symbol.for('chungtay.jest-globals');
const TEST_TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');
const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS');

process.setSourceMapsEnabled(true);
register('./hooks.mjs', pathToFileURL(__filename));

module.exports = class Runtime {
  #mocker = new ModuleMocker(globalThis);
  #timers;

  constructor(config) {
    this.#timers = new ModernFakeTimers({ config, global: globalThis });
  }

  /** Jest's own part of a file: its tests and their results begin anew for each. */
  requireInternalModule(path) {
    delete globalThis[EVENT_HANDLERS];
    delete globalThis[TEST_TIMEOUT];
    delete require.cache[path];
    return createRequire(__filename)(path);
  }

  setGlobalsForRuntime(globals) {
    const [mocker, timers] = [this.#mocker, this.#timers];
    const jest = {
      fn: (implementation) => mocker.fn(implementation),
      spyOn: (object, method) => mocker.spyOn(object, method),
      restoreAllMocks: () => mocker.restoreAllMocks(),
      setTimeout: (ms) => {
        globalThis[TEST_TIMEOUT] = ms;
      },
      useFakeTimers: () => timers.useFakeTimers(),
      useRealTimers: () => timers.useRealTimers(),
      advanceTimersByTime: (ms) => timers.advanceTimersByTime(ms),
    };
    globalThis[GLOBALS] = { ...globals, jest };
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  unstable_importModule(path) {
    return import(pathToFileURL(path).href);
  }

  requireModule(path) {
    return require(path);
  }

  teardown() {
    this.#mocker.restoreAllMocks();
    this.#timers.dispose();
  }

  getSourceMaps() {
    return new Map();
  }

  getAllCoverageInfoCopy() {
    return undefined;
  }

  enterTestCode() {}
  leaveTestCode() {}
};
