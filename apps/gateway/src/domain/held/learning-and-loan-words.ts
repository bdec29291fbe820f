import { code, COMMON, type HeldTables, INSIDE } from './words.js';
import { GUARD } from './work-words.js';

const ACT: HeldTables[string]['fields'] = {
  number: ['Số thứ tự', 'Number'],
  on: ['Ngày', 'On', 'day'],
  actor: ['Người làm (mã tài khoản)', 'By (account)', 'inner'],
  enrolment_id: ['Mã lần ghi danh', 'Number of the enrolment', 'inner'],
};

/** What the training coordinators hold of somebody, table by table. */
export const TRAINING: HeldTables = {
  ...GUARD,
  learner: {
    ...{ purpose: 'training', title: ['Hồ sơ học nghề', 'Learner'] },
    fields: {
      ...COMMON,
      education: INSIDE['education']!,
      skills: INSIDE['skills']!,
      occupations_held: INSIDE['occupationsHeld']!,
      commute_km_max: INSIDE['commuteKmMax']!,
      bars: ['Công việc luật chưa cho phép', 'Work that the law closes'],
      best_course_id: ['Mã khóa học nên học', 'Number of the course advised', 'inner'],
      opens: ['Số việc mà khóa học mở ra', 'Vacancies the course opens'],
      advised_on: ['Gợi ý ngày', 'Advised on', 'day'],
    },
  },
  enrolment: {
    ...{ purpose: 'training', title: ['Ghi danh học nghề', 'Enrolments'] },
    fields: { ...COMMON, intake_id: ['Mã đợt khai giảng', 'Number of the intake', 'inner'] },
  },
  enrolment_act: {
    ...{ purpose: 'training', title: ['Việc đã làm của lần ghi danh', 'What was done of an enrolment'] },
    fields: {
      ...COMMON,
      ...ACT,
      act: ['Việc', 'Act', code('enrolmentAct')],
      reason: ['Lý do', 'Reason', code('enrolmentReason')],
    },
  },
  attendance_mark: {
    ...{ purpose: 'training', title: ['Điểm danh', 'Attendance'] },
    fields: { ...COMMON, ...ACT, day: ['Ngày học', 'Day', 'day'], mark: ['Có mặt', 'Mark', code('mark')] },
  },
  support_claim: {
    ...{ purpose: 'training', title: ['Căn cứ hưởng hỗ trợ khi học', 'Grounds of the allowance'] },
    fields: {
      ...COMMON,
      ...ACT,
      bases: ['Thuộc diện', 'Bases', code('allowanceBasis')],
      difficult_area: ['Nơi học ở vùng khó khăn', 'Difficult area'],
      distance_km: ['Đường đi học một chiều (km)', 'Way to the course (km)'],
    },
  },
  certificate: {
    ...{ purpose: 'training', title: ['Giấy chứng nhận học nghề', 'Certificates'] },
    fields: {
      ...ACT,
      number: ['Số giấy', 'Number'],
      course_id: ['Mã khóa học', 'Number of the course', 'inner'],
      completed_on: ['Hoàn thành ngày', 'Completed on', 'day'],
      issued_on: ['Cấp ngày', 'Issued on', 'day'],
      revoked_on: ['Thu hồi ngày', 'Revoked on', 'day'],
      revoked_because: ['Vì sao thu hồi', 'Why revoked', code('enrolmentReason')],
    },
  },
};

/** What stands inside a decision: the facts it rests on, and each condition of the law with what was found. */
const DECIDED: HeldTables[string]['fields'] = {
  ...INSIDE,
  kind: ['Người vay', 'Applicant', code('applicantKind')],
  certificate: ['Giấy chứng nhận', 'Certificate', code('certificate')],
  completedOn: ['Chấp hành xong ngày', 'Completed on', 'day'],
  listConfirmedOn: ['Trong danh sách xã xác nhận từ', 'On the confirmed list since', 'day'],
  confirmedOn: ['Xác nhận ngày', 'Confirmed on', 'day'],
  verdict: ['Kết quả', 'Verdict', code('verdict')],
  programme: ['Chương trình', 'Programme', code('programme')],
  asOf: ['Tính đến ngày', 'As of', 'day'],
  policyVersion: ['Bản chính sách', 'Version of the policy'],
  ceiling: ['Mức vay cao nhất', 'Ceiling', 'dong'],
  termMonthsMax: ['Thời hạn dài nhất (tháng)', 'Longest term (months)'],
  annualRatePercent: ['Lãi suất một năm (%)', 'Rate a year (%)'],
  reasons: ['Từng điều kiện', 'Conditions'],
  code: ['Điều kiện hoặc giấy tờ', 'Condition or paper', code('reason')],
  met: ['Đạt', 'Met'],
  fact: ['Dữ kiện', 'Fact'],
  remedy: ['Việc có thể làm', 'What can be done', code('remedy')],
  from: ['Từ ngày', 'From', 'day'],
  lastDay: ['Ngày cuối', 'Last day', 'day'],
  daysLeft: ['Còn lại (ngày)', 'Days left'],
  nextListOn: ['Danh sách kỳ tới', 'Next list', 'day'],
  representativeMinAge: ['Tuổi người đứng tên từ', 'Age of who signs, from'],
  documents: [
    'Giấy tờ',
    'Papers',
    {
      inside: {
        code: ['Giấy tờ', 'Paper', code('document')],
        name: ['Tên', 'Name'],
        status: ['Tình trạng', 'Status', code('documentStatus')],
      },
    },
  ],
  alternatives: ['Chương trình khác', 'Other programmes'],
  because: ['Vì', 'Because'],
  rulesUnderReview: ['Quy định chờ xác nhận', 'Rules under review'],
};

