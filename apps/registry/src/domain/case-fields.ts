import type { Fault, PlainDate } from '#libs/kernel';
import { CASE_REASONS, type CaseActName } from './case-life.js';

const FIELDS = [
  ...(['reason', 'helperIds', 'decisionNo', 'helperId', 'outcome', 'help'] as const),
  ...(['quarter', 'progress', 'toCommune', 'toDetail', 'consents'] as const),
] as const;
type Field = (typeof FIELDS)[number];

/** What an act needs beside its day, and what it may carry. */
const OF_ACT: Readonly<Partial<Record<CaseActName, { needs: readonly Field[]; may?: readonly Field[] }>>> = {
  'report-wrong-residence': { needs: ['reason'] },
  'note-no-show': { needs: ['reason'] },
  'assign-helper': { needs: ['helperIds'], may: ['decisionNo'] },
  'end-help': { needs: ['reason'] },
  visit: { needs: ['helperId', 'outcome'], may: ['help'] },
  report: { needs: ['helperId', 'quarter', 'progress'] },
  'hand-over': { needs: ['toCommune'], may: ['toDetail'] },
  'refuse-move': { needs: ['reason'] },
  close: { needs: ['reason'] },
  'refer-again': { needs: ['consents'] },
};

/** What an act needs, and what it may carry beside. */
export const fieldsOfAct = (act: CaseActName): { needs: readonly string[]; may: readonly string[] } => ({
  ...{ needs: [], may: [] },
  ...OF_ACT[act],
});

type Asked = { readonly act: CaseActName; readonly on?: PlainDate } & {
  readonly [F in Field]?: unknown;
};

/** Every fault of what is asked, whatever the case: a day to come, a field that is missing or has no place here, a reason that is none. */
export function actFaults(asked: Asked, today: PlainDate): Fault[] {
  const { act, on, reason } = asked;
  const { needs, may } = fieldsOfAct(act);
  const fields = FIELDS.flatMap((field) => {
    const pointer = `/${field}`;
    if (asked[field] === undefined) return needs.includes(field) ? [{ pointer, code: 'required' }] : [];
    return [...needs, ...may].includes(field) ? [] : [{ pointer, code: 'not-of-this-act' }];
  });
  const noReason = reason !== undefined && CASE_REASONS[act]?.some((each) => each === reason) === false;
  return [
    ...(on !== undefined && on > today ? [{ pointer: '/on', code: 'date-in-future' }] : []),
    ...fields,
    ...(noReason ? [{ pointer: '/reason', code: 'reason-unknown' }] : []),
  ];
}
