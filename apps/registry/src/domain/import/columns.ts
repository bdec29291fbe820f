import { fold } from '#libs/kernel';

/** What a column of an office's list can hold. */
export type Field =
  | 'fullName'
  | 'familyName'
  | 'givenName'
  | 'birthDate'
  | 'birthYearMale'
  | 'birthYearFemale'
  | 'sex'
  | 'sexMale'
  | 'sexFemale'
  | 'nationalId'
  | 'phone'
  | 'communeCode'
  | 'addressDetail'
  | 'commune'
  | 'district'
  | 'province'
  | 'address'
  | 'kind'
  | 'completedOn'
  | 'certificateNo'
  | 'facility'
  | 'sentence'
  | 'penalties'
  | 'offence'
  | 'intentional'
  | 'obligations'
  | 'education'
  | 'training'
  | 'occupationHeld'
  | 'yearsHeld'
  | 'occupationWanted'
  | 'skills'
  | 'wage'
  | 'commute'
  | 'availableFrom'
  | 'licences'
  | 'loanWanted'
  | 'loanPurpose'
  | 'loanAmount'
  | 'consents'
  | 'consentEmployment'
  | 'consentTraining'
  | 'consentCredit'
  | 'ignored'
  | 'lineNumber';

/**
 * Headings as offices write them, without marks and punctuation. Sources: Thông tư 01/2022/TT-BLĐTBXH Điều 7, provincial
 * import sheets, the interface's own field names. A longer heading that begins with one of them means the same.
 */
