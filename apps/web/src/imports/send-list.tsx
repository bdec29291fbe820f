import { Button, Checkbox, Form, Input } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { to } from '../api/operations.js';
import { formatNumber } from '../format/numbers.js';
import { parseDate } from '../format/dates.js';
import { RadioField, YesNoField } from '../parts/choices.js';
import { DateField } from '../parts/fields.js';
import { FormTop } from '../parts/form-top.js';
import { useRecording } from '../parts/use-recording.js';
import { useFieldName } from '../releases/use-field-name.js';
import { MOST_BYTES } from './import.js';

interface Defaults {
  kind?: string;
  completedOn?: string;
  facility?: string;
  obligationsSettled?: boolean;
  intentional?: boolean;
  consents?: string[];
}
const KINDS = ['completed', 'amnesty', 'conditional'] as const;
const PURPOSES = ['employment', 'training', 'credit'] as const;
const MIB = 1024 * 1024;

/** What the whole list says once, beside the file: empty fields are left to the lines. */
function toBody(file: File, { completedOn, ...rest }: Defaults): FormData {
  const body = new FormData();
  const day = completedOn?.trim();
  const fields = { ...rest, completedOn: day ? (parseDate(day) ?? day) : undefined };
  for (const [name, value] of Object.entries(fields)) {
    const text = Array.isArray(value) ? value.join(',') : value === undefined ? '' : String(value);
    if (text !== '') body.append(name, text);
  }
  body.append('file', file, file.name);
  return body;
}

/** The file and what holds for all its lines. Nothing is recorded yet. */
export function SendList(): ReactElement {
  const { t, i18n } = useTranslation();
  const go = useNavigate();
  const [form] = Form.useForm<Defaults>();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const nameOf = useFieldName();
  const recording = useRecording<Defaults, { id: string }>({
    form,
    target: to('POST /api/v1/release-imports', {}, { preview: 'true' }),
    toBody: (values) => toBody(file as File, values),
    contentOf: (values) => [file?.name, file?.size, file?.lastModified, values],
    done: ({ id }) => void go(`/imports/${id}`),
  });
  const tooLarge = file !== undefined && file.size > MOST_BYTES;
  const fault = tooLarge
    ? t('imports.tooLarge', { mib: formatNumber(file.size / MIB, i18n.language) })
    : missing && !file
      ? t('imports.fileMissing')
      : undefined;
  const send = (values: Defaults): void => {
    setMissing(!file);
    if (!file || tooLarge) input.current?.focus();
    else recording.save(values);
  };
  return (
    <section className="card">
      <h2>{t('imports.send')}</h2>
      <FormTop of={recording} form={form} nameOf={nameOf} />
      <Form<Defaults>
        form={form}
        name="import"
        layout="vertical"
        onFinish={send}
        onFinishFailed={recording.refuse}
      >
        <div className="field">
          <label htmlFor="import-file">{t('imports.file')}</label>
          <input
            ref={input}
            id="import-file"
            className="file-input"
            type="file"
            accept=".xlsx,.csv,.txt,.tsv"
            aria-describedby="import-file-hint"
            aria-invalid={fault !== undefined}
            onChange={(event) => setFile(event.target.files?.[0])}
          />
          <p id="import-file-hint" className={fault ? 'fault' : 'quiet'} role={fault ? 'alert' : undefined}>
            {fault ?? t('imports.fileHint')}
          </p>
        </div>
        <fieldset className="plain-set">
          <legend>{t('imports.defaults')}</legend>
          <p className="quiet">{t('imports.defaultsHint')}</p>
          <div className="grid">
            <RadioField name="kind" label={t('release.field.kind')} section="releaseKind" codes={KINDS} />
            <DateField name="completedOn" label={t('release.field.completedOn')} />
            <Form.Item name="facility" label={t('release.field.facility')}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
            <YesNoField name="intentional" label={t('release.field.intentional')} />
            <YesNoField name="obligationsSettled" label={t('release.field.obligationsSettled')} />
          </div>
          <Form.Item name="consents" label={t('imports.consents')} extra={t('imports.consentsHint')}>
            <Checkbox.Group options={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))} />
          </Form.Item>
        </fieldset>
        <div className="form-actions">
          <Button type="primary" size="large" htmlType="submit" loading={recording.pending}>
            {t('imports.look')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
