// `@jest/globals`. A spec file has its own copy (hooks.mjs) with the globals of its run. A module beside it outlives the file:
// there each name leads to that of the file at work.
const GLOBALS = Symbol.for('chungtay.jest-globals');

const leading = (name) => {
  const now = () => globalThis[GLOBALS][name];
  return new Proxy(() => undefined, {
    apply: (_, self, args) => Reflect.apply(now(), self, args),
    get: (_, key) => now()[key],
  });
};
const own = new URL(import.meta.url).search !== '';
const named = own ? (name) => globalThis[GLOBALS][name] : leading;

export const afterAll = named('afterAll');
export const afterEach = named('afterEach');
export const beforeAll = named('beforeAll');
export const beforeEach = named('beforeEach');
export const describe = named('describe');
export const expect = named('expect');
export const it = named('it');
export const jest = named('jest');
export const test = named('test');
