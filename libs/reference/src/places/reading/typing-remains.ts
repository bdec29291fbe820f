/**
 * Text that left the keyboard or a file in another form than it was meant: UTF-8 read as Windows-1252, the fonts of before
 * Unicode (TCVN 5712, `Yªn §Þnh`), names run together (`XãYênPhong`). What is composed Vietnamese comes back as it was.
 */
export function restored(text: string): string {
  let composed = text.normalize('NFC');
  if (MISREAD.test(composed)) composed = reread(composed) ?? composed;
  else if (isOldFont(composed)) composed = fromOldFont(composed);
  if (!RUN_TOGETHER.test(composed)) return composed;
  return composed
    .replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .replace(/(?<![\p{L}])(TP|TT|TX|P|Q|X|F)(?=\p{Lu}\p{Ll})/gu, '$1 ');
}

const RUN_TOGETHER = /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u;

/** The two bytes that most Vietnamese letters begin with, and what follows them. */
const MISREAD = /[ÃÄÆ][\u0080-\u00bf\u0152-\u2122]|á[º»]/;

/** Bytes 0x80–0x9F of Windows-1252, in their order; the five it leaves empty stay control characters. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTE_OF = new Map([...HIGH].map((character, at) => [character, 0x80 + at]));

function reread(text: string): string | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = BYTE_OF.get(character) ?? character.charCodeAt(0);
    if (byte > 0xff) return undefined;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes)).normalize('NFC');
  } catch {
    return undefined;
  }
}

/** TCVN 5712:1993, second table: its characters and the letters they stand for, in the same order. */
const OLD_FONT = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦';
const LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ';
const MEANT = new Map([...OLD_FONT].map((character, at) => [character, [...LETTERS][at] as string]));

/** Signs that stand in no Vietnamese address, at least two of them, and no letter that only Unicode has. */
const isOldFont = (text: string): boolean =>
  (text.match(OLD_FONT_SIGNS)?.length ?? 0) >= 2 && !/[\u0100-\u024f\u1ea0-\u1ef9]/.test(text);
const OLD_FONT_SIGNS = /[µ¸¶·¹¨»¾¼½©®ªÞß«¬§×÷¦¤¥¡¢£\u00ad]/g;

const fromOldFont = (text: string): string =>
  [...text].map((character) => MEANT.get(character) ?? character).join('');

/** Typed by Telex with the Vietnamese keyboard off (`Yeen DDinhj`); undefined when nothing shows that it was. */
export function untelexed(text: string): string | undefined {
  const words = text.match(/[a-z]+/gi) ?? [];
  if (/[\u0080-\uffff]/.test(text) || words.filter((word) => TELEX.test(word)).length < 2) return undefined;
  return text.replace(/[a-z]+/gi, (word) =>
    word
      .replace(/([aeiouyw]+(?:ch|ng|nh|[cmnpt])?)[sfrxj]$/i, '$1')
      .replace(/([aeiouyw])[sfrxj](ch|ng|nh|[aeiouycmnpt])/i, '$1$2')
      .replace(/([aeod])\1/gi, '$1')
      .replace(/([aou])w/gi, '$1'),
  );
}

const TELEX = /aa|ee|oo|dd|[aou]w|[aeiouyw](?:ch|ng|nh|[cmnpt])?[sfrxj]$/i;

/** Typed by VNI with the Vietnamese keyboard off (`Ye6n D9i5nh`); undefined when nothing shows that it was. */
export function withoutVni(text: string): string | undefined {
  const words = (text.match(VNI) ?? []).filter((word) => !COUNTED.test(word));
  return words.length < 2 ? undefined : text.replace(/(?<=[aeiouyd][a-z]{0,2})[1-9]{1,2}(?!\d)/gi, '');
}

/** A consonant, vowels, a digit: what a number behind a name does not look like. */
const VNI = /[bcdghklmnpqrstvx][aeiouy]+[1-9](?!\d)|d9/gi;
/** Tổ5, ngõ3, khu2 without their marks. */
const COUNTED = /^(to|ngo|go|khu|hu|so|lo|nha|ha)\d/i;
