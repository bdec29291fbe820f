import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';

const POSTGRES_URL = /^postgres(ql)?:\/\//;
const AMQP_URL = /^amqps?:\/\//;

/** Reads `true`/`false` from the environment; anything else stays as it is and fails validation. */
const toBoolean = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;
export const ToBoolean = (): PropertyDecorator => Transform(toBoolean);

/** Reads a whole number from the environment; anything else stays as it is and fails validation. */
const toInteger = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
export const ToInteger = (): PropertyDecorator => Transform(toInteger);

/** What every service needs to know. A service with more of its own extends it. */
export class ServiceConfig {
  /** Port of this service; 0 takes a free one. */
  @ToInteger()
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT: number = 0;

  /** Address to listen on. Loopback unless a container says otherwise. */
  @IsString()
  HOST: string = '127.0.0.1';

  /** PostgreSQL of this service; its tables live in the schema named like the service. */
  @Matches(POSTGRES_URL, { message: 'DATABASE_URL must be a postgres:// address' })
  DATABASE_URL: string;

  /** Connections this service may hold. */
  @ToInteger()
  @IsInt()
  @Min(2)
  @Max(100)
  DATABASE_POOL: number = 10;

  @IsIn(['embedded', 'rabbitmq'], { message: 'BUS must be embedded or rabbitmq' })
  BUS: 'embedded' | 'rabbitmq' = 'embedded';

  /** RabbitMQ; needed with BUS=rabbitmq. */
  @ValidateIf((config: ServiceConfig) => config.BUS === 'rabbitmq')
  @Matches(AMQP_URL, { message: 'AMQP_URL must be an amqp:// address when BUS=rabbitmq' })
  AMQP_URL?: string;

  /** PostgreSQL of the embedded bus, one for the whole house; the service's own when left out. */
  @IsOptional()
  @Matches(POSTGRES_URL, { message: 'BUS_DATABASE_URL must be a postgres:// address' })
  BUS_DATABASE_URL?: string;

  /** Put before every exchange and queue name, so that several houses can share a broker. */
  @IsOptional()
  @Matches(/^[a-z0-9-]{0,40}$/, { message: 'BUS_PREFIX may hold lower-case letters, digits and hyphens' })
  BUS_PREFIX?: string;

  @IsUrl(
    { require_tld: false, protocols: ['http', 'https'], require_protocol: true },
    { message: 'OIDC_ISSUER must be an http(s) address' },
  )
  OIDC_ISSUER: string;

  @IsString()
  OIDC_AUDIENCE: string = 'urn:chungtay:api';

  /** Where the issuer's keys are, when it cannot be discovered from inside (OIDC discovery otherwise). */
  @IsOptional()
  @IsUrl(
    { require_tld: false, protocols: ['http', 'https'], require_protocol: true },
    { message: 'OIDC_JWKS_URL must be an http(s) address' },
  )
  OIDC_JWKS_URL?: string;

  /** Run migrations at start. Only for one process on one machine; a cluster runs them as a job before. */
  @ToBoolean()
  @IsBoolean({ message: 'MIGRATE must be true or false' })
  MIGRATE: boolean = false;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  LOG_LEVEL: string = 'info';

  /** Traces are sent here when given; off otherwise. */
  @IsOptional()
  @IsUrl(
    { require_tld: false, protocols: ['http', 'https'], require_protocol: true },
    { message: 'OTEL_EXPORTER_OTLP_ENDPOINT must be an http(s) address' },
  )
  OTEL_EXPORTER_OTLP_ENDPOINT?: string;
}
