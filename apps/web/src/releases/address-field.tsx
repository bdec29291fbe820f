import { Button, Form, Input, Radio, type FormInstance } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/http.js';
import { useNames } from '../names/names.js';
import { SearchField, useCommuneOptions } from '../parts/choices.js';
import { Trouble } from '../parts/states.js';
import { useMe } from '../session/session.js';

interface Resolution {
  outcome: 'resolved' | 'ambiguous' | 'unknown';
  communes: { code: string; name: string; provinceCode: string; because: string[] }[];
}

/**
 * Where the person lives. The paper often names a unit that has been merged away: the words as written are resolved to the
 * commune in charge today, and where several may be meant the officer says which.
 */
export function AddressField({ form }: { form: FormInstance }): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const communes = useCommuneOptions(me.areas);
  const [result, setResult] = useState<{ text: string; found?: Resolution; error?: unknown }>();
  const [asking, setAsking] = useState(false);

  const choose = (code: string): void => form.setFieldValue(['residence', 'communeCode'], code);
  const resolve = async (): Promise<void> => {
    const text = ((form.getFieldValue(['residence', 'addressAsWritten']) as string | undefined) ?? '').trim();
    if (text === '' || asking) return;
    setAsking(true);
    try {
      const found = await ask<Resolution>(`/api/v1/reference/addresses?text=${encodeURIComponent(text)}`);
      setResult({ text, found });
      const [only] = found.communes;
      if (found.outcome === 'resolved' && only) choose(only.code);
    } catch (error) {
      setResult({ text, error });
    } finally {
      setAsking(false);
    }
  };

  return (
    <>
      <Form.Item
        label={t('release.field.addressAsWritten')}
        extra={t('release.addressHint')}
        className="wide"
      >
        <div className="with-button">
          <Form.Item name={['residence', 'addressAsWritten']} noStyle>
            <Input
              autoComplete="off"
              maxLength={200}
              aria-label={t('release.field.addressAsWritten')}
              onPressEnter={(event) => {
                event.preventDefault();
                void resolve();
              }}
            />
          </Form.Item>
          <Button onClick={() => void resolve()} loading={asking}>
            {t('release.findCommune')}
          </Button>
        </div>
        <div role="status">
          {result?.error ? <Trouble error={result.error} /> : null}
          {result?.found && <Found found={result.found} choose={choose} />}
        </div>
      </Form.Item>
      <SearchField
        name={['residence', 'communeCode']}
        label={t('release.field.communeCode')}
        options={communes}
        required
      />
      <Form.Item name={['residence', 'detail']} label={t('release.field.detail')}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
    </>
  );
}

function Found({ found, choose }: { found: Resolution; choose: (code: string) => void }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const { outcome, communes } = found;
  const why = (because: readonly string[]): string =>
    because.length === 0 ? '' : ` – ${because.map((code) => names.code('addressBecause', code)).join(', ')}`;
  if (outcome === 'unknown' || communes.length === 0)
    return <p className="found found--none">{t('address.unknown')}</p>;
  if (outcome === 'resolved') {
    const [one] = communes;
    return (
      <p className="found found--one">
        {t('address.resolved')} <strong>{one && names.place(one.code)}</strong>
        {why(one?.because ?? [])}
      </p>
    );
  }
  return (
    <fieldset className="found found--many">
      <legend>{t('address.ambiguous')}</legend>
      <Radio.Group
        onChange={(event) => choose(event.target.value as string)}
        options={communes.map(({ code, because }) => ({
          value: code,
          label: `${names.place(code)}${why(because)}`,
        }))}
      />
    </fieldset>
  );
}
