/** Where "now" comes from. Rules never read it: an edge or a use case passes the moment or the day in. */
export abstract class Clock {
  abstract now(): Date;

  /** Today's calendar day in Việt Nam, `YYYY-MM-DD`. Legal days are counted there, wherever the server stands. */
  today(): PlainDate {
    return vietnamDay(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved: for tests and replays. */
export class FixedClock extends Clock {
  constructor(private moment: Date) {
    super();
  }

  now(): Date {
    return new Date(this.moment);
  }

  set(moment: Date): void {
    this.moment = moment;
  }
}

/** A calendar day without time or zone, ISO 8601 `YYYY-MM-DD`. Compares as a string. */
export type PlainDate = string;

const VIETNAM_OFFSET_MS = 7 * 3_600_000; // UTC+7 all year since 1975, no daylight saving

/** The calendar day in Việt Nam at `moment`. */
export function vietnamDay(moment: Date): PlainDate {
  return new Date(moment.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}
