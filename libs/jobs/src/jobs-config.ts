import { ToBoolean } from '#libs/config';
import { IsBoolean, IsOptional, Matches } from 'class-validator';

/** Who does the duties of the clock, and where their queue stands. */
export class JobsConfig {
  /** This process does duties. Any number may: each duty is done once. */
  @ToBoolean()
  @IsBoolean({ message: 'JOBS must be true or false' })
  JOBS: boolean = true;

  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL must be a postgres:// address' })
  DATABASE_URL: string;

  /** Redis, or another PostgreSQL, for the queue; the service's own database when left out. */
  @IsOptional()
  @Matches(/^(redis|rediss|postgres|postgresql):\/\//, {
    message: 'JOBS_URL must be a redis:// or postgres:// address',
  })
  JOBS_URL?: string;

  /** Create or update the queue's tables at start. */
  @ToBoolean()
  @IsBoolean({ message: 'MIGRATE must be true or false' })
  MIGRATE: boolean = false;
}
