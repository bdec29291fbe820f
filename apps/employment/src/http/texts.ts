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
  'unknown-country': {
    vi: 'Không có nước nào mang mã này, hoặc đó là Việt Nam.',
    en: 'No country abroad bears this code.',
  },
  'vacancy-abroad': {
    vi: 'Việc ở nước ngoài không xếp theo quãng đường đi làm; hãy giới thiệu từng người.',
    en: 'Work abroad is not ranked by commuting; introduce people one by one.',
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
  'act-of-another-role': {
    vi: 'Việc này do vai trò khác thực hiện.',
    en: 'Another role does this.',
  },
  'act-not-in-this-state': {
    vi: 'Không thể làm việc này khi hồ sơ đang ở bước hiện tại.',
    en: 'This cannot be done in the present state.',
  },
  'own-decline': {
    vi: 'Người ghi lời từ chối không tự xác nhận; cần một cán bộ khác.',
    en: 'Whoever recorded the refusal does not confirm it; somebody else has to.',
  },
  'already-introduced': {
    vi: 'Người này đã được giới thiệu vào chỗ làm này và đang chờ kết quả.',
    en: 'This person has been introduced to this vacancy already.',
  },
  'already-at-work': {
    vi: 'Người này đã được nhận vào làm việc.',
    en: 'This person has been hired.',
  },
  'legal-bar': {
    vi: 'Pháp luật chưa cho phép người này làm công việc này; xem ngày hết hạn chế.',
    en: 'The law keeps this person from this work for now; see the date.',
  },
  'reason-of-another-act': {
    vi: 'Lý do này không dùng cho việc đang ghi.',
    en: 'This reason belongs to another act.',
  },
  'before-the-act-before': {
    vi: 'Ngày này sớm hơn việc đã ghi trước đó.',
    en: 'This day lies before the act before.',
  },
  'too-far-back': { vi: 'Ngày này quá xa trước đây.', en: 'This day lies too far back.' },
  'too-far-ahead': { vi: 'Ngày này quá xa.', en: 'This day is too far ahead.' },
  'not-hired': { vi: 'Người này chưa được nhận vào làm việc.', en: 'This person was not hired.' },
  'follow-up-ended': {
    vi: 'Việc theo dõi đã kết thúc vì người này không còn việc làm.',
    en: 'Follow-up has ended: the person has no work any more.',
  },
  'follow-up-recorded': {
    vi: 'Mốc theo dõi này đã được ghi.',
    en: 'This follow-up has been recorded.',
  },
  'follow-up-too-early': {
    vi: 'Chưa đến mốc theo dõi; trước mốc chỉ ghi được là đã mất việc.',
    en: 'Its day has not come; before it only the loss of the work can be recorded.',
  },
  'fair-not-yet': {
    vi: 'Chưa đến ngày mở phiên giao dịch việc làm.',
    en: 'The day of the job fair has not come.',
  },
  'fair-full': {
    vi: 'Phiên giao dịch việc làm không còn đủ chỗ cho số người này.',
    en: 'The job fair has not places enough for these people.',
  },
  'result-recorded': {
    vi: 'Kết quả cuộc phỏng vấn này đã được ghi.',
    en: 'The result of this interview has been recorded.',
  },
  'unknown-table': { vi: 'Phiên không có bàn số này.', en: 'The fair has no table of this number.' },
  'vacancy-closed-by-then': {
    vi: 'Chỗ làm này đã đóng trước ngày mở phiên.',
    en: 'This vacancy is closed by the day of the fair.',
  },
  'unknown-vacancy': {
    vi: 'Không có chỗ làm này trong địa bàn của bạn.',
    en: 'There is no such vacancy in your areas.',
  },
  'invalid-time': { vi: 'Giờ phải viết như 08:30.', en: 'A time is written like 08:30.' },
  'no-time-for-a-slot': {
    vi: 'Từ giờ mở đến giờ đóng không đủ một lượt phỏng vấn.',
    en: 'There is no time for one interview between start and end.',
  },
  'most-below-least': {
    vi: 'Số cuộc phỏng vấn nhiều nhất nhỏ hơn số ít nhất.',
    en: 'The most interviews are fewer than the least.',
  },
  'area-too-large': {
    vi: 'Địa bàn quá đông người hoặc quá nhiều nơi tuyển cho một lần đề xuất; hãy chọn địa bàn nhỏ hơn.',
    en: 'There are too many people or employers for one proposal; choose a smaller area.',
  },
  'vacancy-closed': { vi: 'Chỗ làm này đã đóng.', en: 'This vacancy is closed.' },
};
