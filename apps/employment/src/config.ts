import { ServiceConfig } from '#libs/config';

/** Nothing of its own yet: weights and rules are dated policy, not configuration. */
export class EmploymentConfig extends ServiceConfig {}
