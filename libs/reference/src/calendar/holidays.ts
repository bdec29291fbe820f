import type { PlainDate } from '#libs/kernel';
import type { Sourced } from '../sourced.js';

/**
 * A day on which the state's weekly rhythm (Monday to Friday) is broken: a weekday off, or a Saturday worked.
 * Holidays that fall on a weekend do not stand here, only the day given in lieu of them.
 */
export interface CalendarException extends Sourced {
  readonly day: PlainDate;
  readonly kind: 'off' | 'worked';
  /** `tet` and so on; `…-in-lieu` for a day given because the holiday fell on a weekend (Bộ luật Lao động Điều 111.3). */
  readonly reason: Reason;
}

type Reason =
  | 'new-year'
  | 'tet'
  | 'tet-in-lieu'
  | 'hung-kings'
  | 'hung-kings-in-lieu'
  | 'victory-day'
  | 'labour-day'
  | 'labour-day-in-lieu'
  | 'national-day'
  | 'culture-day'
  | 'swapped';

/** A year the table answers for. `open` says what may still be announced for it. */
export interface CalendarYear {
  readonly year: number;
  readonly open?: string;
}

const CODE = 'Bộ luật Lao động 45/2019/QH14 Điều 112';
const IN_LIEU = 'Bộ luật Lao động 45/2019/QH14 Điều 111 khoản 3';
const CULTURE = 'Nghị quyết 28/2026/QH16 Điều 2';
const TET_2024 = 'Thông báo 5015/TB-LĐTBXH ngày 22/11/2023';
const SWAP_2024 = 'Thông báo 1570/TB-LĐTBXH ngày 12/4/2024';
const NOTICE_2025 = 'Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024';
const NOTICE_2026 = 'Thông báo 9441/TB-BNV ngày 16/10/2025';
const SWAP_2026 = 'Công văn 12729/VPCP-KGVX ngày 25/12/2025';
const NOTICE_2027 = 'Công văn 10065/VPCP-KGVX ngày 02/10/2026';

const off = (source: string, reason: Reason, ...days: PlainDate[]): CalendarException[] =>
  days.map((day) => ({ day, kind: 'off', reason, source, validFrom: day, validTo: day }));

/** A working day given away and the Saturday worked for it (hoán đổi ngày làm việc). */
const swapped = (source: string, free: PlainDate, worked: PlainDate): CalendarException[] => [
  ...off(source, 'swapped', free),
  { day: worked, kind: 'worked', reason: 'swapped', source, validFrom: worked, validTo: worked },
];

export const CALENDAR_YEARS: readonly CalendarYear[] = [
  { year: 2024 },
  { year: 2025 },
  { year: 2026 },
  { year: 2027, open: 'Hoán đổi ngày làm việc trong năm 2027 có thể còn được thông báo.' },
];

export const CALENDAR_EXCEPTIONS: readonly CalendarException[] = [
  ...off(CODE, 'new-year', '2024-01-01'),
  ...off(TET_2024, 'tet', '2024-02-08', '2024-02-09', '2024-02-12'),
  ...off(TET_2024, 'tet-in-lieu', '2024-02-13', '2024-02-14'),
  ...off(CODE, 'hung-kings', '2024-04-18'),
  ...swapped(SWAP_2024, '2024-04-29', '2024-05-04'),
  ...off(CODE, 'victory-day', '2024-04-30'),
  ...off(CODE, 'labour-day', '2024-05-01'),
  ...off(TET_2024, 'national-day', '2024-09-02', '2024-09-03'),

  ...off(CODE, 'new-year', '2025-01-01'),
  ...off(NOTICE_2025, 'tet', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
  ...off(CODE, 'hung-kings', '2025-04-07'),
  ...off(CODE, 'victory-day', '2025-04-30'),
  ...off(CODE, 'labour-day', '2025-05-01'),
  ...swapped(NOTICE_2025, '2025-05-02', '2025-04-26'),
  ...off(NOTICE_2025, 'national-day', '2025-09-01', '2025-09-02'),

  ...off(CODE, 'new-year', '2026-01-01'),
  ...swapped(SWAP_2026, '2026-01-02', '2026-01-10'),
  ...off(NOTICE_2026, 'tet', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
  ...off(IN_LIEU, 'hung-kings-in-lieu', '2026-04-27'), // 10/3 lunar was Sunday 26 April
  ...off(CODE, 'victory-day', '2026-04-30'),
  ...off(CODE, 'labour-day', '2026-05-01'),
  ...swapped(NOTICE_2026, '2026-08-31', '2026-08-22'),
  ...off(NOTICE_2026, 'national-day', '2026-09-01', '2026-09-02'),
  ...off(CULTURE, 'culture-day', '2026-11-24'), // one day only: the proposed swap of 23 November was not adopted (10065)

  ...off(CODE, 'new-year', '2027-01-01'),
  ...off(NOTICE_2027, 'tet', '2027-02-04', '2027-02-05', '2027-02-08'),
  ...off(NOTICE_2027, 'tet-in-lieu', '2027-02-09', '2027-02-10'),
  ...off(CODE, 'hung-kings', '2027-04-16'),
  ...off(CODE, 'victory-day', '2027-04-30'),
  ...off(IN_LIEU, 'labour-day-in-lieu', '2027-05-03'), // 1 May is a Saturday
  ...off(NOTICE_2027, 'national-day', '2027-09-02', '2027-09-03'),
  ...off(CULTURE, 'culture-day', '2027-11-24'),
];
