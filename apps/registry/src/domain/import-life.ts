/** Where a list that was sent stands: looked at first, or recorded in earnest. `forgotten`: the file is gone, the outcomes stay. */
export const IMPORT_STATES = [
  'preview-waiting',
  'preview-running',
  'previewed',
  'preview-failed',
  'waiting',
  'running',
  'done',
  'failed',
  'forgotten',
] as const;
export type ImportStanding = (typeof IMPORT_STATES)[number];

export const IMPORT_ACTS = ['take-up', 'note-part', 'finish', 'fail', 'confirm', 'forget-file'] as const;
export type ImportActName = (typeof IMPORT_ACTS)[number];

interface Cell {
  readonly by: 'registry-officer' | 'house';
  readonly leadsTo: ImportStanding;
}

const house = (leadsTo: ImportStanding): Cell => ({ by: 'house', leadsTo });
const forgotten = { 'forget-file': house('forgotten') };

/**
 * In which state which act may be done by whom, and where it leads; what is not there cannot happen. A list is recorded in
 * earnest only after a preview that was finished, and only while its file is there. `take-up` of one that runs: its worker died.
 */
export const IMPORT_LIFE: Readonly<Record<ImportStanding, Readonly<Partial<Record<ImportActName, Cell>>>>> = {
  'preview-waiting': { 'take-up': house('preview-running') },
  'preview-running': {
    'take-up': house('preview-running'),
    'note-part': house('preview-running'),
    finish: house('previewed'),
    fail: house('preview-failed'),
  },
  previewed: { confirm: { by: 'registry-officer', leadsTo: 'waiting' }, ...forgotten },
  'preview-failed': forgotten,
  waiting: { 'take-up': house('running') },
  running: {
    'take-up': house('running'),
    'note-part': house('running'),
    finish: house('done'),
    fail: house('failed'),
  },
  done: forgotten,
  failed: forgotten,
  forgotten: {},
};

/** How a list stands by what is kept of it. */
export function importStandingOf({
  state,
  preview,
  fileKept,
}: {
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly preview: boolean;
  readonly fileKept: boolean;
}): ImportStanding {
  if (state === 'waiting' || state === 'running') return preview ? `preview-${state}` : state;
  if (!fileKept) return 'forgotten';
  if (!preview) return state;
  return state === 'done' ? 'previewed' : 'preview-failed';
}
