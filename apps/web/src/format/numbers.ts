/** Digits in groups of three with dots, as money is written in Việt Nam: `100.000.000`. */
export function grouped(value: number): string {
  const digits = Math.trunc(Math.abs(value))
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '.');
  return value < 0 ? `−${digits}` : digits;
}

/** Whole đồng: `100.000.000 đ`. */
export function formatDong(amount: number): string {
  return `${grouped(amount)}\u00a0đ`;
}

/** What an officer types for money: `60000000`, `60.000.000`, `60 000 000 đ`. undefined when it is no whole number. */
export function parseDong(text: string): number | undefined {
  const digits = text.replace(/[\s.,\u00a0đ]/gi, '');
  if (!/^\d{1,15}$/.test(digits)) return undefined;
  return Number(digits);
}

/** At most `digits` decimals, with the decimal sign of the language: 6.6 → `6,6` in Vietnamese, `6.6` in English. */
export function formatNumber(value: number, language: string, digits = 1): string {
  return new Intl.NumberFormat(language.startsWith('vi') ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: digits,
  }).format(value);
}
