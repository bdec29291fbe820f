import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { useRef, useState } from 'react';
import { Problem, send } from '../api/http.js';
import type { Target } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import { markFields, useFieldFaults, type FieldFault } from './form-faults.js';
import type { FieldPath } from './pointer.js';

interface Failed {
  errorFields: { name: FieldPath; errors: string[] }[];
}

export interface Recording<Values> {
  save: (values: Values) => void;
  /** For `onFinishFailed`: what the form itself found. */
  refuse: (failed: Failed) => void;
  pending: boolean;
  /** Faults by field, of the form or of the house. */
  faults: readonly FieldFault[];
  clear: () => void;
  /** A refusal that no field can be blamed for. */
  trouble: Error | null;
}

/**
 * Sends a form once, however often it is pressed: equal content keeps its Idempotency-Key until it was taken. Faults that
 * the house finds are marked at their fields. Whatever was read before is read again by the page that comes next: what was
 * recorded may have changed any of it.
 */
export function useRecording<Values, Answer>({
  form,
  target,
  ifMatch,
  toBody,
  contentOf = (_values, body) => body,
  done,
  failed,
}: {
  form: FormInstance;
  target: Target;
  /** The version that was read, where what is there is changed. */
  ifMatch?: string;
  toBody: (values: Values) => unknown;
  /** What makes a sending another one, where the body itself cannot be written down (a file). */
  contentOf?: (values: Values, body: unknown) => unknown;
  done: (answer: Answer) => void;
  failed?: () => void;
}): Recording<Values> {
  const keys = useRef(new RequestKeys());
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const faultsOf = useFieldFaults();
  const client = useQueryClient();
  const sending = useMutation({
    mutationFn: (values: Values) => {
      const body = toBody(values);
      return send<Answer>(target, {
        ...{ body, ifMatch, key: keys.current.for(contentOf(values, body)) },
      });
    },
    onSuccess: (answer) => {
      keys.current.done();
      void client.invalidateQueries({ refetchType: 'none' });
      done(answer);
    },
    onError: (error) => {
      const found = faultsOf(error);
      setFaults(found);
      markFields(form, found);
      if (found.length > 0) failed?.();
      window.scrollTo(0, 0);
    },
  });
  const byField = sending.error instanceof Problem && sending.error.faults.length > 0;
  return {
    save: (values) => {
      setFaults([]);
      sending.mutate(values);
    },
    refuse: ({ errorFields }) => {
      setFaults(errorFields.map(({ name, errors }) => ({ path: name, text: errors[0] ?? '' })));
      window.scrollTo(0, 0);
    },
    pending: sending.isPending,
    faults,
    clear: () => {
      setFaults([]);
      sending.reset();
    },
    trouble: byField ? null : sending.error,
  };
}
