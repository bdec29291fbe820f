import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { send } from '../api/http.js';
import type { Target } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';

/** Sends an act once; then every list that it changes is read again. */
export function useDecision(target: Target, close: () => void): UseMutationResult<unknown, Error, object> {
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  return useMutation({
    mutationFn: (body: object) => send(target, { body, key: keys.current.for(body) }),
    onSuccess: async () => {
      keys.current.done();
      close();
      await Promise.all(
        ['duplicates', 'merges', 'person'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
}
