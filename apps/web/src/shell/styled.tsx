import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { theme } from '../theme.js';

/** Around every page that draws with antd: our colours and our language. */
export function Styled({ children }: { children: ReactNode }): ReactElement {
  const { i18n } = useTranslation();
  return (
    <ConfigProvider theme={theme} locale={i18n.language === 'en' ? enUS : viVN}>
      {children}
    </ConfigProvider>
  );
}
