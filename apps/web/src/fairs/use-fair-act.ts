import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { send } from '../api/http.js';
import { to } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';

export interface FairAct {
  /** Below the fair: `acts`, `attendance`, … */
  path: 'acts' | 'attendance' | 'invitations' | 'results' | 'table-attendance' | 'timetable';
  body: object;
}

/** Does something to a fair, once however often it is pressed, and reads everything of it anew. */
export function useFairAct(id: string) {
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  return useMutation({
    mutationFn: (act: FairAct) =>
      send(to(`POST /api/v1/job-fairs/{id}/${act.path}`, { id }), {
        ...{ body: act.body, key: keys.current.for(act) },
      }),
    onSuccess: async () => {
      keys.current.done();
      await client.invalidateQueries({ queryKey: ['job-fairs'] });
    },
  });
}
