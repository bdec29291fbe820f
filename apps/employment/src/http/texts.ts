import type { Texts } from '#libs/http';

/** What this service's own codes say. */
export const texts: Texts = {
  'unknown-skill': { vi: 'Kỹ năng này không có trong danh mục.', en: 'There is no such skill in the list.' },
  'unknown-occupation': {
    vi: 'Mã nghề này không có trong danh mục nghề nghiệp Việt Nam.',
    en: 'There is no such occupation in the Vietnamese classification.',
  },
  'unknown-commune': {
    vi: 'Không có xã, phường mang mã này hiện nay.',
    en: 'No commune bears this code today.',
  },
  'unknown-licence': {
    vi: 'Giấy phép, chứng chỉ này không có trong danh mục.',
    en: 'There is no such licence in the list.',
  },
  'invalid-tax-code': {
    vi: 'Mã số thuế phải có 10 chữ số, hoặc 13 chữ số cho chi nhánh.',
    en: 'A tax code has ten digits, or thirteen for a branch.',
  },
  'wage-max-below-min': {
    vi: 'Mức lương cao nhất thấp hơn mức thấp nhất.',
    en: 'The highest wage is below the lowest.',
  },
  'date-in-past': { vi: 'Ngày này đã qua.', en: 'This day is over.' },
  'occupation-not-recognised': {
    vi: 'Không tìm được nghề phù hợp với tên việc; hãy chọn mã nghề.',
    en: 'No occupation fits the title; please choose its code.',
  },
  'vacancy-closed': { vi: 'Chỗ làm này đã đóng.', en: 'This vacancy is closed.' },
};