/** What the bank's officers hold of somebody, table by table. */
export const MICROCREDIT: HeldTables = {
  ...GUARD,
  applicant: {
    ...{ purpose: 'credit', title: ['Sàng lọc điều kiện vay', 'Pre-screen of a loan'] },
    fields: {
      ...COMMON,
      wanted: INSIDE['wanted']!,
      certificate: ['Giấy chứng nhận', 'Certificate', code('certificate')],
      completed_on: ['Ngày chấp hành xong', 'Completed on', 'day'],
      purpose: INSIDE['purpose']!,
      amount: INSIDE['amount']!,
      term_months: INSIDE['termMonths']!,
      household_representative: INSIDE['householdRepresentative']!,
      same_purpose_debt: INSIDE['samePurposeDebt']!,
      list_confirmed_on: ['Có trong danh sách xã xác nhận từ', 'On the confirmed list since', 'day'],
      verdict: ['Kết quả', 'Verdict', code('verdict')],
      screened_on: ['Sàng lọc ngày', 'Screened on', 'day'],
      next_change_on: ['Xem lại ngày', 'Looked at again on', 'day'],
      changes_on: ['Kết quả thay đổi từ ngày', 'Verdict changes on', 'day'],
      changes_to: ['Kết quả khi đó', 'Verdict then', code('verdict')],
      changes_because: ['Vì điều kiện', 'Because of', code('reason')],
      policy_version: ['Bản chính sách', 'Version of the policy', 'inner'],
      policy_rows: ['Số dòng chính sách', 'Rows of the policy', 'inner'],
    },
  },
  decision: {
    ...{ purpose: 'credit', title: ['Từng lần sàng lọc, với căn cứ', 'Each pre-screen with its grounds'] },
    fields: {
      ...COMMON,
      as_of: ['Tính đến ngày', 'As of', 'day'],
      policy_version: ['Bản chính sách', 'Version of the policy', 'inner'],
      verdict: ['Kết quả', 'Verdict', code('verdict')],
      facts: ['Dữ kiện đã dùng', 'Facts used', { inside: DECIDED }],
      answer: ['Câu trả lời', 'Answer', { inside: DECIDED }],
      cause: ['Việc làm tính lại', 'What had it worked out', 'inner'],
      decided_at: ['Lúc', 'At', 'moment'],
    },
  },
  referral: {
    ...{ purpose: 'credit', title: ['Hồ sơ vay vốn', 'Loan files'] },
    fields: {
      ...COMMON,
      purpose: INSIDE['purpose']!,
      amount: INSIDE['amount']!,
      term_months: INSIDE['termMonths']!,
      prepared_by: ['Người lập (mã tài khoản)', 'Prepared by (account)', 'inner'],
      prepared_on: ['Lập ngày', 'Prepared on', 'day'],
      // of a person always empty; told because it stands there
      establishment: ['Cơ sở vay vốn', 'Establishment'],
      aside_on: ['Để sang bên từ ngày', 'Put aside on', 'day'],
      aside_changes: ['Số lần thay đổi khi để sang bên', 'Changes while aside', 'inner'],
    },
  },
  referral_act: {
    ...{ purpose: 'credit', title: ['Việc đã làm của hồ sơ vay', 'What was done of a loan file'] },
    fields: {
      ...COMMON,
      ...ACT,
      referral_id: ['Mã hồ sơ vay', 'Number of the loan file', 'inner'],
      act: ['Việc', 'Act', code('referralAct')],
      actor_role: ['Vai trò', 'Role', code('role')],
      reason: ['Lý do', 'Reason', code('referralReason')],
      amount: INSIDE['amount']!,
      term_months: INSIDE['termMonths']!,
      reference: ['Số chứng từ', 'Reference'],
    },
  },
  warning: {
    ...{ purpose: 'credit', title: ['Đã báo trước thay đổi', 'Warnings of a change'] },
    fields: {
      ...COMMON,
      changes_on: ['Thay đổi từ ngày', 'Changes on', 'day'],
      changes_to: ['Kết quả khi đó', 'Verdict then', code('verdict')],
      warned_on: ['Báo ngày', 'Warned on', 'day'],
    },
  },
};
