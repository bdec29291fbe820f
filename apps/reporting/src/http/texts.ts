import type { Texts } from '#libs/http';

/** What the codes of this service say to people. */
export const reportingTexts: Texts = {
  'unknown-area': {
    vi: 'Không có tỉnh, thành phố, xã, phường mang mã này.',
    en: 'There is no province or commune with this code.',
  },
  'from-after-to': { vi: 'Ngày đầu kỳ sau ngày cuối kỳ.', en: 'The period ends before it begins.' },
};