const HEADINGS: Readonly<Record<Field, string>> = {
  fullName:
    'ho ten|ho va ten|ho ten dem va ten|ho chu dem va ten|ho chu dem va ten khai sinh|ho va ten khai sinh|hoten|ten nguoi chap hanh xong|uvhoten|full name|fullname|ten',
  familyName: 'ho va ten dem|ho ten dem|ho va chu dem|ho dem|ho lot|ho',
  givenName: 'ten goi|ten rieng',
  birthDate:
    'ngay sinh|ngay thang nam sinh|sinh ngay|nam sinh|ngaysinh|uvngaysinh|ntns|birth date|birthdate|date of birth',
  birthYearMale: 'nam sinh nam|ngay sinh nam|ngay thang nam sinh nam|sinh nam nam',
  birthYearFemale: 'nam sinh nu|ngay sinh nu|ngay thang nam sinh nu|sinh nam nu',
  sex: 'gioi tinh|gioitinh|uvgioitinh|phai|nam nu|sex|gender',
  sexMale: 'gioi tinh nam|nam',
  sexFemale: 'gioi tinh nu|nu',
  nationalId:
    'so cccd|cccd|so cmnd|cmnd|so cmnd cccd|cccd cmnd|cmnd cccd|cmt|so dinh danh ca nhan|so dinh danh|so can cuoc|so can cuoc cong dan|can cuoc cong dan|can cuoc|so giay to|so ddcn|ddcn|uvsocmnd|national id|nationalid|identity number',
  phone: 'dien thoai|so dien thoai|sdt|so dt|dt|di dong|uvdienthoai|phone|phone number',
  communeCode: 'ma xa|ma xa phuong|ma don vi hanh chinh|ma dvhc|commune code|communecode|idxamoi',
  addressDetail: 'thon|xom|thon ban|thon xom|to dan pho|so nha|dia chi chi tiet|uvdiachichitiet|detail',
  commune: 'xa|phuong|xa phuong|xa phuong thi tran|xa phuong dac khu|commune',
  district: 'huyen|quan huyen|huyen thi xa thanh pho|district',
  province: 'tinh|tinh thanh pho|tinh thanh|province',
  address:
    'dia chi|dia chi thuong tru|noi cu tru|noi ve cu tru|noi thuong tru|thuong tru|thuongtru|ho khau thuong tru|hktt|noi o hien nay|noi o|cho o hien nay|noi dang ky thuong tru|tam tru|tamtru|residence|address',
  kind: 'hinh thuc|hinh thuc tha|hinh thuc ra trai|ly do ra trai|dien|doi tuong|loai|kind',
  completedOn:
    'ngay chap hanh xong|ngay chap hanh xong an|ngay chap hanh xong an phat tu|ngay ra trai|ngay ra tu|ngay het an|ngay man han|ngay man han tu|ngay het han tu|ngay duoc dac xa|ngay dac xa|ngay tha|ngay ve dia phuong|completed on|completedon|release date',
  certificateNo:
    'so giay chung nhan|giay chung nhan|so gcn|gcn|so giay chung nhan chap hanh xong an phat tu|so giay ra trai|certificate no|certificateno',
  facility: 'trai giam|noi chap hanh an|co so giam giu|trai|noi giam giu|facility|prison',
  sentence:
    'muc an|an phat|thoi han tu|an tu|thoi han chap hanh an|so thang tu|muc hinh phat|hinh phat|hinh phat chinh|hinh phat tu|sentence|sentence months|sentencemonths',
  penalties:
    'hinh phat bo sung|hinh phat bo sung kem theo|hinh phat kem theo|cam dam nhiem chuc vu|cam hanh nghe|cam lam cong viec nhat dinh|cam cu tru|quan che|tuoc mot so quyen cong dan|additional penalties|additionalpenalties',
  offence: 'toi danh|toi|nhom toi|nhom toi danh|hanh vi pham toi|offence|offence group|offencegroup',
  intentional: 'loi|hinh thuc loi|co y vo y|intentional',
  obligations:
    'nghia vu dan su|thi hanh nghia vu dan su|nghia vu|da thi hanh xong nghia vu|boi thuong an phi|obligations settled|obligationssettled',
  education:
    'trinh do hoc van|trinh do van hoa|trinh do giao duc|trinh do giao duc pho thong|trinh do giao duc pho thong cao nhat|hoc van|van hoa|tdvanhoa|trinhdogiaoduc|education',
  training:
    'trinh do chuyen mon|trinh do chuyen mon ky thuat|cmkt|trinh do dao tao|trinh do tay nghe|tdkythuat|trinhdocmkt|training',
  occupationHeld:
    'nghe nghiep|nghe da lam|cong viec da lam|nghe nghiep truoc khi bi bat|nghe nghiep truoc day|ten cong viec chinh|cong viec chinh truoc khi that nghiep|nghe dao tao trong trai|occupations held|occupationheld',
  yearsHeld: 'so nam kinh nghiem|kinh nghiem|so nam lam nghe|kinhnghiem|years held',
  occupationWanted:
    'nhu cau viec lam|nghe mong muon|cong viec mong muon|viec lam mong muon|nguyen vong viec lam|nguyen vong|tencongviec|uvnvvitrimongmuon|occupations wanted|occupationwanted',
  skills: 'ky nang|ky nang nghe|uvcmkynang|skills',
  wage: 'luong mong muon|muc luong mong muon|luong|thu nhap mong muon|uvnvtienluong|wage expected|wageexpected',
  commute: 'di lam xa nhat|khoang cach di lam|so km di lam|commute km max|commutekmmax',
  availableFrom: 'co the di lam tu|ngay co the di lam|available from|availablefrom',
  licences: 'giay phep lai xe|bang lai|bang lai xe|gplx|licences',
  loanWanted: 'nhu cau vay von|nhu cau vay|vay von|credit wanted|loan wanted',
  loanPurpose: 'muc dich vay|muc dich vay von|loan purpose',
  loanAmount: 'so tien vay|so tien de nghi vay|so tien|muc vay|loan amount|amount',
  consents: 'dong y|dong y chia se|dong y chia se thong tin|consents',
  consentEmployment: 'dong y gioi thieu viec lam|dong y viec lam|consent employment',
  consentTraining: 'dong y hoc nghe|dong y dao tao|consent training',
  consentCredit: 'dong y vay von|dong y vay|consent credit',
  lineNumber: 'stt|so tt|tt|so thu tu|thu tu|no',
  ignored:
    'dan toc|ton giao|que quan|noi sinh|ghi chu|cong ty|tinh trang viec lam|chuyen nganh dao tao|quoc tich|nguoi giup do|ngay cap|noi cap|nhu cau dao tao|chuyen nganh',
};

