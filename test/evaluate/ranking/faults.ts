/** Something in a file that was not taken as it stands. Names fields and codes, never a value: values may be about people. */
export interface Remark {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Which field of which thing, as a JSON pointer. */
  readonly pointer: string;
  readonly code: string;
}

/** What reading a file leaves behind: `faults` make the command end with status 1, `notes` only tell what was made of something. */
export class Remarks {
  readonly faults: Remark[] = [];
  readonly notes: Remark[] = [];

  at(file: string, line: number): Place {
    return new Place(this, file, line, '');
  }
}

/** A place in a file, to remark on. */
export class Place {
  constructor(
    private readonly remarks: Remarks,
    readonly file: string,
    readonly line: number,
    readonly pointer: string,
  ) {}

  in(...steps: readonly (string | number)[]): Place {
    return new Place(
      this.remarks,
      this.file,
      this.line,
      this.pointer + steps.map((step) => `/${step}`).join(''),
    );
  }

  /** The value could not be used: it counts as not known. */
  fault(code: string): void {
    const { file, line, pointer } = this;
    this.remarks.faults.push({ file, line, pointer, code });
  }

  note(code: string): void {
    const { file, line, pointer } = this;
    this.remarks.notes.push({ file, line, pointer, code });
  }
}

export const sentence = ({ file, line, pointer, code }: Remark): string =>
  `${file}:${line} ${pointer || '/'} ${code}`;

/** One line for each code and field, with how often and where first. */
export function summed(remarks: readonly Remark[]): string[] {
  const groups = new Map<string, { first: Remark; count: number }>();
  for (const remark of remarks) {
    const key = `${remark.file} ${remark.code} ${remark.pointer.replace(/\/\d+(?=\/|$)/g, '/*')}`;
    const known = groups.get(key);
    if (known) known.count++;
    else groups.set(key, { first: remark, count: 1 });
  }
  return [...groups.values()].map(({ first, count }) =>
    count === 1 ? sentence(first) : `${sentence(first)} (${count} times)`,
  );
}
