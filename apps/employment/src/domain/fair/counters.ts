/** The counters of the official sheet; the employment side of them. Its lines on work abroad are left out: no fair offers any. */
export interface CounterSheet {
  readonly employers: number;
  /** Of them: who held an interview. */
  readonly employersInterviewing: number;
  readonly openings: number;
  /** The same openings by where the work is, as seen from the fair's province, ... */
  readonly openingsInProvince: number;
  readonly openingsElsewhere: number;
  /** ... and by what it asks: VSCO major group 9 is work for which nothing has to be learnt. */
  readonly openingsSkilled: number;
  readonly openingsUnskilled: number;
  readonly registered: number;
  readonly attended: number;
  readonly counselled: number;
  readonly interviewed: number;
  readonly interviews: number;
  readonly passed: number;
  readonly hired: number;
  /** Introduced to an employer through the fair. */
  readonly connected: number;
}
