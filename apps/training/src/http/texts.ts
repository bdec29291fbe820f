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
  'intake-not-begun': { vi: 'Khóa này chưa khai giảng.', en: 'The intake has not begun.' },
  'already-enrolled': {
    vi: 'Người này đã ghi danh khóa này.',
    en: 'This person is enrolled in this intake already.',
  },
  'act-not-in-this-state': {
    vi: 'Không làm được việc này ở bước hiện tại.',
    en: 'This cannot be done at this step.',
  },
  'before-the-act-before': {
    vi: 'Ngày không được trước bước liền trước.',
    en: 'The day must not be before that of the step before.',
  },
  'intake-over': { vi: 'Khóa này đã kết thúc.', en: 'The intake would be over already.' },
};
