import type { PaperSubject } from '../domain/consent-slip.js';
import { type HeldBy, type SaidRow, sayHeld, serviceName } from '../domain/held/say-held.js';
import type { Language } from '../domain/held/words.js';
import { MARGINS, openPaper, type Page, WIDTH, write } from './paper.js';

const WORDS = {
  title: ['DỮ LIỆU CÁ NHÂN ĐANG ĐƯỢC LƯU GIỮ', 'PERSONAL DATA THAT IS HELD'],
  born: ['sinh ngày', 'born'],
  asOf: ['lập ngày', 'as of'],
  law: [
    'Theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, đây là tất cả những gì các nơi dưới đây đang giữ về bạn, xếp theo nơi giữ và mục đích. Dòng chữ nhỏ là mã mà chỉ máy cần. Thấy sai thì yêu cầu sửa tại công an xã, phường.',
    'Under the Law on Personal Data Protection 91/2025/QH15 this is all that the offices below hold on you, by office and purpose. The small lines are numbers that only machines need. If something is wrong, ask the police of your commune to correct it.',
  ],
  purpose: ['Mục đích', 'Purpose'],
  nothing: ['Không lưu giữ gì.', 'Nothing is held.'],
  more: ['và {n} dòng nữa', 'and {n} more'],
} as const;

/** Everything held on somebody, by service and purpose, each field by its name, on as many pages as it takes. */
export async function personFilePdf(
  subject: PaperSubject,
  held: readonly HeldBy[],
  language: Language = 'vi',
): Promise<Buffer> {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language === 'en' ? 1 : 0];
  const { page, whole } = await openPaper(say('title'));
  const full = { width: WIDTH };
  write(page, 'bold', 15).text(say('title'), MARGINS.left, MARGINS.top, { ...full, align: 'center' });
  const who = `${subject.fullName}, ${say('born')} ${day(subject.birthDate)}; ${say('asOf')} ${day(subject.asOf)}`;
  write(page, 'plain', 12).moveDown(0.5).text(who, full);
  write(page, 'italic', 10).moveDown(0.3).text(say('law'), full);
  for (const each of held) {
    write(page, 'bold', 13).moveDown(0.9).text(serviceName(each.service, language), full);
    const purposes = sayHeld(each, language);
    if (purposes.length === 0) write(page, 'italic', 11).text(say('nothing'), full);
    for (const { purpose, tables } of purposes) {
      write(page, 'italic', 10.5)
        .moveDown(0.3)
        .text(`${say('purpose')}: ${purpose}`, full);
      for (const { title, count, rows } of tables) {
        write(page, 'bold', 11)
          .moveDown(0.4)
          .text(`${title} (${String(count)})`, full);
        for (const row of rows) rowLines(page, row);
        const more = count - rows.length;
        if (more > 0) write(page, 'italic', 10).text(say('more').replace('{n}', String(more)), full);
      }
    }
  }
  page.end();
  return whole;
}

function rowLines(page: Page, { lines, inner }: SaidRow): void {
  const indented = { width: WIDTH - 10 };
  page.moveDown(0.25);
  for (const [label, value] of lines) {
    write(page, 'plain', 10)
      .fillColor('#444')
      .text(`${label}: `, MARGINS.left + 10, page.y, { ...indented, continued: true })
      .fillColor('black')
      .font('bold')
      .text(value);
  }
  if (inner.length > 0) {
    const text = inner.map(([label, value]) => `${label}: ${value}`).join('; ');
    write(page, 'plain', 7)
      .fillColor('#666')
      .text(text, MARGINS.left + 10, page.y, indented);
  }
  page.fillColor('black');
  page.x = MARGINS.left;
}

const day = (date: string): string => date.slice(0, 10).split('-').reverse().join('/');
