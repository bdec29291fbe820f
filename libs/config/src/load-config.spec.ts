import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from './load-config.js';
import { ServiceConfig } from './service-config.js';

const good = { DATABASE_URL: 'postgres://db/x', OIDC_ISSUER: 'http://127.0.0.1:3000/oidc' };

describe('loadConfig', () => {
  it('fills in the defaults, reads numbers and truth values, and cannot be changed afterwards', () => {
    const config = loadConfig(ServiceConfig, { ...good, PORT: '3001', MIGRATE: 'true', LOG_LEVEL: '' });
    expect(config).toMatchObject({ PORT: 3001, MIGRATE: true, BUS: 'embedded', LOG_LEVEL: 'info' });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('lists every fault at once and shows no value', () => {
    let error: unknown;
    try {
      loadConfig(ServiceConfig, {
        DATABASE_URL: 'mysql://secret',
        BUS: 'rabbitmq',
        PORT: 'x',
        MIGRATE: 'yes',
      });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ConfigError);
    const { message } = error as ConfigError;
    for (const name of ['DATABASE_URL', 'AMQP_URL', 'PORT', 'MIGRATE', 'OIDC_ISSUER'])
      expect(message).toContain(name);
    expect(message).not.toContain('secret');
  });
});
