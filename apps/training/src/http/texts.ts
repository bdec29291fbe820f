import type { Texts } from '#libs/http';

/** What the codes of this service say to people. */
export const trainingTexts: Texts = {
  'unknown-commune': { vi: 'Không có xã, phường này.', en: 'There is no such commune.' },
  'unknown-occupation': {
    vi: 'Không có nghề này trong danh mục.',
    en: 'There is no such occupation in the list.',
  },
  'unknown-skill': { vi: 'Không có kỹ năng này trong danh mục.', en: 'There is no such skill in the list.' },
  'intake-ended': {
    vi: 'Khóa này đã kết thúc nên không ghi danh được nữa.',
    en: 'The intake has ended; nobody can enrol any more.',
  },
  'intake-cancelled': { vi: 'Đợt học này đã bị hủy.', en: 'This intake was called off.' },
  'not-an-intake-to-move-to': {
    vi: 'Hãy chọn một đợt khác của khóa học này, chưa kết thúc và không bị hủy.',
    en: 'Choose another intake of the course that has not ended and was not called off.',
  },
  'course-certified': {
    vi: 'Đã có người được cấp giấy chứng nhận của khóa này nên không đổi được nghề, trình độ và kỹ năng; hãy ghi một khóa mới.',
    en: 'Somebody holds a certificate of this course: its occupation, level and skills stay. Enter a new course.',
  },
  'attendance-after-end': {
    vi: 'Số tuần quá ít: đã có điểm danh sau ngày kết thúc mới.',
    en: 'Too few weeks: somebody is marked on a day after the new end.',
  },
  'intake-not-begun': { vi: 'Khóa này chưa khai giảng.', en: 'The intake has not begun.' },
  'already-enrolled': {
    vi: 'Người này đã ghi danh khóa này.',
    en: 'This person is enrolled in this intake already.',
  },
  'act-not-in-this-state': {
    vi: 'Không làm được việc này ở bước hiện tại.',
    en: 'This cannot be done at this step.',
  },
  'act-of-another-role': {
    vi: 'Vai trò này không làm được việc này.',
    en: 'This role cannot do this.',
  },
  'day-already-marked': {
    vi: 'Ngày này đã điểm danh; muốn đổi thì ghi sửa.',
    en: 'This day is marked already; correct it instead.',
  },
  'day-not-marked': {
    vi: 'Ngày này chưa điểm danh nên không có gì để sửa.',
    en: 'This day is not marked, so there is nothing to correct.',
  },
  'day-after-intake': {
    vi: 'Ngày này sau khi khóa đã kết thúc.',
    en: 'This day lies after the end of the intake.',
  },
  'unknown-enrolment': {
    vi: 'Không có người học này trong khóa.',
    en: 'There is no such enrolment in this intake.',
  },
  'not-completed': {
    vi: 'Người này chưa hoàn thành khóa học nên chưa có giấy chứng nhận.',
    en: 'The course is not completed, so there is no certificate.',
  },
  'before-the-act-before': {
    vi: 'Ngày không được trước bước liền trước.',
    en: 'The day must not be before that of the step before.',
  },
  'seats-taken': {
    vi: 'Không giảm được: đã có {taken} người có chỗ.',
    en: 'Not that few: {taken} people have a seat.',
  },
  'not-for-this-act': { vi: 'Bước này không có thông tin đó.', en: 'This act does not carry that.' },
  'reason-of-another-act': {
    vi: 'Lý do này không dùng cho việc đang ghi.',
    en: 'This reason belongs to another act.',
  },
  'intake-over': { vi: 'Khóa này đã kết thúc.', en: 'The intake would be over already.' },
  'unknown-province': { vi: 'Không có tỉnh, thành phố này.', en: 'There is no such province.' },
  'citation-incomplete': {
    vi: 'Phải ghi số và ký hiệu của văn bản, ví dụ 15/2026/NQ-HĐND.',
    en: 'Number and symbol of the instrument are missing, such as 15/2026/NQ-HĐND.',
  },
  'before-the-row-before': {
    vi: 'Đã có quyết định hiệu lực sau ngày này cho cùng trình độ.',
    en: 'A decision that holds from a later day stands for the same level.',
  },
  'from-after-to': { vi: 'Ngày hết hiệu lực trước ngày có hiệu lực.', en: 'It would end before it begins.' },
};
