import { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { FileBytes } from './file-bytes.js';
import { UnreadableFile } from './row.js';

/** What an .xlsx of 20 MiB honestly unfolds to; beyond it somebody wants to hurt us. */
const UNFOLDED_MAX = 1_500_000_000;

class Reader extends yauzl.RandomAccessReader {
  /** Why the file could not be fetched; what it holds is not to blame then. */
  failure: Error | undefined;

  constructor(private readonly file: FileBytes) {
    super();
  }

  override _readStreamForRange(from: number, to: number): Readable {
    const stream = Readable.from(this.file.read(from, to), { objectMode: false });
    return stream.once('error', (error) => (this.failure = error));
  }

  async orDamaged<T>(reading: Promise<T>): Promise<T> {
    try {
      return await reading;
    } catch {
      throw this.failure ?? new UnreadableFile('file-damaged');
    }
  }
}

/** The parts of an .xlsx by name, each to be read as a stream and as often as one likes. */
export class Parts {
  private constructor(
    private readonly reader: Reader,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(file: FileBytes): Promise<Parts> {
    const reader = new Reader(file);
    const options = { lazyEntries: true, autoClose: false };
    const zip = await reader.orDamaged(yauzl.fromRandomAccessReaderPromise(reader, file.size, options));
    const entries = await reader.orDamaged(entriesOf(zip));
    const unfolded = [...entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (unfolded > UNFOLDED_MAX) throw new UnreadableFile('file-unfolds-too-far');
    return new Parts(reader, zip, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name);
    if (!entry) return;
    const stream = await this.reader.orDamaged(this.zip.openReadStreamPromise(entry));
    stream.setEncoding('utf8');
    const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<string, undefined>;
    try {
      for (;;) {
        const { value } = await this.reader.orDamaged(pieces.next());
        if (value === undefined) return;
        yield value;
      }
    } finally {
      await pieces.return?.();
    }
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}
