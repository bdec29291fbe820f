import { describe, expect, it } from '@jest/globals';
import type { GatewayConfig } from '../config.js';
import { AddressNotAllowed, OutgoingAddresses } from './outgoing-addresses.js';

const withNetworks = (WEBHOOK_NETWORKS?: string) =>
  new OutgoingAddresses({ WEBHOOK_NETWORKS } as unknown as GatewayConfig);
const strict = withNetworks();
const looser = withNetworks('127.0.0.0/8, 10.2.0.0/16');

const resolved = (addresses: OutgoingAddresses, name: string): Promise<unknown> =>
  new Promise((resolve) => {
    addresses.lookup(name, { all: true }, (error, found) => {
      resolve(error ?? found);
    });
  });

describe('where the house may send to', () => {
  it.each([
    ['https://bank.example/hooks?key=1', null],
    ['https://93.184.215.14/', null],
    ['https://[2a00:1450:4001::1]/', null],
    ['http://bank.example/', 'webhook-url-not-https'],
    ['http://93.184.215.14/', 'webhook-url-not-https'],
    ['ftp://bank.example/', 'invalid-url'],
    ['bank.example', 'invalid-url'],
    ['https://user:word@bank.example/', 'invalid-url'],
    ['https://bank.example/#part', 'invalid-url'],
    ['https://localhost/', 'webhook-url-private'],
    ['http://127.0.0.1:8080/', 'webhook-url-private'],
    // the same address in other clothes
    ['https://2130706433/', 'webhook-url-private'],
    ['https://0x7f.1/', 'webhook-url-private'],
    ['https://[::ffff:127.0.0.1]/', 'webhook-url-private'],
    ['https://[::1]/', 'webhook-url-private'],
    ['https://0.0.0.0/', 'webhook-url-private'],
    ['https://10.0.0.1/', 'webhook-url-private'],
    ['https://172.16.0.1/', 'webhook-url-private'],
    ['https://192.168.1.1/', 'webhook-url-private'],
    ['https://169.254.169.254/latest/meta-data', 'webhook-url-private'],
    ['https://100.64.0.1/', 'webhook-url-private'],
    ['https://[fd00::1]/', 'webhook-url-private'],
    ['https://[fe80::1]/', 'webhook-url-private'],
    ['https://[64:ff9b::7f00:1]/', 'webhook-url-private'],
  ])('%s: %s', (url, fault) => {
    expect(strict.faultOf(url)).toBe(fault);
  });

  it.each([
    ['http://127.0.0.1:8080/', null],
    ['http://localhost:8080/', null],
    ['https://10.2.3.4/', null],
    ['http://10.2.3.4/', null],
    ['https://10.3.0.1/', 'webhook-url-private'],
    ['http://bank.example/', 'webhook-url-not-https'],
  ])('inside the networks that an installation allows: %s: %s', (url, fault) => {
    expect(looser.faultOf(url)).toBe(fault);
  });

  it('a name is checked by the address that it leads to, when the connection is made', async () => {
    expect(await resolved(strict, 'localhost')).toBeInstanceOf(AddressNotAllowed);
    expect(await resolved(withNetworks('127.0.0.0/8,::1'), 'localhost')).toEqual(
      expect.arrayContaining([expect.objectContaining({ address: expect.stringMatching(/^127\.|::1/) })]),
    );
    expect(() => strict.assertLiteral('https://127.0.0.1/')).toThrow(AddressNotAllowed);
    expect(() => strict.assertLiteral('https://localhost/')).not.toThrow();
  });
});
