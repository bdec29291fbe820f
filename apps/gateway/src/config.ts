import { ServiceConfig, ToInteger } from '#libs/config';
import { IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength } from 'class-validator';

const INNER = { require_tld: false, protocols: ['http', 'https'], require_protocol: true };
const IsAddress = (name: string): PropertyDecorator =>
  IsUrl(INNER, { message: `${name} must be an http(s) address` });

/** What the one public door needs beyond every service. */
export class GatewayConfig extends ServiceConfig {
  /** How people reach the house from outside, without a slash at the end. */
  @IsAddress('PUBLIC_URL')
  PUBLIC_URL: string;

  @IsAddress('REGISTRY_URL')
  REGISTRY_URL: string;

  @IsAddress('EMPLOYMENT_URL')
  EMPLOYMENT_URL: string;

  @IsAddress('TRAINING_URL')
  TRAINING_URL: string;

  @IsAddress('MICROCREDIT_URL')
  MICROCREDIT_URL: string;

  @IsAddress('REPORTING_URL')
  REPORTING_URL: string;

  /** The house's own issuer, served at `/oidc`; left out where people sign in elsewhere. */
  @IsOptional()
  @IsAddress('IDENTITY_URL')
  IDENTITY_URL?: string;

  /** Seals what of a session stands in cookies and in the database. The same for every copy of the gateway. */
  @MinLength(32, { message: 'SESSION_SECRET must have at least 32 characters' })
  SESSION_SECRET: string;

  /** This gateway at the issuer. */
  @IsString()
  WEB_CLIENT_ID: string = 'chungtay-web';

  @IsString()
  WEB_CLIENT_SECRET: string;

  /** The API description is given out only while this file stands: the demo world is complete then. */
  @IsOptional()
  @IsString()
  READY_FILE?: string;

  /** The built pages. */
  @IsString()
  WEB_ROOT: string = 'dist/apps/web';

  /** Addresses or networks of proxies in front, with commas between; only their X-Forwarded-For counts. */
  @IsOptional()
  @Matches(/^[0-9a-fA-F.:/,\s]+$/, { message: 'TRUSTED_PROXIES must list addresses or networks' })
  TRUSTED_PROXIES?: string;

  /** Networks inside which webhooks may be sent, with commas between (`10.2.0.0/16`); none when left out. */
  @IsOptional()
  @Matches(/^[0-9a-fA-F.:/,\s]*$/, { message: 'WEBHOOK_NETWORKS must list addresses or networks' })
  WEBHOOK_NETWORKS?: string;

  /** Port for /metrics, never meant for the public; none when left out. */
  @IsOptional()
  @ToInteger()
  @IsInt()
  @Min(0)
  @Max(65535)
  METRICS_PORT?: number;
}
