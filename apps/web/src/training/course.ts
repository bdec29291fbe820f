import { today } from '../format/dates.js';

export interface Intake {
  id: string;
  startsOn: string;
  endsOn: string;
  seats: number;
  free: number;
  /** null: it was not called off */
  cancelled: { on: string; reason: string } | null;
  version: number;
}

export interface Course {
  id: string;
  name: string;
  provider: string;
  occupationCode: string;
  skills: string[];
  level: string;
  weeks: number;
  communeCode: string;
  feeVnd: number;
  intakes: Intake[];
}

/** Somebody may still come into it. */
export const isOpen = ({ endsOn, cancelled }: Intake): boolean => cancelled === null && endsOn >= today();
