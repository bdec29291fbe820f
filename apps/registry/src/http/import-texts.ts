import type { Texts } from '#libs/http';

/** What imports of lists have to say. */
export const importTexts: Texts = {
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
  'file-quote-open': {
    vi: 'Có dấu ngoặc kép mở mà không đóng, nên nhiều dòng dính vào nhau; hãy sửa lại hoặc gửi tệp .xlsx.',
    en: 'A quotation mark is opened and not closed, so that lines run into each other; correct it or send an .xlsx.',
  },
  'file-unfolds-too-far': {
    vi: 'Tệp bung ra quá lớn; hãy tách thành nhiều tệp.',
    en: 'The file unfolds to too much; split it.',
  },
  'file-forgotten': {
    vi: 'Tệp gốc đã được xóa sau 30 ngày.',
    en: 'The file itself was deleted after 30 days.',
  },
  'file-without-header': {
    vi: 'Không tìm thấy dòng tiêu đề có họ tên và ít nhất hai cột quen thuộc.',
    en: 'No header with a name and at least two known columns was found.',
  },
  'import-not-a-finished-preview': {
    vi: 'Chỉ xác nhận được bản xem trước đã chạy xong.',
    en: 'Only a finished preview can be confirmed.',
  },
  'import-file-forgotten': {
    vi: 'Tệp của bản xem trước này đã được xóa sau 30 ngày nên không ghi vào sổ được nữa; hãy gửi lại tệp.',
    en: 'The file of this preview was deleted after 30 days, so it can no longer be recorded; send the file again.',
  },
  'import-not-finished': { vi: 'Danh sách chưa xử lý xong.', en: 'The list is not finished yet.' },
  'line-without-person': {
    vi: 'Dòng không có người: tiêu đề lặp lại, số cột, chân trang hoặc công thức trống.',
    en: 'No person: the header once more, column numbers, a footer or empty formulas.',
  },
  'second-release-to-confirm': {
    vi: 'Có thể là lần trở về thứ hai của người đã có trong sổ: hãy kiểm tra ngày rồi ghi bằng mẫu “Ghi nhận người chấp hành xong án phạt tù”.',
    en: 'This may be a second release of somebody known: check the day and record it by the form for a release.',
  },
  'release-of-known': {
    vi: 'Người này đã có trong sổ (thông báo hoặc tự đến): ghi nhận việc trở về.',
    en: 'This person was known by a notice or of their own accord: their release was recorded.',
  },
  'number-of-somebody-else': {
    vi: 'Số định danh này đã đăng ký cho người có họ tên hoặc ngày sinh khác.',
    en: 'This identity number is registered for somebody with another name or day of birth.',
  },
  'person-probably-registered': {
    vi: 'Đã có người cùng họ tên và ngày sinh; hãy kiểm tra và ghi tay nếu là người khác.',
    en: 'Somebody of this name and day of birth is registered; check, and record by hand if it is another.',
  },
  'national-id-rounded': {
    vi: 'Bảng tính đã làm tròn số định danh; hãy nhập lại dưới dạng chữ.',
    en: 'The spreadsheet rounded the identity number; enter it as text.',
  },
  'sex-unknown': { vi: 'Không hiểu giới tính; ghi Nam hoặc Nữ.', en: 'The sex is not understood.' },
  'release-kind-unknown': {
    vi: 'Không hiểu hình thức: chấp hành xong, đặc xá hay tha tù trước thời hạn?',
    en: 'The kind of release is not understood: completed, amnesty or conditional?',
  },
  'sentence-form': {
    vi: 'Không hiểu mức án; ghi số tháng, hoặc "3 năm 6 tháng".',
    en: 'The sentence is not understood; write months, or "3 năm 6 tháng".',
  },
  'penalty-not-read': {
    vi: 'Dòng này ghi hình phạt bổ sung (cấm đảm nhiệm chức vụ, cấm hành nghề, cấm cư trú, quản chế…); hãy nhập người này bằng biểu mẫu, cùng các hình phạt đó.',
    en: 'This line tells of an additional penalty (a ban of a post, of work or of residence, surveillance …); enter this release by the form, with its penalties.',
  },
  'offence-unknown': {
    vi: 'Không xếp được tội danh vào nhóm nào; hãy ghi nhóm tội.',
    en: 'The offence fits no group; write the group.',
  },
  'yes-no-form': { vi: 'Ghi Có hoặc Không.', en: 'Write yes or no.' },
  'consent-unknown': {
    vi: 'Không hiểu đồng ý cho việc gì: việc làm, học nghề, vay vốn?',
    en: 'Consent to what: employment, training, credit?',
  },
  'day-year-only': {
    vi: 'Chỉ có năm; cần đủ ngày và tháng.',
    en: 'Only a year; the day and month are needed.',
  },
  'day-two-digit-year': {
    vi: 'Năm hai chữ số có thể là hai thế kỷ; ghi đủ bốn chữ số.',
    en: 'A year of two digits fits two centuries; write all four.',
  },
  'day-order-doubtful': {
    vi: 'Cột ngày sinh có dấu hiệu bị bảng tính đảo ngày và tháng; hãy nhập lại cột này dưới dạng chữ.',
    en: 'The spreadsheet seems to have exchanged days and months in this column; enter it as text.',
  },
  'day-order-mixed': {
    vi: 'Cột ngày sinh hoặc ngày ra trại có dòng ghi tháng trước ngày, nên ngày này đọc được hai cách; hãy sửa dòng đó, hoặc ghi cả cột theo năm-tháng-ngày.',
    en: 'A line of this column has the month before the day, so this day reads two ways; correct that line, or write the column as year-month-day.',
  },
  'day-twice': {
    vi: 'Dòng có hai ngày sinh, ở cột nam và cột nữ.',
    en: 'The line has two days of birth, of a man and of a woman.',
  },
  'cell-not-computed': {
    vi: 'Ô là công thức lỗi hoặc chưa được tính; hãy mở bằng bảng tính, lưu lại, hoặc nhập giá trị.',
    en: 'The cell holds a formula that failed or was never computed; open and save it in a spreadsheet, or enter the value.',
  },
  'line-longer-than-header': {
    vi: 'Dòng có nhiều ô hơn dòng tiêu đề: có dấu ngăn cột nằm trong một ô, nên các cột lệch nhau. Hãy đặt ô đó trong ngoặc kép, hoặc gửi tệp .xlsx.',
    en: 'The line has more cells than the header: a delimiter inside a cell has moved the columns. Quote that cell, or send an .xlsx.',
  },
  'column-unknown': {
    vi: 'Không biết tiêu đề của cột; cả cột không được đọc.',
    en: 'The heading is not known; the column was not read.',
  },
  'column-twice': {
    vi: 'Một cột khác cùng nghĩa đã được đọc; cột này thì không.',
    en: 'Another column of the same meaning was read; this one was not.',
  },
  'column-of-somebody-else': {
    vi: 'Cột nói về người khác (thân nhân, người giúp đỡ…), nên không được đọc.',
    en: 'The column is about somebody else (a relative, a helper …), so it was not read.',
  },
  'column-not-kept': {
    vi: 'Sổ không giữ loại thông tin này (dân tộc, tôn giáo, ghi chú…); cột không được đọc.',
    en: 'The register does not keep this (ethnicity, religion, notes …); the column was not read.',
  },
  'column-without-heading': {
    vi: 'Cột có dữ liệu mà không có tiêu đề; cả cột không được đọc.',
    en: 'The column holds something and has no heading; it was not read.',
  },
  'sheet-hidden': {
    vi: 'Trang tính ẩn; không dòng nào được đọc.',
    en: 'A hidden sheet; none of its lines was read.',
  },
  'sheet-without-header': {
    vi: 'Trang tính không có dòng tiêu đề với họ tên; không dòng nào được đọc.',
    en: 'No header with a name on this sheet; none of its lines was read.',
  },
  'more-not-read': {
    vi: 'Còn nhiều cột nữa không được đọc.',
    en: 'More columns were not read.',
  },
  'column-not-understood': { vi: 'bỏ qua cột {field}: không hiểu', en: 'left out {field}: not understood' },
  'import-created': { vi: 'Đã ghi', en: 'Recorded' },
  'import-updated': { vi: 'Đã cập nhật', en: 'Updated' },
  'import-unchanged': { vi: 'Đã có, không đổi', en: 'Known, unchanged' },
  'import-refused': { vi: 'Không nhận', en: 'Refused' },
  'import-skipped': { vi: 'Không phải người', en: 'No person' },
  'import-sheet': { vi: 'Kết quả', en: 'Result' },
  'import-line': { vi: 'Dòng', en: 'Line' },
  'import-outcome': { vi: 'Kết quả', en: 'Outcome' },
  'import-why': { vi: 'Lý do', en: 'Reasons' },
};