const FIELDS = Object.keys(HEADINGS) as Field[];
const BY_HEADING = new Map(
  FIELDS.flatMap((field) => HEADINGS[field].split('|').map((heading): [string, Field] => [heading, field])),
);
/**
 * A heading that only mentions additional penalties is theirs (BLHS Điều 32 khoản 2: bans of posts and work, of residence,
 * surveillance, loss of civil rights), and so is a "Hình phạt …" that is not the main one: taken for the sentence, or
 * not known, they would be lost.
 */
const PENALTIES =
  /\b(phat|hp|an|chinh)\b.*\bbo [sx]ung\b|^bo [sx]ung$|^(hinh|an) phat (?!(chinh|tu|da|duoc|bi|thang|nam)\b)|\bcam (dam nhiem|hanh nghe|cu tru|lam)\b|\bbi cam\b|\bquan che\b|\btuoc .*quyen\b/;
/** What only the person themselves has: a heading that names somebody beside them is of that one. */
const OF_THE_PERSON: ReadonlySet<Field> = new Set([
  ...([
    'fullName',
    'familyName',
    'givenName',
    'birthDate',
    'birthYearMale',
    'birthYearFemale',
    'sex',
  ] as const),
  ...(['sexMale', 'sexFemale', 'nationalId', 'phone', 'addressDetail', 'address'] as const),
]);
const SOMEBODY_ELSE =
  /\b(cha|bo|me|vo|chong|con|than nhan|nguoi than|bao lanh|giam ho|dai dien|chu ho|giup( do)?|do dau|nguoi (lap|ky|nhan|lien he|gioi thieu)|can bo|bi hai|phu trach)\b/;
/** A day on which something else than the sentence ends, or may end. */
const ANOTHER_END = /\b(nghia vu|thu thach|an phi|boi thuong|du kien)\b/;
/** Of this length on, a slip of one letter is forgiven and words behind the heading are too. */
const LONG = 6;

export const headingOf = (text: string): string =>
  fold(text)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** What a heading means; 'somebody-else' is the name, the number or the day of birth of another than the one who came home. */
export function fieldOf(text: string): Field | 'somebody-else' | undefined {
  const heading = headingOf(text);
  const field = heading === '' ? undefined : meaningOf(heading);
  if (field === undefined) return undefined;
  if (OF_THE_PERSON.has(field) && SOMEBODY_ELSE.test(heading)) return 'somebody-else';
  if (field === 'completedOn' && ANOTHER_END.test(heading)) return undefined;
  if (isYear(text)) {
    // "năm" is a year, "nam" a man: without their marks they are one word
    if (field === 'sexMale') return undefined;
    if (field === 'birthYearMale') return 'birthDate';
  }
  return field;
}

const isYear = (text: string): boolean => /năm\s*$/iu.test(text.normalize('NFC').replace(/\([^)]*\)/g, ' '));

/** As written, with one slip ("Chuyên nghành"), or as the beginning of a longer one. */
function meaningOf(heading: string): Field | undefined {
  const exact = BY_HEADING.get(heading);
  if (exact) return exact;
  if (PENALTIES.test(heading)) return 'penalties';
  if (heading.length < LONG) return undefined;
  const found =
    LONG_HEADINGS.find((known) => oneSlip(known, heading)) ??
    LONG_HEADINGS.find((known) => heading.startsWith(`${known} `));
  return found === undefined ? undefined : BY_HEADING.get(found);
}

const LONG_HEADINGS = [...BY_HEADING.keys()]
  .filter((known) => known.length >= LONG)
  .sort((a, b) => b.length - a.length);

/** One letter too many, too few, another, or two neighbours exchanged. */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
