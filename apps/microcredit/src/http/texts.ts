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
  'conditions-unmet': {
    vi: 'Cơ sở chưa đủ điều kiện vay.',
    en: 'The establishment does not meet every condition yet.',
  },
  'person-or-establishment': {
    vi: 'Hồ sơ là của một người hoặc của một cơ sở, không phải cả hai.',
    en: 'A referral is that of a person or of an establishment, not of both.',
  },
  'of-establishments-only': {
    vi: 'Thông tin này chỉ dành cho hồ sơ của cơ sở.',
    en: 'Only a referral of an establishment carries that.',
  },
  'not-a-dossier-number': {
    vi: 'Số hồ sơ gồm chữ cái không dấu, chữ số và . / - _, có ít nhất một chữ số, không có dấu cách.',
    en: 'A dossier number has letters, digits and . / - _, at least one digit, and no spaces.',
  },
  'act-not-for-this-borrower': {
    vi: 'Bước này không có trong hồ sơ của người vay hoặc cơ sở này.',
    en: 'This step does not belong to a referral of this kind of borrower.',
  },
  'collateral-needed': {
    vi: 'Cơ sở vay trên {above} đồng phải có tài sản bảo đảm.',
    en: 'A loan to an establishment above {above} đồng needs collateral.',
  },
  'referral-on-its-way': {
    vi: 'Đã có một hồ sơ vay cùng mục đích, hoặc cùng số, đang được xử lý.',
    en: 'A referral for the same purpose, or under the same number, is on its way already.',
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
  'not-for-this-act': { vi: 'Bước này không có thông tin đó.', en: 'This act does not carry that.' },
  'more-than-granted': {
    vi: 'Số tiền không được vượt quá {most} đồng.',
    en: 'The amount must not be more than {most} đồng.',
  },
  'above-ceiling': {
    vi: 'Số tiền không được vượt mức cho vay tối đa {most} đồng.',
    en: 'The amount must not be above the ceiling of {most} đồng.',
  },
  'above-longest-term': {
    vi: 'Thời hạn vay không được quá {most} tháng.',
    en: 'The term must not be longer than {most} months.',
  },
  'nothing-left-to-disburse': {
    vi: 'Số tiền được duyệt đã giải ngân hết.',
    en: 'Everything that was granted has been paid out.',
  },
  'reference-used-before': {
    vi: 'Số chứng từ này đã được ghi cho một lần giải ngân khác.',
    en: 'This payment number was recorded before.',
  },
  'not-a-payment-number': {
    vi: 'Số chứng từ gồm chữ cái không dấu, chữ số và . / - _, có ít nhất một chữ số, không có dấu cách.',
    en: 'A payment number has letters, digits and . / - _, at least one digit, and no spaces.',
  },
  'reference-missing': {
    vi: 'Dòng giải ngân phải có số chứng từ của ngân hàng.',
    en: 'A payment needs the number it has at the bank.',
  },
  'control-totals-differ': {
    vi: 'Số dòng, tổng số tiền hoặc mã kiểm tra không khớp: tệp có {count} dòng có kết quả, tổng {amount} đồng. Chưa dòng nào được ghi nhận.',
    en: 'Count, sum or hash differ from what was said: the file has {count} lines with a result, {amount} đồng in all. No line was taken.',
  },
  'unknown-result': {
    vi: 'Kết quả phải là: duyệt, từ chối, trả lại hoặc giải ngân.',
    en: 'The result must be: approved, declined, returned or disbursed.',
  },
  'not-an-amount': { vi: 'Số tiền phải là số đồng nguyên.', en: 'The amount must be whole đồng.' },
  'answers-header-missing': {
    vi: 'Không tìm thấy dòng tiêu đề có cột “Mã hồ sơ” và “Kết quả”.',
    en: 'No line with the headers “Mã hồ sơ” and “Kết quả” was found.',
  },
  'too-many-lines': { vi: 'Tệp có quá 2.000 dòng.', en: 'The file has more than 2,000 lines.' },
  'file-not-a-sheet': {
    vi: 'Tệp không phải bảng .xlsx hay tệp văn bản.',
    en: 'The file is neither an .xlsx nor a text file.',
  },
  'file-old-xls': {
    vi: 'Tệp .xls đời cũ: hãy lưu lại dưới dạng .xlsx.',
    en: 'An .xls of the old kind: save it as .xlsx.',
  },
  'file-locked': {
    vi: 'Tệp có mật khẩu: hãy bỏ mật khẩu rồi gửi lại.',
    en: 'The file has a password: remove it and send again.',
  },
  'file-damaged': { vi: 'Tệp hỏng hoặc chưa tải lên trọn vẹn.', en: 'The file is damaged or not whole.' },
  'file-unfolds-too-far': {
    vi: 'Tệp bung ra quá lớn; hãy tách thành nhiều tệp.',
    en: 'The file unfolds to too much; split it.',
  },
};
