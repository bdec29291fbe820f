import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { PlainDate } from '#libs/kernel';
import { YEN_DINH } from './proportions.js';

/** `.local/demo.json`, as api.md fixes it. */
export interface DemoFile {
  baseUrl: string;
  clients: { clientId: string; clientSecret: string; role: string; areas: string[] }[];
  users: { username: string; password: string; role: string; areas: string[] }[];
}

/** What is written before anything is made, so that a start killed half-way goes on with the same secrets and days. */
export interface Making extends DemoFile {
  /** Namespace of the idempotency keys of this world. */
  id: string;
  /** The day the world was invented: its bodies depend on it. */
  today: PlainDate;
}

const DONG_HA = '19333';
const COMMUNE_ROLES = ['registry-officer', 'commune-leader'];
const PROVINCE_ROLES = [
  ...['counsellor', 'employer', 'training-coordinator', 'credit-officer'],
  ...['committee-member', 'auditor', 'operator', 'person'],
];

/** Who may enter: the offices of the seven communes and of one in Quảng Trị, everybody else once for each province. */
export function entrances(): { role: string; area: string }[] {
  const communes = [...YEN_DINH.map(([code]) => code), DONG_HA];
  return [
    ...COMMUNE_ROLES.flatMap((role) => communes.map((area) => ({ role, area }))),
    ...PROVINCE_ROLES.flatMap((role) => ['38', '44'].map((area) => ({ role, area }))),
  ];
}

/** New secrets for a new installation. */
export function newMaking(baseUrl: string, today: PlainDate): Making {
  return {
    id: randomUUID(),
    today,
    baseUrl,
    clients: entrances().map(({ role, area }) => ({
      ...{ clientId: `${role}-${area}`, clientSecret: randomBytes(24).toString('base64url') },
      ...{ role, areas: [area] },
    })),
    users: entrances().map(({ role, area }) => ({
      ...{ username: `${role}-${area}`, password: typeablePassword() },
      ...{ role, areas: [area] },
    })),
  };
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'; // none that is taken for another

/** 59 random bits in three groups that a person can type from a screen. */
function typeablePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group()].join('-');
}
