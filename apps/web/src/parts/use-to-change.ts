import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { askToChange } from '../api/http.js';

/** What the page's `:id` names, read once with its version: what somebody is typing is not read over. */
export function useToChange<T>(
  what: string,
  list: string,
): UseQueryResult<Awaited<ReturnType<typeof askToChange<T>>>> {
  const { id = '' } = useParams();
  return useQuery({
    queryKey: [what, id, 'to change'],
    queryFn: () => askToChange<T>(`${list}/${encodeURIComponent(id)}`),
    gcTime: 0,
    staleTime: Infinity,
  });
}
