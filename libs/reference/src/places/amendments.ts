import type { PlainDate } from '#libs/kernel';

/** What changed after 1 July 2025. Codes stayed; the kind of a unit changed, and with it its full name. */
export interface Amendment {
  readonly on: PlainDate;
  readonly source: string;
  /** Province that became a centrally run city. */
  readonly cityCode?: string;
  /** Communes (xã) that became wards (phường). */
  readonly wards: readonly string[];
}

export const AMENDMENTS: readonly Amendment[] = [
  {
    on: '2026-04-30',
    source: 'Nghị quyết 30/2026/QH16; Nghị quyết 237/NQ-UBTVQH16 ngày 14/4/2026',
    cityCode: '75',
    wards: [
      '25270', // Lộc Ninh
      '25357', // Tân Khai
      '25363', // Đồng Phú
      '26116', // Tân Phú
      '26170', // Trị An
      '26248', // Trảng Bom
      '26326', // Dầu Giây
      '26368', // Long Thành
      '26425', // Xuân Lộc
      '26485', // Nhơn Trạch
    ],
  },
  { on: '2026-09-01', source: 'Nghị quyết 36/2026/QH16 ngày 24/8/2026', cityCode: '22', wards: [] },
  {
    on: '2026-09-20',
    source: 'Nghị quyết 39/2026/QH16 ngày 24/8/2026; Nghị quyết 388/NQ-UBTVQH16',
    cityCode: '24',
    wards: [
      '07294', // Bố Hạ
      '07375', // Lạng Giang
      '07399', // Kép
      '07444', // Lục Nam
      '07840', // Hiệp Hòa
      '09193', // Yên Phong
      '09292', // Phù Lãng
      '09313', // Chi Lăng
      '09319', // Tiên Du
      '09454', // Gia Bình
      '09475', // Nhân Thắng
      '09496', // Lương Tài
    ],
  },
];
