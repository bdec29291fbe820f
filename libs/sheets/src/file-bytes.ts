import { buffer } from 'node:stream/consumers';

/** A file that is read in pieces, so that nobody has to hold the whole of it. May be walked as often as one likes. */
export interface FileBytes {
  readonly size: number;
  /** The bytes from one place to before another, in their order and in pieces of any length. */
  read(from: number, to: number): AsyncIterable<Buffer>;
}

/** A file that is in memory anyway. */
export const bytesOf = (file: Buffer): FileBytes => ({
  size: file.length,
  async *read(from, to) {
    yield await Promise.resolve(file.subarray(from, to));
  },
});

/** The first bytes of a file, `length` at most. */
export const headOf = (file: FileBytes, length: number): Promise<Buffer> =>
  buffer(file.read(0, Math.min(length, file.size)));

/** Whether some bytes stand anywhere in a file. */
export async function holds(file: FileBytes, wanted: Buffer): Promise<boolean> {
  let tail: Buffer = Buffer.alloc(0);
  for await (const piece of file.read(0, file.size)) {
    const bytes = Buffer.concat([tail, piece]);
    if (bytes.includes(wanted)) return true;
    tail = bytes.subarray(Math.max(0, bytes.length - wanted.length + 1));
  }
  return false;
}
