import { ServiceConfig } from '#libs/config';

/** Nothing beyond what every service needs: what may be shown is a rule, not configuration. */
export class ReportingConfig extends ServiceConfig {}
