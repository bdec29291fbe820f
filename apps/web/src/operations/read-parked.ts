import { ask } from '../api/http.js';

interface ParkedKind {
  type: string;
  reason: string;
  count: number;
  since: string;
}

export type Told = ParkedKind & { service: string };

/** One row: news of one type may lie there for several reasons. */
export const rowOf = ({ service, type, reason }: Pick<Told, 'service' | 'type' | 'reason'>): string =>
  `${service} ${type} ${reason}`;

/** What each service told and nobody was there to hear, by kind; none of it is lost. */
export const readParked = async (service: string, signal: AbortSignal): Promise<Told[]> => {
  const kinds = await ask<ParkedKind[]>(`/api/v1/operations/${service}/parked-messages`, { signal });
  return kinds.map((kind) => ({ ...kind, service }));
};
