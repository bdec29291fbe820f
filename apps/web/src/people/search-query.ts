export type SearchQuery = { name: string } | { nationalId: string } | { phone: string };

/** One box for three things: 9 or 12 digits are an identity number, 10 or 11 beginning with 0 a phone number, the rest a name. */
export function searchQuery(typed: string): SearchQuery | undefined {
  const text = typed.trim().replace(/\s+/g, ' ');
  const digits = text.replace(/[\s.-]/g, '').replace(/^\+84/, '0');
  if (/^(\d{9}|\d{12})$/.test(digits)) return { nationalId: digits };
  if (/^0\d{9,10}$/.test(digits)) return { phone: digits };
  return text.length < 2 || /^\d+$/.test(digits) ? undefined : { name: text };
}
