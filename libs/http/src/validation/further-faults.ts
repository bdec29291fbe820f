import type { Fault, PlainDate } from '#libs/kernel';

/**
 * What a body class may declare: rules over several fields, or over today, that its use case keeps. They are asked here
 * only when the structure is at fault already, so that one answer names every fault of a body.
 */
export interface HasFurtherFaults {
  readonly furtherFaults?: readonly ((body: never, today: PlainDate) => readonly Fault[])[];
}

/** What the rules say of a body with `faults`. A rule that reads anything at fault has nothing to say. */
export function furtherFaultsOf(
  Shape: HasFurtherFaults,
  body: object,
  today: PlainDate,
  faults: readonly Fault[],
): Fault[] {
  const atFault = new Set(faults.map(({ pointer }) => pointer));
  const sound = soundPartOf(body, '', atFault);
  return (Shape.furtherFaults ?? []).flatMap((rule) => {
    try {
      return rule(sound as never, today);
    } catch {
      return [];
    }
  });
}

/** The same object to whoever reads, until something at fault is read: that throws. */
function soundPartOf(value: unknown, at: string, atFault: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get(target, key) {
      const pointer = `${at}/${String(key)}`;
      if (atFault.has(pointer)) throw new Error('at fault');
      return soundPartOf(Reflect.get(target, key), pointer, atFault);
    },
  });
}

/** For a body with `on`, a day on which something happened. */
export const notInFuture = ({ on }: { on?: PlainDate }, today: PlainDate): Fault[] =>
  on !== undefined && on > today ? [{ pointer: '/on', code: 'date-in-future' }] : [];
