// What kinds of tests there are. Jest's projects have the same names.

/** One more than the two cores of the smallest machine: a spec that waits for a server leaves its core to another. */
const WORKERS = 3;

const kind = (project, flag, needs = {}) => ({ project, flag, ...needs });

const KINDS = [
  kind('unit', '--unit'),
  kind('int', '--int', { broker: true }),
  kind('e2e', '--e2e', { broker: true, browser: true }),
  kind('alone', '--e2e', { broker: true, alone: true }),
];

/** What `words` of the command line ask for: everything when they have no flag. */
export function asked(words) {
  const flags = words.filter((word) => word.startsWith('--'));
  const patterns = words.filter((word) => !word.startsWith('--'));
  const kinds = KINDS.filter(({ flag }) => flags.length === 0 || flags.includes(flag));
  const runs = [
    { kinds: kinds.filter(({ alone }) => !alone), workers: WORKERS },
    // beside other tests their clocks would measure the neighbours
    { kinds: kinds.filter(({ alone }) => alone), workers: 1 },
  ].filter((run) => run.kinds.length > 0);
  return {
    patterns,
    runs,
    drill: patterns.length === 0 && (flags.length === 0 || flags.includes('--drill')),
    broker: kinds.some(({ broker }) => broker),
    browser: kinds.some(({ browser }) => browser),
  };
}

/** `apps/x/test/y.int-spec.ts` is of the kind `int`, `y.spec.ts` of `unit`; undefined when the file is no spec. */
export function kindOf(file) {
  const suffix = /\.((?:[a-z0-9]+-)?)spec\.ts$/.exec(file)?.[1];
  return suffix === undefined ? undefined : suffix === '' ? 'unit' : suffix.slice(0, -1);
}
