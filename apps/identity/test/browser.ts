const HOUSE = 'http://house.test:3000';

export interface Seen {
  readonly status: number;
  /** Where the house sent the browser when it left the provider; '' while it is still there. */
  readonly location: string;
  readonly html: string;
  readonly headers: Headers;
}

/** Follows redirects and keeps cookies as a browser in front of the house would; steps go to the copies in turn. */
export class Browser {
  private readonly cookies = new Map<string, { value: string; path: string }>();
  private turn = 0;

  constructor(private copies: readonly string[]) {}

  now(copies: readonly string[]): void {
    this.copies = copies;
  }

  async follow(
    path: string,
    form?: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Seen> {
    const url = new URL(path, this.copies[this.turn++ % this.copies.length]);
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form ? new URLSearchParams(form) : null,
      redirect: 'manual',
      headers: { ...headers, cookie: this.cookieHeader(url.pathname) },
    });
    answer.headers.getSetCookie().forEach((line) => this.keep(line));
    const location = answer.headers.get('location') ?? '';
    const html = await answer.text();
    if (!location) return { status: answer.status, location: '', html, headers: answer.headers };
    const next = new URL(location, HOUSE);
    if (next.origin === HOUSE && next.pathname.startsWith('/oidc/'))
      return this.follow(next.pathname + next.search);
    return { status: answer.status, location: next.href, html, headers: answer.headers };
  }

  private cookieHeader(path: string): string {
    const sent = [...this.cookies].filter(([, cookie]) => path.startsWith(cookie.path));
    return sent.map(([name, cookie]) => `${name}=${cookie.value}`).join('; ');
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/';
    if (value) this.cookies.set(name, { value, path });
    else this.cookies.delete(name);
  }
}

/** Target and hidden fields of the form on a page. */
export function formOf(html: string): { action: string; fields: Record<string, string> } {
  const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1] ?? '';
  const hidden = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return {
    action,
    fields: Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value])),
  };
}
