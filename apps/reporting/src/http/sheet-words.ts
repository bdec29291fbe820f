import type { PlaceOfRow } from './report-view.js';

/** How a hidden figure stands in a sheet. It may be large: some are hidden to protect a small one. */
export const HIDDEN = 'ẩn';

export const day = (date: string): string => date.split('-').reverse().join('/');

export const monthWord = (month: string): string => month.split('-').reverse().join('/');

export const placeName = ({ name, until }: PlaceOfRow): string =>
  until ? `${name} (đến ${day(until)})` : name;

const MODELS: Readonly<Record<string, string>> = {
  'chung-tay': 'Chung tay giúp đỡ',
  'three-plus-one': 'Mô hình 3+1',
  'community-joins-hands': 'Cộng đồng chung tay',
  'sectors-and-unions': 'Ban ngành, đoàn thể',
  veterans: 'Cựu chiến binh',
  'fatherland-front': 'Mặt trận Tổ quốc',
  'farmers-union': 'Hội Nông dân',
  club: 'Câu lạc bộ',
  'revolving-fund': 'Quỹ quay vòng vốn',
};

/** Kinds of community models as the committee says them. */
export const modelWord = (kind: string): string => MODELS[kind] ?? kind;
