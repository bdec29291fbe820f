import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useRef, type ReactElement, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, send } from '../api/http.js';
import type { Target } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import { PlainFields, Send } from './plain-form.js';
import type { Spec, Values } from './plain-specs.js';
import { Trouble } from './states.js';
import { type PlainForm, usePlainForm } from './use-plain-form.js';

export interface Sending<Answer> {
  target: Target;
  specs: readonly Spec[];
  section: string;
  initial?: Values;
  toBody?: (told: Record<string, unknown>) => unknown;
  ifMatch?: string;
  /** First elements of the query keys that the act makes stale. */
  stale?: readonly string[];
  done?: (answer: Answer) => void;
}

/** Sends a plain form, once however often it is pressed; faults are marked at their fields. */
export function useSending<Answer>({
  target,
  specs,
  section,
  initial,
  toBody = (told) => told,
  ifMatch,
  stale = [],
  done,
}: Sending<Answer>) {
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  const form = usePlainForm(specs, section, initial);
  const sending = useMutation({
    mutationFn: (told: Record<string, unknown>) => {
      const body = toBody(told);
      return send<Answer>(target, { body, key: keys.current.for([target.path, body]), ifMatch });
    },
    onSuccess: async (answer) => {
      keys.current.done();
      form.clear();
      done?.(answer);
      await Promise.all(stale.map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
    onError: async (error) => {
      form.refuse(error);
      // somebody else was faster: what stands there now is read, for another try
      if (ifMatch) await Promise.all(stale.map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
  });
  const start = (): void => {
    const told = form.read();
    if (told) sending.mutate(told);
  };
  return { form, start, pending: sending.isPending, trouble: <Refusal of={sending.error} form={form} /> };
}

/** What no field of the form can be blamed for. */
function Refusal({ of: error, form }: { of: Error | null; form: PlainForm }): ReactElement | null {
  const known = new Set(form.specs.map(({ name }) => name));
  const marked = Object.keys(form.faults);
  const byField = error instanceof Problem && error.faults.length > 0;
  if (!error || (byField && marked.every((name) => known.has(name)))) return null;
  return <Trouble error={error} />;
}

/** A form that stands on a page. */
export function SendForm<Answer>({
  text,
  children,
  ...given
}: Sending<Answer> & { text: string; children?: ReactNode }): ReactElement {
  const { form, start, pending, trouble } = useSending(given);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    start();
  };
  return (
    <form onSubmit={submit} noValidate>
      {children}
      <PlainFields form={form} />
      {trouble}
      <Send text={text} pending={pending} />
    </form>
  );
}

/** A form, or a mere question, in a dialog: it says what follows before it is done. */
export function SendDialog<Answer>({
  title,
  text = title,
  follows,
  danger,
  close,
  ...given
}: Omit<Sending<Answer>, 'done'> & {
  title: string;
  text?: string;
  follows?: ReactNode;
  danger?: boolean;
  done?: (answer: Answer) => void;
  close: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { form, start, pending, trouble } = useSending<Answer>({
    ...given,
    done: (answer) => {
      close();
      given.done?.(answer);
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    start();
  };
  return (
    <Modal
      open
      title={title}
      okText={text}
      cancelText={t('form.cancel')}
      confirmLoading={pending}
      okButtonProps={{ danger }}
      onOk={start}
      onCancel={close}
    >
      {follows && <p>{follows}</p>}
      <form onSubmit={submit} noValidate>
        <PlainFields form={form} />
      </form>
      {trouble}
    </Modal>
  );
}
