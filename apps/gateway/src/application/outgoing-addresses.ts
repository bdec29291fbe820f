import { Injectable } from '@nestjs/common';
import { lookup as resolve, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { GatewayConfig } from '../config.js';

/** Networks that are nobody's public address (IANA special-purpose registries of IPv4 and IPv6). */
const INNER_NETWORKS = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ...['::/128', '::1/128', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32'],
  ...['2002::/16', '3fff::/20', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
];

export class AddressNotAllowed extends Error {
  constructor() {
    super('address-not-allowed');
  }
}

/**
 * Where the house may send to when somebody from outside names the address: never into our own network, unless the
 * installation allows it (WEBHOOK_NETWORKS). Names are checked when the connection is made, by the address that it is made
 * to, so that a name cannot point elsewhere a moment later.
 */
@Injectable()
export class OutgoingAddresses {
  private readonly inner = networks(INNER_NETWORKS);
  private readonly allowed: BlockList;

  constructor(config: GatewayConfig) {
    this.allowed = networks((config.WEBHOOK_NETWORKS ?? '').split(',').map((each) => each.trim()));
  }

  /** Why an address cannot be registered, as a problem code; null when it can. Plain http only inside allowed networks. */
  faultOf(text: string): 'invalid-url' | 'webhook-url-not-https' | 'webhook-url-private' | null {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (
      !url ||
      !/^https?:$/.test(url.protocol) ||
      url.username !== '' ||
      url.password !== '' ||
      url.hash !== ''
    )
      return 'invalid-url';
    const literal = url.hostname === 'localhost' ? '127.0.0.1' : literalOf(url);
    if (literal !== undefined && !this.isAllowed(literal)) return 'webhook-url-private';
    const inside = literal !== undefined && contains(this.allowed, literal);
    return url.protocol === 'https:' || inside ? null : 'webhook-url-not-https';
  }

  /** Throws AddressNotAllowed for an address written as numbers; names are checked by `lookup`. */
  assertLiteral(text: string): void {
    const literal = literalOf(new URL(text));
    if (literal !== undefined && !this.isAllowed(literal)) throw new AddressNotAllowed();
  }

  /** For `net.connect`: every address of a name must be allowed. */
  readonly lookup: LookupFunction = (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const first = found?.[0];
      if (error || !first) done(error ?? new Error('no address'), '', 0);
      else if (!found.every(({ address }) => this.isAllowed(address))) done(new AddressNotAllowed(), '', 0);
      else if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });
  };

  private isAllowed(address: string): boolean {
    return contains(this.allowed, address) || !contains(this.inner, address);
  }
}

const literalOf = ({ hostname }: URL): string | undefined => {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 ? undefined : host;
};

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
const contains = (list: BlockList, address: string): boolean => list.check(address, familyOf(address));

function networks(written: readonly string[]): BlockList {
  const list = new BlockList();
  for (const each of written.filter((text) => text !== '')) {
    const [address = '', bits] = each.split('/');
    const family = familyOf(address);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}
