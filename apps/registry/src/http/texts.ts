import type { Texts } from '#libs/http';
import { caseTexts } from './case-texts.js';
import { importTexts } from './import-texts.js';

/** What the registry's own codes say to people. */
export const texts: Texts = {
  ...importTexts,
  ...caseTexts,
  'person-already-registered': {
    vi: 'Số định danh này đã có trong sổ.',
    en: 'This identity number is already registered.',
  },
  'number-held-here': {
    vi: 'Người có số này đã có hồ sơ trong địa bàn của bạn. Tìm ở trang “Người được hỗ trợ” rồi mở hồ sơ đó; lần chấp hành xong sau thì công an ghi từ hồ sơ. Nếu họ tên hoặc ngày sinh khác, xem lại số đã nhập.',
    en: 'Whoever has this number has a file in your area. Search for it and open it; the police record a later release from the case. If name or birth date differ, check the number you typed.',
  },
  'number-held-by-police': {
    vi: 'Người có số này đã có hồ sơ ở công an một xã, phường trong địa bàn của bạn; bạn không cần mở hồ sơ đó. Xem lại số, họ tên và ngày sinh theo giấy tờ: nếu nhập sai thì sửa rồi gửi lại. Nếu đúng, đề nghị công an nơi người đó cư trú ghi sự đồng ý và nhu cầu việc làm vào hồ sơ; người đó sẽ hiện trong danh sách ứng viên của bạn.',
    en: 'Whoever has this number has a file with the police of a commune in your area; you need not open it. Check number, name and birth date by the papers: if you mistyped one, correct it and send again. If they are right, ask the police where the person lives to enter the consent and the work wanted; the person then stands among your candidates.',
  },
  'number-arriving': {
    vi: 'Người có số này đang được xã, phường khác chuyển đến bạn. Mở hồ sơ ở trang “Hồ sơ”, bấm “Tiếp nhận người chuyển đến”, rồi ghi từ hồ sơ.',
    en: 'Another commune is handing this person over to you. Open the case in your work list, accept the move, then record from the case.',
  },
  'number-held-elsewhere': {
    vi: 'Công an một xã, phường ngoài địa bàn của bạn đang giữ hồ sơ của người có số này. Đề nghị nơi đó bấm “Chuyển sang xã khác” đến xã, phường của bạn (hồ sơ đã kết thúc thì nơi đó ghi lần chấp hành xong này trước), bạn tiếp nhận rồi ghi. Chưa biết là nơi nào thì hỏi công an tỉnh.',
    en: 'The police of a commune outside your area hold the file of whoever has this number. Ask them to hand the case over to your commune (of a closed case they record this release first), accept it, then record. The provincial police know which commune it is.',
  },
  'duplicate-decided': {
    vi: 'Cặp hồ sơ này đã được xử lý.',
    en: 'This pair has been decided already.',
  },
  'not-merged': {
    vi: 'Hai hồ sơ này hiện không được gộp.',
    en: 'These two are not merged now.',
  },
  'merged-since': {
    vi: 'Sau đó còn hồ sơ khác được gộp vào người này: hãy bỏ lần gộp sau trước.',
    en: 'Another record was merged into this person since: undo that merge first.',
  },
  'not-of-this-pair': {
    vi: 'Người được giữ lại phải là một trong hai người của cặp này.',
    en: 'The one who stays must be one of this pair.',
  },
  'case-closed': { vi: 'Hồ sơ đã kết thúc.', en: 'The case is closed.' },
  'purpose-not-allowed': {
    vi: 'Vai trò của bạn không làm việc theo mục đích này.',
    en: 'Your role does not work under this purpose.',
  },
  'nothing-to-search': {
    vi: 'Hãy cho tên, số định danh hoặc số điện thoại.',
    en: 'Give a name, an identity number or a phone number.',
  },
  'nothing-to-change': { vi: 'Không có gì để sửa.', en: 'There is nothing to change.' },
  'birth-date-implausible': {
    vi: 'Ngày sinh không hợp với ngày chấp hành xong.',
    en: 'The birth date does not fit the day of completion.',
  },
  'certificate-on-probation': {
    vi: 'Người được tha tù có điều kiện chưa có giấy chứng nhận.',
    en: 'Nobody on conditional release holds a certificate yet.',
  },
  'occupations-without-ban': {
    vi: 'Chỉ hình phạt cấm hành nghề mới nêu nghề.',
    en: 'Only an occupation ban names occupations.',
  },
  'unknown-skill': { vi: 'Không có kỹ năng này trong danh mục.', en: 'There is no such skill in the list.' },
  'unknown-occupation': {
    vi: 'Không có mã nghề này trong Danh mục nghề nghiệp Việt Nam.',
    en: 'There is no such code in the Vietnamese classification of occupations.',
  },
  'unknown-commune': {
    vi: 'Hôm nay không có xã, phường mang mã này.',
    en: 'No commune bears this code today.',
  },
  'commune-or-address': {
    vi: 'Hãy cho mã xã hoặc địa chỉ, một trong hai.',
    en: 'Give either a commune code or an address, not both.',
  },
  'address-ambiguous': {
    vi: 'Địa chỉ hợp với nhiều xã, phường; hãy chọn một.',
    en: 'The address fits several communes; choose one.',
  },
  'address-unknown': {
    vi: 'Không tìm thấy xã, phường của địa chỉ này.',
    en: 'No commune was found for this address.',
  },
  'national-id-form': {
    vi: 'Số định danh phải có 12 chữ số (hoặc 9 của chứng minh cũ).',
    en: 'An identity number has 12 digits (or the 9 of an old card).',
  },
  'national-id-unknown-province': {
    vi: 'Ba số đầu của số định danh không phải mã tỉnh.',
    en: 'The first three digits of the identity number are no province.',
  },
  'national-id-disagrees-with-sex': {
    vi: 'Số định danh không khớp giới tính.',
    en: 'The identity number disagrees with the sex.',
  },
  'national-id-disagrees-with-birth-date': {
    vi: 'Số định danh không khớp năm sinh.',
    en: 'The identity number disagrees with the year of birth.',
  },
  'name-form': { vi: 'Họ tên chỉ gồm chữ.', en: 'A name holds letters only.' },
  'phone-form': {
    vi: 'Số điện thoại phải bắt đầu bằng 0, 10 hoặc 11 chữ số.',
    en: 'A phone number has a leading 0 and 10 or 11 digits.',
  },
};
