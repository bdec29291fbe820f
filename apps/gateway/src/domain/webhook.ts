export const WEBHOOK_KINDS = ['introductions', 'referrals', 'disbursements'] as const;
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

/** Who may be told of what: the roles that may ask for it. */
const READERS: Readonly<Record<WebhookKind, readonly string[]>> = {
  introductions: ['counsellor'],
  referrals: ['credit-officer', 'commune-leader', 'registry-officer'],
  disbursements: ['credit-officer'],
};

export const mayHear = (role: string, kind: WebhookKind): boolean => READERS[kind].includes(role);

/** What travels of each kind: ids, codes, days and amounts. Nothing else of an event leaves the house. */
const TOLD: Readonly<Record<WebhookKind, readonly string[]>> = {
  introductions: ['introductionId', 'vacancyId', 'communeCode', 'provinceCode', 'act', 'status', 'on'],
  referrals: ['referralId', 'communeCode', 'provinceCode', 'purpose', 'borrower', 'act', 'state', 'on'],
  disbursements: [
    ...['referralId', 'communeCode', 'provinceCode', 'purpose', 'form', 'tranche', 'amount'],
    'disbursedOn',
  ],
};

/** Something that happened, as it came over the bus. */
export interface Happened {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly data: { readonly communeCode: string; readonly provinceCode: string };
}

/** The body of a delivery; the same at every attempt. `time` is when it became true. */
export function webhookBody(kind: WebhookKind, { type, time, data }: Happened): string {
  const told = Object.entries(data).filter(([name]) => TOLD[kind].includes(name));
  return JSON.stringify({ type, timestamp: time, data: Object.fromEntries(told) });
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long to wait after the first, second, … failed attempt; after the last of them there is one attempt more. */
export const PAUSES_MS = [
  ...[5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE],
  ...[1 * HOUR, 3 * HOUR, 12 * HOUR, 24 * HOUR],
] as const;

/** When to try again after so many failed attempts; null when it is over. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const pause = PAUSES_MS[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}

export type DeliveryStatus = 'waiting' | 'delivered' | 'dead';

/** How a delivery stands, as its subscriber and operators see it. */
export interface Delivery {
  readonly id: string;
  readonly type: string;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly lastStatus: number | null;
  /** Code: `timeout`, `connection-failed`, `address-not-allowed`, `answered-500`… */
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly nextAt: Date | null;
  readonly deliveredAt: Date | null;
}

/** A program that wants to be told. */
export interface Webhook {
  readonly id: string;
  readonly owner: string;
  readonly areas: readonly string[];
  readonly url: string;
  readonly kinds: readonly WebhookKind[];
  /** Counts the secrets it has had; the first is 1. */
  readonly secretNo: number;
  readonly createdAt: Date;
}
