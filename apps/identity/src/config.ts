import { ServiceConfig } from '#libs/config';
import { IsOptional, IsUrl, Matches, MinLength, ValidateIf } from 'class-validator';

/** What the provider needs beyond every service: the gateway's web client, registered at start when it is named. */
export class IdentityConfig extends ServiceConfig {
  /** Where people reach the house. The web client may only send them back there. */
  @IsOptional()
  @IsUrl(
    { require_tld: false, protocols: ['http', 'https'], require_protocol: true },
    { message: 'PUBLIC_URL must be an http(s) address' },
  )
  PUBLIC_URL?: string;

  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9-]{2,63}$/, {
    message: 'WEB_CLIENT_ID must be 3–64 lower-case letters, digits or hyphens',
  })
  WEB_CLIENT_ID?: string;

  @ValidateIf((config: IdentityConfig) => config.WEB_CLIENT_ID !== undefined)
  @MinLength(24, {
    message: 'WEB_CLIENT_SECRET must have at least 24 characters when WEB_CLIENT_ID is given',
  })
  WEB_CLIENT_SECRET?: string;
}
