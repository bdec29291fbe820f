import { SaxesParser } from 'saxes';
import { UnreadableFile } from './row.js';

export type Attributes = Readonly<Record<string, string>>;

export interface Elements {
  /** Name without its prefix. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  readonly text?: (this: void, text: string) => void;
}

/** Walks XML as it comes; after each piece the caller may take what was found, so that nothing piles up. */
export async function* walkXml(pieces: AsyncIterable<string>, elements: Elements): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', () => {
    throw new UnreadableFile('file-damaged');
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements.open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    elements.close(local(name));
  });
  const { text } = elements;
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  let any = false; // a part that a book may do without
  for await (const piece of pieces) {
    any = true;
    parser.write(piece);
    yield;
  }
  if (any) parser.close();
  yield;
}

/** Walks to the end. */
export async function readXml(pieces: AsyncIterable<string>, elements: Elements): Promise<void> {
  const walk = walkXml(pieces, elements);
  while (!(await walk.next()).done);
}
