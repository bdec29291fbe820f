/** Something a person must put right. `what` happened, in one sentence; `todo`: what to do about it, a line each. */
export class Trouble extends Error {
  constructor(what, todo = []) {
    super(what);
    this.todo = todo;
  }
}

/** Turns what the system reported into words; an error nobody foresaw keeps its stack. */
export function explain(error, local) {
  if (error instanceof Trouble) return [error.message, ...error.todo.map((line) => `  → ${line}`)].join('\n');
  if (error?.name === 'ConfigError') return error.message;
  if (error?.code === 'ENOSPC' || /No space left on device/i.test(error?.message ?? ''))
    return explain(diskFull(local));
  if (error?.code === 'EACCES' || error?.code === 'EPERM')
    return explain(
      new Trouble(`This user may not use ${error.path ?? local}.`, [
        'start as the user who started first, or give another folder: CHUNGTAY_LOCAL=/some/folder npm start',
      ]),
    );
  return error?.stack ?? String(error);
}

export const diskFull = (folder) =>
  new Trouble(`The disk that holds ${folder} is full.`, [
    'free some space (300 MB are enough) and run npm start again; nothing that was saved is lost',
    'or put the data elsewhere: CHUNGTAY_LOCAL=/other/disk/chung-tay npm start',
  ]);
