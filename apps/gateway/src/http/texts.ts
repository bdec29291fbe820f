import type { Texts } from '#libs/http';

export const texts: Texts = {
  'request-header-missing': {
    vi: 'Thiếu X-Requested-With: yêu cầu này không đến từ trang của chúng tôi.',
    en: 'X-Requested-With is missing: this did not come from our pages.',
  },
  'not-ready': { vi: 'Hệ thống đang khởi động.', en: 'The house is still starting.' },
};
