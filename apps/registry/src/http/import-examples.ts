export const IMPORT_EXAMPLE = {
  id: '019f2c5e-0c3a-7d55-8c55-0c3a7d558c55',
  importId: '019f2c5e-0c3a-7d55-8c55-0c3a7d558c55',
  fileName: 'danh-sach-dac-xa.xlsx',
  preview: false,
  state: 'done',
  error: null,
  createdAt: '2026-11-22T03:00:00.000Z',
  finishedAt: '2026-11-22T03:00:09.000Z',
  ...{ rows: 369, done: 369, created: 360, updated: 2, unchanged: 1, refused: 5, skipped: 1 },
  fileKept: true,
  notRead: [
    {
      ...{ sheet: 1, column: 'F', code: 'column-unknown' },
      detail: 'Không biết tiêu đề của cột; cả cột không được đọc.',
    },
    {
      ...{ sheet: 2, column: null, code: 'sheet-hidden' },
      detail: 'Trang tính ẩn; không dòng nào được đọc.',
    },
  ],
};

export const IMPORT_LINES_EXAMPLE = {
  items: [
    {
      ...{ sheet: 0, line: 12, outcome: 'refused', personId: null },
      errors: [
        {
          pointer: '/person/birthDate',
          code: 'day-year-only',
          detail: 'Chỉ có năm sinh; cần ngày và tháng.',
        },
      ],
      remarks: ['skills'],
    },
  ],
  nextCursor: null,
};
