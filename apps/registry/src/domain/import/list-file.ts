/** The bytes of a list as an office sent it, fetched in pieces when they are read. */
export interface ListFile {
  readonly size: number;
  read(from: number, to: number): AsyncIterable<Buffer>;
}
