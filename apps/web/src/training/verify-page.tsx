import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../api/http.js';
import { to } from '../api/operations.js';
import { formatDate } from '../format/dates.js';
import { useWorkNames } from '../names/names.js';
import { Trouble } from '../parts/states.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { Mark } from '../shell/mark.js';

interface Verification {
  genuine: boolean;
  because: string | null;
  certificate: {
    number: string;
    course: string;
    provider: string;
    occupationCode: string;
    level: string;
    from: string;
    completedOn: string;
  } | null;
  holderMatches: boolean | null;
  /** A completion that was taken back. */
  revoked?: { on: string; reason: string } | null;
}

/**
 * For everybody, without signing in. The signed text stands behind the `#` of the address, which a browser keeps to itself:
 * no log of ours holds it.
 */
export function VerifyPage(): ReactElement {
  const { t } = useTranslation();
  const [text, setText] = useState(location.hash.slice(1));
  const [fullName, setFullName] = useState('');
  const [code, setCode] = useState('');
  const verify = useMutation({
    mutationFn: () => {
      const holder = fullName.trim() && code.trim() ? { fullName, code } : undefined;
      const body = { text, ...(holder ? { holder } : {}) };
      return send<Verification>(to('POST /api/v1/certificate-verifications'), { body });
    },
  });
  const { mutate } = verify;
  useEffect(() => {
    document.title = `${t('verify.title')} · Chung Tay`;
    if (location.hash.length > 1) mutate();
  }, [mutate, t]);
  return (
    <div className="sign-in">
      <header className="sign-in__bar">
        <Mark />
        <LanguageSwitch />
      </header>
      <main className="sign-in__card" id="main">
        <h1>{t('verify.title')}</h1>
        <p className="lead">{t('verify.lead')}</p>
        <label className="field">
          <span>{t('verify.text')}</span>
          <Input.TextArea value={text} rows={3} onChange={(event) => setText(event.target.value)} />
        </label>
        <label className="field">
          <span>{t('verify.name')}</span>
          <Input value={fullName} autoComplete="off" onChange={(event) => setFullName(event.target.value)} />
        </label>
        <label className="field">
          <span>{t('verify.code')}</span>
          <Input value={code} autoComplete="off" onChange={(event) => setCode(event.target.value)} />
        </label>
        <Button
          type="primary"
          size="large"
          disabled={text.trim() === ''}
          loading={verify.isPending}
          onClick={() => mutate()}
        >
          {t('verify.button')}
        </Button>
        {verify.error ? <Trouble error={verify.error} /> : null}
        {verify.data && <Found of={verify.data} />}
        <p className="quiet spaced">
          {t('verify.keysHint')}{' '}
          <a href="/api/v1/certificate-keys" download="chung-tay-certificate-keys.json">
            {t('verify.keys')}
          </a>
        </p>
      </main>
    </div>
  );
}

function Found({ of }: { of: Verification }): ReactElement {
  const { t } = useTranslation();
  const names = useWorkNames();
  const { genuine, because, certificate, holderMatches, revoked } = of;
  if (!genuine || !certificate)
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        className="spaced"
        title={t('verify.false')}
        description={
          <>
            {because && t(`verifyFault.${because}`)}{' '}
            {revoked &&
              t('verify.revokedOn', {
                date: formatDate(revoked.on),
                reason: t(`enrolmentReason.${revoked.reason}`),
              })}
          </>
        }
      />
    );
  return (
    <div role="status" className="spaced">
      <Alert type="success" showIcon title={t('verify.genuine', { number: certificate.number })} />
      <dl className="facts">
        <div>
          <dt>{t('training.course')}</dt>
          <dd>{certificate.course}</dd>
        </div>
        <div>
          <dt>{t('courses.field.provider')}</dt>
          <dd>{certificate.provider}</dd>
        </div>
        <div>
          <dt>{t('courses.field.occupationCode')}</dt>
          <dd>{names.occupation(certificate.occupationCode)}</dd>
        </div>
        <div>
          <dt>{t('courses.field.level')}</dt>
          <dd>{t(`trainingLevel.${certificate.level}`)}</dd>
        </div>
        <div>
          <dt>{t('verify.term')}</dt>
          <dd>
            {formatDate(certificate.from)} – {formatDate(certificate.completedOn)}
          </dd>
        </div>
      </dl>
      {holderMatches !== null && (
        <Alert
          type={holderMatches ? 'success' : 'error'}
          showIcon
          title={t(holderMatches ? 'verify.theirs' : 'verify.notTheirs')}
        />
      )}
    </div>
  );
}
