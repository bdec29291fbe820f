import type { DeliveryStatus } from './webhook.js';

/** The house itself, the program that registered the webhook, an operator of its areas, anybody else. */
export const DELIVERY_ROLES = ['house', 'owner', 'operator', 'stranger'] as const;
export type DeliveryRole = (typeof DELIVERY_ROLES)[number];

export const DELIVERY_STATUSES = [
  'waiting',
  'delivered',
  'dead',
] as const satisfies readonly DeliveryStatus[];
export const DELIVERY_ACTS = ['arrive', 'fail', 'give-up', 'replay', 'forget', 'drop'] as const;
export type DeliveryAct = (typeof DELIVERY_ACTS)[number];

interface Cell {
  readonly by: readonly DeliveryRole[];
  /** `gone`: nothing of it is kept. */
  readonly leadsTo: DeliveryStatus | 'gone';
}

const house = (leadsTo: Cell['leadsTo']): Cell => ({ by: ['house'], leadsTo });
const again: Cell = { by: ['owner', 'operator'], leadsTo: 'waiting' };
/** With its webhook, whatever became of it. */
const drop: Cell = { by: ['owner', 'operator'], leadsTo: 'gone' };

const ATTEMPTED = { arrive: 'delivered', fail: 'waiting', 'give-up': 'dead' } as const;

/**
 * In which state which act may be done by whom, and where it leads; what is not there cannot happen. An attempt that comes
 * back late, after another one arrived, changes nothing any more.
 */
export const DELIVERY_LIFE: Readonly<Record<DeliveryStatus, Readonly<Partial<Record<DeliveryAct, Cell>>>>> = {
  waiting: {
    arrive: house(ATTEMPTED.arrive),
    fail: house(ATTEMPTED.fail),
    'give-up': house(ATTEMPTED['give-up']),
    drop,
  },
  delivered: { replay: again, forget: house('gone'), drop },
  dead: { replay: again, forget: house('gone'), drop },
};

export type DeliveryRefusal = 'not-yours' | 'not-in-this-state';

/** Why an act may not be done; null when it may. Who may never do it learns no state. */
export function refusalOf(
  status: DeliveryStatus,
  act: DeliveryAct,
  role: DeliveryRole,
): DeliveryRefusal | null {
  const ever = DELIVERY_STATUSES.some((each) => DELIVERY_LIFE[each][act]?.by.includes(role));
  if (!ever) return 'not-yours';
  return DELIVERY_LIFE[status][act]?.by.includes(role) ? null : 'not-in-this-state';
}

/** What an attempt was, by its answer and by whether it is tried again. */
export const attemptAct = (delivered: boolean, retried: boolean): 'arrive' | 'fail' | 'give-up' =>
  delivered ? 'arrive' : retried ? 'fail' : 'give-up';

export const attemptLeadsTo = (delivered: boolean, retried: boolean): DeliveryStatus =>
  ATTEMPTED[attemptAct(delivered, retried)];
