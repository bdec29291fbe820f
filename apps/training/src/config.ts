import { ServiceConfig } from '#libs/config';

/** Nothing beyond what every service needs. */
export class TrainingConfig extends ServiceConfig {}
