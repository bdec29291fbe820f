/** Something that has to be done by the clock, in Việt Nam's time, by one process of however many. */
export interface Duty {
  /** `<service>.<what>`; never changes, for the schedule is kept under it. */
  readonly name: string;
  /** Five fields: minute, hour, day, month, weekday. */
  readonly cron: string;
  /** May run twice in a crash, so it must bear that. What it throws makes it try again, with growing pauses. */
  run(): Promise<void>;
}
