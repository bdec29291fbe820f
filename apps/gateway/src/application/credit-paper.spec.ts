import { describe, expect, it } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import { bookBytes, readSheets } from '#libs/sheets';
import { paperSheet } from './paper-sheet.js';
import { checklist, establishmentOf, form01, form02, type ListedPerson } from '../domain/credit-paper.js';
import { creditPaperDocx } from './credit-paper-docx.js';
import { creditPaperPdf } from './credit-paper-pdf.js';

const place = { commune: 'Xã Yên Trường', province: 'Tỉnh Thanh Hóa' };
const aLine = (over: Partial<ListedPerson> = {}): ListedPerson => ({
  ...{ purpose: 'production', amount: 60_000_000, termMonths: 36 },
  person: {
    ...{ fullName: 'Lê Văn Thử', birthDate: '1990-05-02', nationalId: '038090001234', phone: null },
    ...{ address: 'Thôn 3, Xã Yên Trường, Tỉnh Thanh Hóa', certificate: 'PT70/1, 16/11/2026' },
  },
  ...over,
});
const list = { month: '2026-12', closesOn: '2026-12-05' };
const pages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

describe('form 01', () => {
  it('has a line for each person, with what the registry shows, and the sum', () => {
    const paper = form01(place, list, [
      aLine(),
      aLine({ purpose: 'training', amount: 4_000_000, person: null }),
    ]);
    expect(paper.subtitle).toContain('05/12/2026');
    expect(paper.table?.rows).toEqual([
      [
        ...['1', 'Lê Văn Thử', '02/05/1990', '038090001234', 'Thôn 3, Xã Yên Trường, Tỉnh Thanh Hóa'],
        ...['PT70/1, 16/11/2026', 'Sản xuất, kinh doanh', '60.000.000', '36'],
      ],
      ['2', '', '', '', '', '', 'Đào tạo nghề', '4.000.000/tháng', '36'],
      ['', 'Cộng', '', '', '', '', '', '60.000.000 + 4.000.000/tháng', ''],
    ]);
    expect(paper.signatures.map(([who]) => who)).toEqual([
      'CÔNG AN CẤP XÃ',
      'XÁC NHẬN CỦA ỦY BAN NHÂN DÂN CẤP XÃ',
    ]);
  });

  it('is a sheet in the same columns, with đồng as numbers and ids as text', async () => {
    const book = await bookBytes(
      [paperSheet(form01(place, list, [aLine(), aLine()]))],
      new Date('2026-11-22'),
    );
    const lines: (string | undefined)[][] = [];
    for await (const { cells } of (await readSheets(book))[0]!.rows())
      lines.push(cells.map((cell) => cell?.text));
    const head = lines.findIndex(([first]) => first === 'TT');
    expect(lines[head]).toEqual(form01(place, list, []).table?.columns.map(([header]) => header));
    expect(lines[head + 1]?.slice(1, 4)).toEqual(['Lê Văn Thử', '02/05/1990', '038090001234']);
    expect([lines[head + 1]?.[7], lines[head + 3]?.[7]]).toEqual(['60000000', '120000000']);
  });

  it('goes on over as many pages as it needs', async () => {
    expect(pages(await creditPaperPdf(form01(place, list, [aLine()])))).toBe(1);
    const long = await creditPaperPdf(
      form01(
        place,
        list,
        Array.from({ length: 60 }, () => aLine()),
      ),
    );
    expect(pages(long)).toBeGreaterThan(2);
  });

  it('is never signed on a page on which nobody stands', async () => {
    for (let people = 1; people <= 12; people++) {
      const lines = Array.from({ length: people }, () => aLine());
      const cells = lastPage(await creditPaperPdf(form01(place, list, lines))).match(/ re\b/g)?.length ?? 0;
      // the headers, the last person and the sum, nine cells each
      expect([people, cells >= 27]).toEqual([people, true]);
    }
  });
});

/** What is drawn on the last page. */
function lastPage(pdf: Buffer): string {
  const drawn = [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(
    ([, packed = '']) => {
      try {
        return [inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')];
      } catch {
        return [];
      }
    },
  );
  return drawn.findLast((each) => /\bBT\b/.test(each)) ?? '';
}

describe('form 02 and the checklist', () => {
  const establishment = {
    ...{ name: 'Hợp tác xã Ví Dụ', form: 'cooperative', taxCode: '', address: 'Thôn 3', workers: 21 },
    ...{ releasedWorkers: 2, amount: 500_000_000, termMonths: null, plan: 'Mở rộng xưởng hàn' },
  };

  it('says the share of released workers without rounding it up', () => {
    const fields = new Map(form02(place, establishment).fields);
    expect(fields.get('Trong đó người chấp hành xong án phạt tù có hợp đồng lao động')).toBe('2 (9,5 %)');
    expect(fields.get('Số tiền đề nghị vay (đồng)')).toBe('500.000.000');
    expect(fields.get('Người đại diện')).toBe('');
  });

  it('of a dossier on its way leaves what is not kept to be written on the paper', () => {
    const paper = form02(place, { ...establishment, name: '', address: '', reference: 'CS-12/2026' });
    const fields = new Map(paper.fields);
    expect([paper.office, fields.get('Tên cơ sở')]).toEqual([expect.stringMatching(/^…+$/), '']);
    expect(fields.get('Số hồ sơ tại ngân hàng')).toBe('CS-12/2026');
    expect(form02(place, { ...establishment, collateral: false }).fields).toContainEqual([
      ...['Tài sản bảo đảm', 'Không'],
    ]);
    expect(establishmentOf({ form: 'household-business', reference: 'HKD-3' })).toBe(
      'Hộ kinh doanh, hồ sơ số HKD-3',
    );
  });

  it('is drawn as PDF and as .docx', async () => {
    const dossier = { purpose: 'production', amount: 60_000_000, termMonths: 36, preparedOn: '2026-11-22' };
    const documents = [{ name: 'Giấy đề nghị vay vốn (01/TD)', status: 'missing' }];
    for (const paper of [
      form02(place, establishment),
      checklist(place, ['Họ và tên', 'Lê Văn Thử'], { ...dossier, documents }),
      form01(place, list, [aLine()]),
    ]) {
      expect((await creditPaperPdf(paper)).subarray(0, 5).toString()).toBe('%PDF-');
      expect((await creditPaperDocx(paper)).subarray(0, 2).toString()).toBe('PK');
    }
  });
});
