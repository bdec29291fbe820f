import { Injectable } from '@nestjs/common';
import { Upstreams, type Caller } from './upstreams.js';

interface Named {
  readonly personId: string;
  readonly fullName: string;
}

export type Purpose = 'employment' | 'training' | 'credit';

/**
 * Puts names to a list of people; what is no person’s (a loan of an establishment) has none. The registry decides for each of them by role, area and consent, and keeps a record of
 * the reading; whoever it leaves out stays nameless.
 */
@Injectable()
export class Names {
  constructor(private readonly upstreams: Upstreams) {}

  async join<T extends { personId: string | null }>(
    items: readonly T[],
    reading: { purpose: Purpose; subject?: string },
    caller: Caller,
  ): Promise<(T & { fullName?: string })[]> {
    const personIds = [...new Set(items.flatMap(({ personId }) => personId ?? []))];
    if (personIds.length === 0) return [...items];
    const body = { personIds, ...reading };
    const { items: named } = await this.upstreams.json<{ items: Named[] }>(
      'registry',
      '/internal/names',
      caller,
      body,
    );
    const byId = new Map<string | null, string>(named.map(({ personId, fullName }) => [personId, fullName]));
    return items.map((item) => {
      const fullName = byId.get(item.personId);
      return fullName === undefined ? item : { ...item, fullName };
    });
  }
}
