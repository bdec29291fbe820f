import type { FormInstance } from 'antd';
import type { ReactElement } from 'react';
import { FaultSummary } from './form-faults.js';
import type { FieldPath } from './pointer.js';
import { Trouble } from './states.js';
import type { Recording } from './use-recording.js';

/** What stands above a form that was refused: the faults by field, or the one reason. */
export function FormTop<Values>({
  of: { faults, trouble },
  form,
  nameOf,
}: {
  of: Recording<Values>;
  form: FormInstance;
  nameOf: (path: FieldPath) => string;
}): ReactElement {
  return (
    <>
      <FaultSummary faults={faults} form={form} nameOf={nameOf} />
      {trouble && <Trouble error={trouble} />}
    </>
  );
}
