/** What a code says to people. `{name}` is replaced by the param of that name. */
export type Texts = Readonly<Record<string, { readonly vi: string; readonly en: string }>>;
export type Language = 'vi' | 'en';

const PLACEHOLDER = /\{(\w+)\}/g;

/** Looks texts up by code: a service's own before the house's, the code itself where there is none. */
export class TextBook {
  constructor(private readonly books: readonly Texts[]) {}

  say(code: string, language: Language, params: Readonly<Record<string, unknown>> = {}): string {
    const text = this.books.find((book) => Object.hasOwn(book, code))?.[code]?.[language];
    return (text ?? code).replace(PLACEHOLDER, (whole, name: string) =>
      Object.hasOwn(params, name) ? String(params[name]) : whole,
    );
  }

  has(code: string): boolean {
    return this.books.some((book) => Object.hasOwn(book, code));
  }
}
