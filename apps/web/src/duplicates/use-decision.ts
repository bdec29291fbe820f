import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { ask } from '../api/http.js';
import { RequestKeys } from '../api/request-keys.js';

/** Sends an act once; then every list that it changes is read again. */
export function useDecision(path: string, close: () => void): UseMutationResult<unknown, Error, object> {
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  return useMutation({
    mutationFn: (body: object) => ask(path, { method: 'POST', body, key: keys.current.for(body) }),
    onSuccess: async () => {
      keys.current.done();
      close();
      await Promise.all(
        ['duplicates', 'merges', 'person'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
}
