import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A bad environment: the message lists every fault, one a line, and never a value (it may be a secret). */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The environment is not usable:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/**
 * Reads the environment once into a validated, frozen instance of `Config`. Fields are named like their variables
 * (`DATABASE_URL`); their initial values are the defaults; an empty variable counts as absent.
 * Throws ConfigError with all faults.
 */
export function loadConfig<T extends object>(Config: new () => T, env: Environment = process.env): T {
  const defaults = new Config() as Record<string, unknown>;
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const config = plainToInstance(Config, { ...defaults, ...given }, { exposeDefaultValues: true });
  const faults = validateSync(config, { skipUndefinedProperties: false, forbidUnknownValues: false });
  if (faults.length > 0) {
    throw new ConfigError(faults.flatMap((fault) => Object.values(fault.constraints ?? {})));
  }
  return Object.freeze(config);
}
