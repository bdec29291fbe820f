/**
 * The Idempotency-Key of a form: the same content keeps its key however often it is sent, so that a double click or
 * a retry after a lost answer records once; changed content is a new request.
 */
export class RequestKeys {
  private content = '';
  private key = '';

  constructor(private readonly make: () => string = newKey) {}

  for(body: unknown): string {
    const content = JSON.stringify(body);
    if (content !== this.content || this.key === '') {
      this.content = content;
      this.key = this.make();
    }
    return this.key;
  }

  /** After success: the next request is a new one even with equal content. */
  done(): void {
    this.key = '';
  }
}

/** A UUID also where the page is not served over TLS (crypto.randomUUID needs a secure context). */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
