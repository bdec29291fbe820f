import { ServiceConfig } from '#libs/config';

/** Nothing beyond what every service needs: policy is dated data, not configuration. */
export class MicrocreditConfig extends ServiceConfig {}
