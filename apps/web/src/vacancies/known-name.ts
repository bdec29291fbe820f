import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import type { RankedCandidates } from '../api/shapes.js';

/** The name of a person who stood in a list that was open just now; it is kept in memory only, never in an address. */
export function useKnownName(personId: string): string | undefined {
  const client = useQueryClient();
  return client
    .getQueriesData<InfiniteData<RankedCandidates>>({ queryKey: ['candidates'] })
    .flatMap(([, data]) => data?.pages ?? [])
    .flatMap((page) => page.items)
    .find((candidate) => candidate.personId === personId)?.fullName;
}
