import type { ThemeConfig } from 'antd';

/** One place for the colours that antd draws with; styles.css holds the same values as custom properties. */
export const theme: ThemeConfig = {
  token: {
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    colorPrimary: '#0b5f66',
    colorLink: '#0b5f66',
    colorInfo: '#0b5f66',
    colorSuccess: '#1d6b3a',
    colorWarning: '#8a5a00',
    colorError: '#b3261e',
    colorText: '#1b2a2c',
    colorTextSecondary: '#4a5b5e',
    colorTextTertiary: '#5b6b6e',
    colorTextPlaceholder: '#66777a',
    colorBorder: '#7b9094',
    colorBgLayout: '#f4f6f5',
    borderRadius: 6,
    fontFamily: "'Be Vietnam Pro', 'Noto Sans', system-ui, sans-serif",
    fontSize: 15,
    controlHeight: 38,
    colorSuccessBg: '#e3f3e8',
    colorSuccessBorder: '#7fbf95',
    colorWarningBg: '#fbf0cf',
    colorWarningBorder: '#c9a64a',
    colorErrorBg: '#fce9e7',
    colorErrorBorder: '#d98a84',
    colorInfoBg: '#e4f1f1',
  },
  components: {
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 3px' },
  },
};
