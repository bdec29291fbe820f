import { ServiceConfig } from '#libs/config';

/** Nothing beyond what every service needs to know. */
export class RegistryConfig extends ServiceConfig {}
