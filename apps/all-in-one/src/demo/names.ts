import type { Random } from './random.js';

/**
 * Names of nobody: every one ends in a word that says so. The rest is put together from the commonest parts, so that
 * lists, sorting and searching look as they do in an office.
 */
export const INVENTED_WORDS = [
  'Thử',
  'Mẫu',
  'Ví Dụ',
  'Giả Định',
  'Minh Họa',
  'Thí Điểm',
  'Tưởng Tượng',
  'Nháp',
];

/** Family names of the region with their shares in per cent. */
const FAMILY: readonly (readonly [string, number])[] = [
  ['Nguyễn', 31],
  ['Lê', 19],
  ['Trịnh', 11],
  ['Phạm', 8],
  ['Trần', 7],
  ['Hoàng', 5],
  ['Vũ', 4],
  ['Bùi', 3],
  ['Đỗ', 3],
  ['Lưu', 3],
  ['Ngô', 2],
  ['Đặng', 2],
  ['Hà', 1],
  ['Mai', 1],
];

const GIVEN = {
  male: 'An Bình Cường Dũng Đạt Đức Giang Hải Hiếu Hòa Hùng Huy Khánh Kiên Lâm Long Mạnh Minh Nam Phong Phúc Quang Sơn Tài Thắng Thành Tiến Toàn Trung Tuấn Tùng Việt'.split(
    ' ',
  ),
  female:
    'Anh Chi Dung Hà Hạnh Hiền Hoa Hồng Huệ Hương Lan Liên Loan Mai Nga Ngọc Nhung Oanh Phương Quyên Tâm Thảo Thu Thúy Trang Tuyết Vân Yến'.split(
      ' ',
    ),
};
const MIDDLE = {
  male: ['Văn', 'Đình', 'Xuân', 'Quang', 'Hữu', ''],
  female: ['Thị', 'Thị Thu', 'Ngọc', 'Thị', ''],
};

/** `count` different names for people of these sexes, in order. */
export function inventNames(random: Random, sexes: readonly ('male' | 'female')[]): string[] {
  const families = random.apportioned(sexes.length, FAMILY);
  const taken = new Set<string>();
  return sexes.map((sex, index) => {
    for (;;) {
      const parts = [
        families[index],
        random.one(MIDDLE[sex]),
        random.one(GIVEN[sex]),
        random.one(INVENTED_WORDS),
      ];
      const name = parts.filter(Boolean).join(' ');
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  });
}

/** True when a name (of a person or an employer) shows that it is invented. */
export const isInvented = (name: string): boolean => INVENTED_WORDS.some((word) => name.includes(word));
