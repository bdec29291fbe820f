import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ask } from '../api/http.js';
import { RequestKeys } from '../api/request-keys.js';

interface Act {
  /** Below the fair: `acts`, `attendance`, … */
  path: string;
  body: object;
}

/** Does something to a fair, once however often it is pressed, and reads everything of it anew. */
export function useFairAct(id: string) {
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  return useMutation({
    mutationFn: (act: Act) =>
      ask(`/api/v1/job-fairs/${encodeURIComponent(id)}/${act.path}`, {
        ...{ method: 'POST', body: act.body, key: keys.current.for(act) },
      }),
    onSuccess: async () => {
      keys.current.done();
      await client.invalidateQueries({ queryKey: ['job-fairs'] });
    },
  });
}
