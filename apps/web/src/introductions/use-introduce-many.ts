import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { send } from '../api/http.js';
import { to } from '../api/operations.js';
import { newKey } from '../api/request-keys.js';
import type { Introduction } from './introduction.js';
import { pairOf, type Proposal } from './proposals.js';

/** What became of a pair: its introduction, or why there is none. */
export type Made = { readonly id: string } | { readonly error: unknown };

/** Introduces pairs one after the other; one that is refused holds up nobody, and is tried again under its own key of that day. */
export function useIntroduceMany() {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [made, setMade] = useState<ReadonlyMap<string, Made>>(new Map());
  const [running, setRunning] = useState(false);
  const one = async ({ personId, vacancyId }: Proposal, when: { on?: string }): Promise<Made> => {
    const body = { vacancyId, personId, ...when };
    const content = JSON.stringify(body);
    const key = keys.current.get(content) ?? newKey();
    keys.current.set(content, key);
    try {
      return { id: (await send<Introduction>(to('POST /api/v1/introductions'), { body, key })).id };
    } catch (error) {
      return { error };
    }
  };
  /** `when`: the day on which it happened to all of them; today when left out. */
  const run = async (chosen: readonly Proposal[], when: { on?: string }): Promise<void> => {
    setRunning(true);
    for (const proposal of chosen) {
      const told = await one(proposal, when);
      setMade((before) => new Map([...before, [pairOf(proposal), told]]));
    }
    setRunning(false);
    await client.invalidateQueries({ queryKey: ['introductions'] });
  };
  return { made, running, run };
}
