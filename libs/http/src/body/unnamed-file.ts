import { createHash } from 'node:crypto';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PIECE = 64 * 1024;

/**
 * A file on the disk without a name: nobody else can open it, and it is gone with the process that wrote it, however that
 * ends. What people send lies in one for as long as the request takes, so that memory does not grow with it.
 */
export class UnnamedFile {
  #size = 0;
  readonly #hash = createHash('sha256');

  private constructor(private readonly handle: FileHandle) {}

  /** Writes what comes to its end. Throws what the pieces throw; nothing is left then. */
  static async of(pieces: AsyncIterable<Buffer>): Promise<UnnamedFile> {
    const file = new UnnamedFile(await openUnnamed());
    try {
      for await (const piece of pieces) await file.append(piece);
      return file;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  get size(): number {
    return this.#size;
  }

  /** SHA-256 of the bytes; asked once. */
  digest(): string {
    return this.#hash.digest('base64url');
  }

  async *read(from: number, to: number): AsyncGenerator<Buffer> {
    for (let at = from; at < to;) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE, to - at));
      const { bytesRead } = await this.handle.read(piece, 0, piece.length, at);
      if (bytesRead === 0) throw new Error('read beyond the end of a file');
      yield piece.subarray(0, bytesRead);
      at += bytesRead;
    }
  }

  close(): Promise<void> {
    return this.handle.close();
  }

  private async append(piece: Buffer): Promise<void> {
    this.#size += piece.length;
    this.#hash.update(piece);
    await this.handle.writeFile(piece);
  }
}

async function openUnnamed(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'chungtay-'));
  try {
    return await open(join(folder, 'upload'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
}
