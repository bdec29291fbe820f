import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { UnreadableFile } from './row.js';

/** What an .xlsx of 20 MiB honestly unfolds to; beyond it somebody wants to hurt us. */
const UNFOLDED_MAX = 1_500_000_000;

/** The parts of an .xlsx by name, each to be read as a stream and as often as one likes. */
export class Parts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(file: Buffer): Promise<Parts> {
    const zip = await yauzl.fromBufferPromise(file, { lazyEntries: true, autoClose: false }).catch(() => {
      throw new UnreadableFile('file-damaged');
    });
    const entries = new Map<string, Entry>();
    let unfolded = 0;
    try {
      for await (const entry of zip.eachEntry()) {
        entries.set(entry.fileName, entry);
        unfolded += entry.uncompressedSize;
      }
    } catch {
      throw new UnreadableFile('file-damaged');
    }
    if (unfolded > UNFOLDED_MAX) throw new UnreadableFile('file-unfolds-too-far');
    return new Parts(zip, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name);
    if (!entry) return;
    const stream = await this.zip.openReadStreamPromise(entry);
    stream.setEncoding('utf8');
    for await (const chunk of stream) yield chunk as string;
  }
}
