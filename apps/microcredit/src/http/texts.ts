import type { Texts } from '#libs/http';

/** What the codes of this service say to people. */
export const microcreditTexts: Texts = {
  'no-policy-on-that-day': {
    vi: 'Chương trình cho vay này chưa có hiệu lực vào ngày được hỏi.',
    en: 'The programme was not in force on that day.',
  },
  'no-such-rule': { vi: 'Không có quy định này trong bảng.', en: 'There is no such rule in this series.' },
  'value-of-another-kind': {
    vi: 'Giá trị không cùng loại với giá trị trước.',
    en: 'The value is not of the kind of the one before.',
  },
  'citation-incomplete': {
    vi: 'Quy định phải nêu văn bản, điều khoản, nguồn; chưa chắc chắn thì phải đánh dấu chờ thẩm định.',
    en: 'A rule needs its instrument, article and source, and the review flag unless it is certain.',
  },
  'before-the-row-before': {
    vi: 'Ngày bắt đầu phải trong thời gian chương trình có hiệu lực và không trước dòng mới nhất.',
    en: 'It must begin while the series is in force, and not before its newest row.',
  },
  'changed-twice': { vi: 'Quy định được sửa hai lần.', en: 'The rule is changed twice.' },
  'unknown-commune': { vi: 'Không có xã, phường này.', en: 'There is no such commune.' },
  'more-released-than-workers': {
    vi: 'Số người chấp hành xong án phạt tù không thể nhiều hơn tổng số lao động.',
    en: 'There cannot be more released workers than workers.',
  },
  'purpose-not-for-establishment': {
    vi: 'Cơ sở sản xuất, kinh doanh chỉ vay cho mục đích sản xuất, kinh doanh.',
    en: 'An establishment can borrow for production only.',
  },
  'not-eligible': {
    vi: 'Người này không đủ điều kiện vay, và không thể bổ sung.',
    en: 'This person cannot borrow, and nothing can be done about it.',
  },
  'referral-on-its-way': {
    vi: 'Đã có một hồ sơ vay cùng mục đích đang được xử lý.',
    en: 'A referral for the same purpose is on its way already.',
  },
  'act-of-another-role': { vi: 'Việc này thuộc về vai trò khác.', en: 'This act belongs to another role.' },
  'own-referral': {
    vi: 'Người lập hồ sơ không được xác nhận, xét duyệt hay kiểm tra hồ sơ đó.',
    en: 'Whoever prepared a referral may not confirm, decide or check it.',
  },
  'act-not-in-this-state': {
    vi: 'Hồ sơ đang ở bước khác nên chưa làm được việc này.',
    en: 'The referral is at another step; this cannot be done now.',
  },
  'before-the-act-before': {
    vi: 'Ngày không được trước bước liền trước.',
    en: 'The day must not be before that of the step before.',
  },
};
