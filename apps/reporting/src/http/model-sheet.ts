import type { SheetToWrite } from '#libs/sheets';
import type { ModelCountsView } from './model-counts-view.js';
import { day, modelWord } from './sheet-words.js';

/** The community models that run, commune by commune and kind by kind, as on the page: nobody stands behind a number, none is hidden. */
export function modelSheet({ areaName, asOf, running, kinds, communes }: ModelCountsView): SheetToWrite {
  const countsOf = (row: Pick<ModelCountsView, 'kinds' | 'running'>): number[] => [
    ...kinds.map(({ modelKind }) => row.kinds.find((kind) => kind.modelKind === modelKind)?.running ?? 0),
    row.running,
  ];
  return {
    name: 'Mô hình ở xã',
    title: ['SỐ MÔ HÌNH GIÚP ĐỠ ĐANG HOẠT ĐỘNG', `${areaName} · ngày ${day(asOf)}`],
    columns: [
      { header: 'TT', width: 6 },
      { header: 'Xã, phường, đặc khu', width: 32 },
      ...kinds.map(({ modelKind }) => ({ header: modelWord(modelKind), width: 14 })),
      { header: 'Tổng cộng', width: 14 },
    ],
    rows: [
      ...communes.map((row, index) => [index + 1, row.name, ...countsOf(row)]),
      ['', 'Tổng cộng', ...countsOf({ kinds, running })],
    ],
  };
}
