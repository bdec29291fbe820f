import { IsInt, Max, Min } from 'class-validator';
import { ServiceConfig, ToInteger } from '#libs/config';

/** Weights and rules are dated policy, not configuration. */
export class EmploymentConfig extends ServiceConfig {
  /** How often the calendar is asked whether an outcome or a vacancy has run out, when nobody reads. */
  @ToInteger()
  @IsInt()
  @Min(10)
  @Max(3_600_000)
  LISTS_CHECK_MS: number = 60_000;
}
