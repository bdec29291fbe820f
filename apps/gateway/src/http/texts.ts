import type { Texts } from '#libs/http';

export const texts: Texts = {
  'request-header-missing': {
    vi: 'Thiếu X-Requested-With: yêu cầu này không đến từ trang của chúng tôi.',
    en: 'X-Requested-With is missing: this did not come from our pages.',
  },
  'not-ready': { vi: 'Hệ thống đang khởi động.', en: 'The house is still starting.' },
  'kind-of-another-role': {
    vi: 'Vai trò của bạn không được nhận loại tin này.',
    en: 'Your role may not be told of this kind.',
  },
  'invalid-url': { vi: 'Địa chỉ không hợp lệ.', en: 'This is no address that can be sent to.' },
  'webhook-url-not-https': { vi: 'Địa chỉ nhận tin phải dùng https.', en: 'The address must be https.' },
  'webhook-url-private': {
    vi: 'Không gửi tin tới địa chỉ trong mạng nội bộ.',
    en: 'Nothing is sent to addresses inside our own network.',
  },
  'too-many-webhooks': {
    vi: 'Mỗi chương trình có tối đa 20 địa chỉ nhận tin.',
    en: 'At most 20 webhooks each.',
  },
  'delivery-waits-anyway': {
    vi: 'Tin này đang chờ gửi lại.',
    en: 'This delivery is waiting for its next attempt anyway.',
  },
  'unknown-commune': { vi: 'Không có xã, phường này.', en: 'There is no such commune.' },
};
