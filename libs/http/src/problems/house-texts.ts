import type { Texts } from './texts.js';

/** Titles by status. */
export const TITLES: Texts = {
  400: { vi: 'Yêu cầu không hợp lệ', en: 'Invalid request' },
  401: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
  403: { vi: 'Không có quyền', en: 'Not allowed' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  405: { vi: 'Không dùng được cách gọi này', en: 'Method not allowed' },
  406: { vi: 'Không trả lời được ở dạng này', en: 'Not acceptable' },
  409: { vi: 'Trái với tình trạng hiện tại', en: 'Conflict' },
  412: { vi: 'Đã có người sửa trước', en: 'Changed meanwhile' },
  413: { vi: 'Nội dung quá lớn', en: 'Content too large' },
  415: { vi: 'Kiểu nội dung không được hỗ trợ', en: 'Unsupported media type' },
  422: { vi: 'Trái với quy định', en: 'Against a rule' },
  428: { vi: 'Thiếu điều kiện', en: 'Precondition required' },
  429: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
  500: { vi: 'Lỗi của hệ thống', en: 'Fault of the system' },
  503: { vi: 'Tạm thời không phục vụ được', en: 'Temporarily unavailable' },
};

/** The codes that every service may answer. */
export const HOUSE_TEXTS: Texts = {
  'validation-failed': {
    vi: 'Có chỗ chưa đúng; xem từng mục trong errors.',
    en: 'Some fields are not right; see errors for each.',
  },
  'malformed-json': { vi: 'Nội dung không phải JSON đúng.', en: 'The body is not valid JSON.' },
  'malformed-request': { vi: 'Không đọc được yêu cầu.', en: 'The request cannot be read.' },
  'not-found': {
    vi: 'Không có, hoặc nằm ngoài địa bàn của bạn.',
    en: 'It does not exist or lies outside your areas.',
  },
  'route-not-found': { vi: 'Không có đường dẫn này.', en: 'There is no such path.' },
  'method-not-allowed': {
    vi: 'Đường dẫn này không nhận cách gọi này.',
    en: 'This path does not take this method.',
  },
  'not-acceptable': { vi: 'Không trả lời được ở dạng được yêu cầu.', en: 'The wanted form cannot be given.' },
  'body-too-large': { vi: 'Nội dung gửi lên quá lớn.', en: 'The body is too large.' },
  'unsupported-media-type': {
    vi: 'Chỉ nhận nội dung application/json.',
    en: 'Only application/json is taken here.',
  },
  'upload-expected': {
    vi: 'Chỉ nhận tệp gửi bằng multipart/form-data.',
    en: 'Only a file sent as multipart/form-data is taken here.',
  },
  'upload-missing': { vi: 'Thiếu tệp.', en: 'The file is missing.' },
  'token-missing': { vi: 'Cần đăng nhập.', en: 'A token is needed.' },
  'token-invalid': {
    vi: 'Phiên đăng nhập không hợp lệ hoặc đã hết hạn.',
    en: 'The token is not valid or has run out.',
  },
  'role-not-allowed': { vi: 'Vai trò của bạn không được làm việc này.', en: 'Your role may not do this.' },
  'outside-area': { vi: 'Địa bàn này ngoài phạm vi của bạn.', en: 'This place lies outside your areas.' },
  'idempotency-key-missing': { vi: 'Thiếu Idempotency-Key.', en: 'The header Idempotency-Key is missing.' },
  'idempotency-key-invalid': { vi: 'Idempotency-Key phải là UUID.', en: 'Idempotency-Key must be a UUID.' },
  'idempotency-key-reused': {
    vi: 'Idempotency-Key này đã dùng cho một yêu cầu khác.',
    en: 'This Idempotency-Key was used for another request.',
  },
  'if-match-missing': {
    vi: 'Thiếu If-Match: hãy đọc lại trước khi sửa.',
    en: 'The header If-Match is missing: read before you change.',
  },
  'version-mismatch': {
    vi: 'Bản ghi đã thay đổi; hãy đọc lại.',
    en: 'The record has changed; read it again.',
  },
  'too-many-requests': {
    vi: 'Quá nhiều yêu cầu; thử lại sau {seconds} giây.',
    en: 'Too many requests; try again in {seconds} seconds.',
  },
  'internal-error': {
    vi: 'Đã có lỗi; xin báo mã theo dõi cho bộ phận hỗ trợ.',
    en: 'Something broke; please report the trace id.',
  },
  'database-unavailable': {
    vi: 'Cơ sở dữ liệu tạm thời không trả lời.',
    en: 'The database does not answer for the moment.',
  },
  'identity-unavailable': {
    vi: 'Nơi đăng nhập tạm thời không trả lời.',
    en: 'The identity provider does not answer for the moment.',
  },
  'service-unavailable': {
    vi: 'Dịch vụ tạm thời không trả lời.',
    en: 'The service does not answer for the moment.',
  },
  'try-again': { vi: 'Có tranh chấp, xin thử lại.', en: 'There was contention; please try again.' },
  'cursor-invalid': { vi: 'Cursor không hợp lệ.', en: 'The cursor is not valid.' },

  'dead-letter-not-found': { vi: 'Không có thư chết này.', en: 'There is no such dead letter.' },
  'working-calendar-unknown': {
    vi: 'Chưa có lịch làm việc của năm này.',
    en: 'The working calendar of this year is not known yet.',
  },

  required: { vi: 'Bắt buộc.', en: 'Required.' },
  'unknown-field': { vi: 'Không có mục này.', en: 'There is no such field.' },
  'not-an-object': { vi: 'Phải là một đối tượng.', en: 'Must be an object.' },
  'not-a-list': { vi: 'Phải là một danh sách.', en: 'Must be a list.' },
  'not-a-string': { vi: 'Phải là chữ.', en: 'Must be a text.' },
  'not-a-number': { vi: 'Phải là số.', en: 'Must be a number.' },
  'not-an-integer': { vi: 'Phải là số nguyên.', en: 'Must be a whole number.' },
  'not-a-boolean': { vi: 'Phải là true hoặc false.', en: 'Must be true or false.' },
  'unknown-value': { vi: 'Giá trị không có trong danh mục.', en: 'Not one of the known values.' },
  'invalid-uuid': { vi: 'Phải là UUID.', en: 'Must be a UUID.' },
  'invalid-date': { vi: 'Phải là ngày dạng YYYY-MM-DD.', en: 'Must be a date as YYYY-MM-DD.' },
  'invalid-format': { vi: 'Không đúng dạng.', en: 'Not in the right form.' },
  'invalid-text': { vi: 'Có ký tự không dùng được.', en: 'Holds characters that cannot be used.' },
  'invalid-url': { vi: 'Phải là địa chỉ URL.', en: 'Must be a URL.' },
  'invalid-email': { vi: 'Phải là địa chỉ thư điện tử.', en: 'Must be an e-mail address.' },
  'too-small': { vi: 'Quá nhỏ.', en: 'Too small.' },
  'too-large': { vi: 'Quá lớn.', en: 'Too large.' },
  'too-short': { vi: 'Quá ngắn.', en: 'Too short.' },
  'too-long': { vi: 'Quá dài.', en: 'Too long.' },
  'too-few': { vi: 'Quá ít phần tử.', en: 'Too few items.' },
  'too-many': { vi: 'Quá nhiều phần tử.', en: 'Too many items.' },
  'too-deep': { vi: 'Lồng nhau quá nhiều lớp.', en: 'Nested too deeply.' },
  'not-unique': { vi: 'Có phần tử trùng.', en: 'Holds an item twice.' },
  empty: { vi: 'Không được để trống.', en: 'Must not be empty.' },
  'date-in-future': { vi: 'Ngày này chưa tới.', en: 'This day is still to come.' },
  'invalid-value': { vi: 'Giá trị không hợp lệ.', en: 'Not a valid value.' },
};
