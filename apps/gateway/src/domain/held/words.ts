export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How a value is said: a day, a moment, a word of `CODE_WORDS` by its section, a name of the national lists … */
export type How =
  | 'day'
  | 'moment'
  | 'dong'
  | 'place'
  | 'occupation'
  | 'skill'
  | 'licence'
  | 'service'
  /** What only machines need: a count of versions, another record's number. */
  | 'inner'
  | { readonly section: string }
  /** What stands inside it has names of its own. */
  | { readonly inside: Fields };

/** What a field is called, and how its value is said when not as it stands. */
export type Field = readonly [vi: string, en: string, how?: How];
export type Fields = Readonly<Record<string, Field>>;

/** Why something is held. */
export const PURPOSES = {
  duty: [
    'Nhiệm vụ quản lý, giúp đỡ người chấp hành xong án, người chấp hành án tại cộng đồng (Luật Thi hành án hình sự, TT 10/2024/TT-BCA)',
    'Duty of the police and the commune towards people who come home (Law on Execution of Criminal Judgments, Circular 10/2024/TT-BCA)',
  ],
  rights: [
    'Bảo đảm quyền của bạn đối với dữ liệu (Luật 91/2025/QH15)',
    'Your rights over your data (Law 91/2025/QH15)',
  ],
  employment: ['Giới thiệu việc làm, khi bạn đồng ý', 'Job introduction, while you agree'],
  training: ['Học nghề, khi bạn đồng ý', 'Vocational training, while you agree'],
  credit: ['Vay vốn, khi bạn đồng ý', 'Loans, while you agree'],
} as const satisfies Record<string, Field>;

export interface HeldTable {
  readonly purpose: keyof typeof PURPOSES;
  readonly title: Field;
  readonly fields: Fields;
}
export type HeldTables = Readonly<Record<string, HeldTable>>;

export const code = (section: string): How => ({ section });

/** Fields that stand in many tables. */
export const COMMON: Fields = {
  id: ['Mã bản ghi', 'Number of the record', 'inner'],
  person_id: ['Mã hồ sơ của bạn', 'Number of your file', 'inner'],
  sequence: ['Số thứ tự của tin', 'Sequence of the news', 'inner'],
  version: ['Lần thay đổi', 'Version', 'inner'],
  commune_code: ['Xã, phường', 'Commune', 'place'],
  province_code: ['Tỉnh, thành phố', 'Province', 'place'],
  at: ['Lúc', 'At', 'moment'],
  by: ['Người làm (mã tài khoản)', 'By (account)', 'inner'],
  role: ['Vai trò của người làm', 'Role of who did it', code('role')],
  recorded_at: ['Ghi lúc', 'Recorded at', 'moment'],
  recorded_by: ['Người ghi (mã tài khoản)', 'Recorded by (account)', 'inner'],
  purpose: ['Mục đích', 'Purpose', code('purpose')],
};

/** The sections of what a person can and wants to do, and of one judgment: they stand inside other fields too. */
export const INSIDE: Fields = {
  education: ['Trình độ học vấn', 'Education', code('education')],
  training: ['Đào tạo nghề', 'Vocational training', code('trainingLevel')],
  skills: ['Kỹ năng', 'Skills', 'skill'],
  skillsLearned: ['Kỹ năng học được từ khóa học', 'Skills learnt in a course', 'skill'],
  occupationsHeld: ['Nghề đã làm', 'Occupations held', 'occupation'],
  occupationsWanted: ['Nghề mong muốn', 'Occupations wanted', 'occupation'],
  occupations: ['Công việc', 'Occupations', 'occupation'],
  code: ['Nghề', 'Occupation', 'occupation'],
  years: ['Số năm', 'Years'],
  wageExpected: ['Lương mong muốn một tháng', 'Wage expected a month', 'dong'],
  commuteKmMax: ['Đi làm xa nhất (km)', 'Longest way to work (km)'],
  relocate: ['Sẵn sàng chuyển chỗ ở', 'Ready to move'],
  availableFrom: ['Có thể đi làm từ', 'Available from', 'day'],
  licences: ['Bằng lái, chứng chỉ', 'Licences', 'licence'],
  shifts: ['Ca làm việc', 'Shifts', code('shift')],
  contracts: ['Loại hợp đồng', 'Contracts', code('contract')],
  worksWith: ['Làm việc với', 'Works with', code('worksWith')],
  wanted: ['Có nhu cầu vay', 'Wants a loan'],
  purpose: ['Mục đích vay', 'Purpose of the loan', code('loanPurpose')],
  amount: ['Số tiền', 'Amount', 'dong'],
  termMonths: ['Thời hạn (tháng)', 'Term (months)'],
  householdRepresentative: ['Có người trong hộ đứng tên vay', 'Somebody of the household can sign'],
  samePurposeDebt: ['Đang nợ cho cùng mục đích', 'Has a debt for the same purpose'],
  kind: ['Loại hình phạt bổ sung', 'Additional penalty', code('penaltyKind')],
  until: ['Đến ngày', 'Until', 'day'],
  ground: ['Căn cứ', 'Ground', code('ground')],
  article: ['Điều luật', 'Article'],
  note: ['Ghi chú', 'Note'],
  releaseId: ['Mã lần chấp hành xong', 'Number of the release', 'inner'],
  expectedOn: ['Ngày về theo thông báo', 'Expected on', 'day'],
  facility: ['Nơi gửi', 'Facility'],
  modelId: ['Mã mô hình', 'Number of the model', 'inner'],
  modelKind: ['Loại mô hình', 'Kind of model', code('modelKind')],
  helperId: ['Mã người giúp đỡ', 'Number of the helper', 'inner'],
  helperIds: ['Mã những người giúp đỡ', 'Numbers of the helpers', 'inner'],
  decisionNo: ['Số quyết định', 'Decision'],
  outcome: ['Kết quả', 'Outcome', code('visitOutcome')],
  help: ['Đã giúp về', 'Helped with', code('helpGiven')],
  quarter: ['Quý', 'Quarter'],
  progress: ['Mức tiến bộ', 'Progress', code('progress')],
  toCommune: ['Xã, phường nơi đến', 'To commune', 'place'],
  cleared: ['Án tích đã được xóa', 'Record cleared'],
};
