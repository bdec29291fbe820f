import { describe, expect, it } from '@jest/globals';
import { certificatePaper } from '../domain/certificate-paper.js';
import type { Claims } from '../domain/certificate-claims.js';
import { certificatePdf } from './certificate-pdf.js';
import { holderDigest } from './certificate-proof.js';

const claims = (over: Partial<Claims> = {}): Claims => ({
  ...{
    v: 1,
    no: '38-2027-00001',
    course: 'Hàn hồ quang sơ cấp',
    provider: 'Trung tâm Giả Định',
    occ: '7212',
  },
  ...{ level: 'elementary', from: '2026-12-07', done: '2027-02-03' },
  holder: holderDigest('Lê Văn Thử', 'AB3DE-7FGHJ'),
  ...over,
});
const given = { fullName: 'Lê Văn Thử', code: 'AB3DE-7FGHJ', provinceCode: '38', communeCode: '15469' };

describe('the certificate', () => {
  it('says who learnt what, when and where', () => {
    const paper = certificatePaper(claims(), given);
    expect(paper).toMatchObject({
      ...{ provider: 'TRUNG TÂM GIẢ ĐỊNH', number: 'Số: 38-2027-00001', fullName: 'Lê Văn Thử' },
      ...{ course: 'Hàn hồ quang sơ cấp', code: 'AB3DE-7FGHJ' },
    });
    expect(paper.placeAndDate).toMatch(/^\S.*, ngày 03 tháng 02 năm 2027$/);
    expect(paper.fields).toEqual([
      ['Nghề đào tạo', 'Thợ hàn và thợ cắt kim loại bằng nhiệt'],
      ['Trình độ', 'Sơ cấp'],
      ['Thời gian', 'từ ngày 07/12/2026 đến ngày 03/02/2027'],
    ]);
  });

  it('tells nothing of the past', () => {
    const words = JSON.stringify(certificatePaper(claims(), given));
    expect(words).not.toMatch(/(^|\s)(án|tù|trại|phạm|đặc xá|chấp hành|mãn hạn)(\s|$)/i);
  });

  it('is one page, also with the longest names', async () => {
    const long = 'Trường Trung cấp nghề Cơ khí Xây dựng và Thương mại Hoa Sen Mới Ví Dụ '
      .repeat(3)
      .slice(0, 200);
    for (const said of [claims(), claims({ course: long, provider: long })]) {
      const text = Buffer.from(JSON.stringify(said)).toString('base64url');
      const pdf = await certificatePdf(
        certificatePaper(said, given),
        `https://house.test/certificate#${'x'.repeat(60)}.${text}.${'x'.repeat(86)}`,
      );
      const latin = pdf.toString('latin1');
      expect(latin.startsWith('%PDF-')).toBe(true);
      expect(latin.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    }
  });
});
