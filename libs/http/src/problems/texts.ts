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
      Object.hasOwn(params, name) ? said(params[name], language) : whole,
    );
  }

  has(code: string): boolean {
    return this.books.some((book) => Object.hasOwn(book, code));
  }
}

/** Sums are read by people: 100.000.000 in Vietnamese, 100,000,000 in English. Years and small counts have no dots. */
const said = (value: unknown, language: Language): string =>
  typeof value === 'number' ? NUMBERS[language].format(value) : String(value);

const NUMBERS = {
  vi: new Intl.NumberFormat('vi-VN', { useGrouping: 'min2' }),
  en: new Intl.NumberFormat('en-US', { useGrouping: 'min2' }),
} as const;
