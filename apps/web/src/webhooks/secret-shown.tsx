import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Webhook } from './webhook.js';

/** The secret stands here once; the house does not show it again. */
export function SecretShown({ of: { url, secret } }: { of: Webhook }): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="note-block spaced" role="status">
      <h2>{t('webhooks.secret')}</h2>
      <p>{t('webhooks.secretOnce', { url })}</p>
      <p>
        <code>{secret}</code>
      </p>
    </section>
  );
}
