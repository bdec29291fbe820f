/**
 * Folds Vietnamese text for comparison: lower case, no tone or vowel marks, đ → d, one space between words.
 * Works on composed and decomposed Unicode alike.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
