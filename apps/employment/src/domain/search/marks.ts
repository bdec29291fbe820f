import type { Word } from '#libs/reference';

const BEGINNING = '';
/** What a pair of words never seen together is worth beside the words alone. */
const ALONE = 0.15;

/**
 * Gives words written without accents the marks they have most often in the texts it has read, each in view of its
 * neighbour: `ban hang` becomes `bán hàng`, `ban ghe` becomes `bàn ghế`. So a query without accents is searched as the one
 * with them.
 */
export class Marks {
  private readonly forms = new Map<string, Map<string, number>>();
  private readonly pairs = new Map<string, number>();

  /** `known`: what has been read before, counted as well and left as it is. */
  constructor(private readonly known?: Marks) {}

  /** Texts without any mark teach nothing. */
  read(words: readonly Word[], weight = 1): void {
    if (!marked(words)) return;
    let before = BEGINNING;
    for (const word of words) {
      const forms = this.forms.get(word.plain) ?? new Map<string, number>();
      forms.set(word.marked, (forms.get(word.marked) ?? 0) + weight);
      this.forms.set(word.plain, forms);
      const left = word.afterComma ? BEGINNING : before;
      const pair = `${left} ${word.marked}`;
      this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + weight);
      before = word.marked;
    }
  }

  /** The likeliest marked forms; words that carry a mark already are kept, and so is a text with any. */
  restore(words: readonly Word[]): readonly string[] {
    if (marked(words)) return words.map((word) => word.marked);
    let paths = new Map<string, { readonly score: number; readonly path: readonly string[] }>([
      [BEGINNING, { score: 0, path: [] }],
    ]);
    for (const { plain } of words) paths = this.further(paths, plain);
    let best: { readonly score: number; readonly path: readonly string[] } = { score: -Infinity, path: [] };
    for (const path of paths.values()) if (path.score > best.score) best = path;
    return best.path;
  }

  private further(
    paths: ReadonlyMap<string, { readonly score: number; readonly path: readonly string[] }>,
    plain: string,
  ): Map<string, { readonly score: number; readonly path: readonly string[] }> {
    const next = new Map<string, { readonly score: number; readonly path: readonly string[] }>();
    for (const [form, count] of this.formsOf(plain)) {
      for (const [before, { score, path }] of paths) {
        const pair = `${before} ${form}`;
        const together = (this.pairs.get(pair) ?? 0) + (this.known?.pairs.get(pair) ?? 0);
        const sum = score + Math.log(together + ALONE * Math.sqrt(count));
        if (sum > (next.get(form)?.score ?? -Infinity)) next.set(form, { score: sum, path: [...path, form] });
      }
    }
    return next;
  }

  private formsOf(plain: string): ReadonlyMap<string, number> {
    const forms = new Map(this.known?.forms.get(plain));
    for (const [form, count] of this.forms.get(plain) ?? []) forms.set(form, (forms.get(form) ?? 0) + count);
    return forms.size > 0 ? forms : new Map([[plain, 1]]);
  }
}

const marked = (words: readonly Word[]): boolean => words.some((word) => word.marked !== word.plain);

const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** A marked form as letters again; the tone stands on the last letter, where `wordsOf` reads it as well as anywhere. */
export function written(plain: string, form: string): string {
  if (form === plain) return plain;
  return form.replaceAll('d-', 'đ').replace(/[1-5]$/, (tone) => TONES[Number(tone)] ?? '');
}
