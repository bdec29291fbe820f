import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live.js';
import { Icon } from './icons.js';

/** Whether what one sees follows by itself. */
export function LiveMark(): ReactElement {
  const { t } = useTranslation();
  const live = useLive();
  return (
    <span className={live ? 'live live--on' : 'live'}>
      <Icon name={live ? 'live' : 'wait'} />
      {t(live ? 'live.on' : 'live.polling')}
    </span>
  );
}
