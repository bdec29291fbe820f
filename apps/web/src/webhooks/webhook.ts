import type { Role } from '../api/shapes.js';

export interface Webhook {
  id: string;
  url: string;
  kinds: string[];
  areas: string[];
  createdAt: string;
  /** In the list: what did not arrive, and what is tried again. */
  dead?: number;
  failing?: number;
  /** Only in the answer that made it. */
  secret?: string;
}

export const DELIVERY_STATUSES = ['waiting', 'delivered', 'dead'] as const;

export interface Delivery {
  id: string;
  type: string;
  status: (typeof DELIVERY_STATUSES)[number];
  attempts: number;
  lastStatus: number | null;
  lastError: string | null;
  createdAt: string;
  nextAt: string | null;
  deliveredAt: string | null;
}

/** What a program of a role may be told; a role without an entry looks after those of others. */
export const KINDS_OF_ROLE: Readonly<Partial<Record<Role, readonly string[]>>> = {
  counsellor: ['introductions'],
  'credit-officer': ['referrals', 'disbursements'],
  'commune-leader': ['referrals'],
  'registry-officer': ['referrals'],
};
