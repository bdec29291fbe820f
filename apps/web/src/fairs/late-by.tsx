import { Button, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** When somebody late will come. */
export function LateBy({ label, say }: { label: string; say: (from: string) => void }): ReactElement {
  const { t } = useTranslation();
  const [from, setFrom] = useState('');
  const ready = TIME.test(from);
  return (
    <>
      <Input
        size="small"
        style={{ width: '5.5rem' }}
        value={from}
        maxLength={5}
        placeholder="09:30"
        aria-label={label}
        onChange={(event) => setFrom(event.target.value)}
        onPressEnter={() => ready && say(from)}
      />
      <Button size="small" disabled={!ready} onClick={() => say(from)}>
        {t('fairAttendance.late')}
      </Button>
    </>
  );
}
