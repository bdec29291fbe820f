import type { Texts } from '#libs/http';

/** What the rules of cases and helpers say to people. */
export const caseTexts: Texts = {
  'act-not-allowed': {
    vi: 'Hồ sơ đang ở bước khác nên chưa làm được việc này.',
    en: 'The case stands at another step; this cannot be done now.',
  },
  'act-not-of-kind': {
    vi: 'Việc này không dành cho loại hồ sơ này.',
    en: 'This is not done in a case of this kind.',
  },
  'act-already-done': {
    vi: 'Việc này đã làm rồi.',
    en: 'This has been done already.',
  },
  'release-known': {
    vi: 'Việc chấp hành xong của người này đã được ghi.',
    en: 'The release of this person is recorded already.',
  },
  'no-release': {
    vi: 'Người này không có thông tin chấp hành xong án để sửa.',
    en: 'No release of this person is recorded that could be changed.',
  },
  'same-commune': {
    vi: 'Người này đang ở chính xã đó.',
    en: 'The person lives in that commune already.',
  },
  'unknown-helper': {
    vi: 'Không có người giúp đỡ này trong mô hình của xã, hoặc người này không giúp người được giúp.',
    en: 'No such helper in a model of this commune, or they do not stand by this person.',
  },
  'helpers-per-person': {
    vi: 'Mô hình này cần đúng số người giúp đỡ cho một người.',
    en: 'This model needs exactly its number of helpers for one person.',
  },
  'helper-of-organisation': {
    vi: 'Ít nhất một người giúp đỡ phải thuộc tổ chức của mô hình.',
    en: 'At least one helper has to be of the organisation of the model.',
  },
  'helper-full': {
    vi: 'Người giúp đỡ này đã giúp đủ số người.',
    en: 'This helper stands by as many people as they may.',
  },
  'helper-still-needed': {
    vi: 'Người giúp đỡ này đang giúp người khác; hãy kết thúc việc giúp đỡ trước.',
    en: 'This helper stands by somebody; end that first.',
  },
  'model-still-needed': {
    vi: 'Mô hình đang giúp {people} người; hãy kết thúc việc giúp đỡ hoặc giao cho mô hình khác trước.',
    en: 'The model still stands by {people} people; end the help or give them to another model first.',
  },
  'model-ended': { vi: 'Mô hình này đã kết thúc.', en: 'This model has ended.' },
  'helper-left': { vi: 'Người giúp đỡ này đã thôi việc giúp đỡ.', en: 'This helper has left.' },
  'before-the-helper-began': {
    vi: 'Ngày này trước khi người giúp đỡ bắt đầu.',
    en: 'This day lies before the helper began.',
  },
  'before-the-model-began': {
    vi: 'Ngày này trước khi mô hình bắt đầu.',
    en: 'This day lies before the model began.',
  },
  'before-the-help-ended': {
    vi: 'Đến ngày này mô hình vẫn còn giúp người.',
    en: 'On this day the model still stood by somebody.',
  },
  'invalid-quarter': {
    vi: 'Quý phải viết như 2026-Q4.',
    en: 'A quarter is written like 2026-Q4.',
  },
  'reason-unknown': {
    vi: 'Hãy chọn một lý do trong danh sách của việc này.',
    en: 'Choose one of the reasons of this act.',
  },
  'not-of-this-act': {
    vi: 'Việc này không cần mục này.',
    en: 'This act has no such field.',
  },
};
