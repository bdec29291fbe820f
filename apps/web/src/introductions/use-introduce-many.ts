import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { send } from '../api/http.js';
import { to } from '../api/operations.js';
import { newKey } from '../api/request-keys.js';
import type { Introduction } from './introduction.js';
import { pairOf, type Proposal } from './proposals.js';

/** What became of a pair: its introduction, or why there is none. */
export type Made = { readonly id: string } | { readonly error: unknown };

/** Introduces pairs one after the other; one that is refused holds up nobody, and is tried again under its own key. */
export function useIntroduceMany() {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [made, setMade] = useState<ReadonlyMap<string, Made>>(new Map());
  const [running, setRunning] = useState(false);
  const one = async ({ personId, vacancyId }: Proposal): Promise<Made> => {
    const pair = pairOf({ personId, vacancyId });
    const key = keys.current.get(pair) ?? newKey();
    keys.current.set(pair, key);
    try {
      const body = { vacancyId, personId };
      return { id: (await send<Introduction>(to('POST /api/v1/introductions'), { body, key })).id };
    } catch (error) {
      return { error };
    }
  };
  const run = async (chosen: readonly Proposal[]): Promise<void> => {
    setRunning(true);
    for (const proposal of chosen) {
      const told = await one(proposal);
      setMade((before) => new Map([...before, [pairOf(proposal), told]]));
    }
    setRunning(false);
    await client.invalidateQueries({ queryKey: ['introductions'] });
  };
  return { made, running, run };
}
