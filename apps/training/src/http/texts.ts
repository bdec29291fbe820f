import type { Texts } from '#libs/http';

/** What the codes of this service say to people. */
export const trainingTexts: Texts = {
  'unknown-commune': { vi: 'Không có xã, phường này.', en: 'There is no such commune.' },
  'unknown-occupation': {
    vi: 'Không có nghề này trong danh mục.',
    en: 'There is no such occupation in the list.',
  },
  'unknown-skill': { vi: 'Không có kỹ năng này trong danh mục.', en: 'There is no such skill in the list.' },
  'intake-over': { vi: 'Khóa này đã kết thúc.', en: 'The intake would be over already.' },
};
