import type { PlaceOfRow } from './report-view.js';

/** How a hidden figure stands in a sheet. It may be large: some are hidden to protect a small one. */
export const HIDDEN = 'ẩn';

export const day = (date: string): string => date.split('-').reverse().join('/');

export const monthWord = (month: string): string => month.split('-').reverse().join('/');

export const placeName = ({ name, until }: PlaceOfRow): string =>
  until ? `${name} (đến ${day(until)})` : name;
