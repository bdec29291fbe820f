import { code, COMMON, type Fields, type HeldTables } from './words.js';

/** What every judgment tells, however its sentence is served. */
const JUDGMENT: Fields = {
  sentence_months: ['Mức án đã tuyên (tháng)', 'Sentence as pronounced (months)'],
  offence_group: ['Nhóm tội', 'Group of offences', code('offenceGroup')],
  intentional: ['Phạm tội do cố ý', 'With intent'],
  age_at_offence: ['Tuổi khi phạm tội', 'Age at the offence', code('ageAtOffence')],
  crime_class: ['Loại tội phạm', 'Class of the crime', code('crimeClass')],
  obligations_settled: [
    'Đã xong bồi thường, án phí và nghĩa vụ khác',
    'Compensation, fees and duties are settled',
  ],
  additional_penalties: ['Hình phạt bổ sung', 'Additional penalties'],
};

/** What the registry holds of somebody, table by table. */
export const REGISTRY: HeldTables = {
  person: {
    ...{ purpose: 'duty', title: ['Nhân thân', 'Who you are'] },
    fields: {
      ...COMMON,
      full_name: ['Họ và tên', 'Full name'],
      name_folded: ['Họ và tên không dấu, để tìm', 'Name without accents, for searching', 'inner'],
      given_folded: ['Tên không dấu, để tìm', 'Given name without accents, for searching', 'inner'],
      birth_date: ['Ngày sinh', 'Birth date', 'day'],
      sex: ['Giới tính', 'Sex', code('sex')],
      national_id: ['Số định danh cá nhân', 'Identity number'],
      number_tail: ['Sáu số cuối của số định danh', 'Last six digits of the number', 'inner'],
      phone: ['Số điện thoại', 'Phone'],
    },
  },
  release: {
    ...{ purpose: 'duty', title: ['Lần chấp hành xong án phạt tù', 'Release from prison'] },
    fields: {
      ...COMMON,
      ...JUDGMENT,
      kind: ['Hình thức', 'Kind', code('releaseKind')],
      completed_on: [
        'Ngày chấp hành xong hoặc hết thử thách',
        'Completed on, or end of the probation',
        'day',
      ],
      certificate_no: ['Số giấy chứng nhận', 'Certificate number'],
      facility: ['Nơi chấp hành án', 'Facility'],
      message_id: ['Mã tin đã gửi', 'Number of the message', 'inner'],
    },
  },
  community_sentence: {
    ...{ purpose: 'duty', title: ['Án tại cộng đồng', 'Sentence served in the community'] },
    fields: {
      ...COMMON,
      ...JUDGMENT,
      main_penalty: ['Hình phạt', 'Penalty', code('mainPenalty')],
      ends_on: ['Ngày hết thử thách hoặc hết án', 'Ends on', 'day'],
    },
  },
  residence: {
    ...{ purpose: 'duty', title: ['Nơi cư trú', 'Residence'] },
    fields: {
      ...COMMON,
      as_written: ['Địa chỉ ghi trên giấy', 'Address as written'],
      detail: ['Thôn, đường, số nhà', 'Hamlet, street, house'],
      since: ['Từ lúc', 'Since', 'moment'],
    },
  },
  profile: {
    ...{ purpose: 'duty', title: ['Việc làm và nhu cầu vay bạn đã nói', 'Work and loan, as you told us'] },
    fields: {
      ...COMMON,
      employment: ['Việc làm, học nghề', 'Work and training'],
      credit: ['Nhu cầu vay vốn', 'Loan wanted'],
    },
  },
  consent_act: {
    ...{ purpose: 'rights', title: ['Sự đồng ý đã cho và đã rút', 'Consents given and withdrawn'] },
    fields: { ...COMMON, act: ['Việc đã làm', 'What was done', code('consentAct')] },
  },
  erasure: {
    ...{ purpose: 'rights', title: ['Xác nhận đã xóa của các nơi', 'Confirmations that others erased'] },
    fields: { ...COMMON, service: ['Nơi xóa', 'Who erased', 'service'] },
  },
  name_share: {
    ...{ purpose: 'rights', title: ['Ai được biết tên bạn khi được giới thiệu', 'Who was told your name'] },
    fields: {
      ...COMMON,
      introduction_id: ['Mã lần giới thiệu', 'Number of the introduction', 'inner'],
      account: ['Tài khoản được biết tên', 'Account that was told', 'inner'],
      ended: ['Đã hết hạn được biết', 'Ended'],
    },
  },
  learning: {
    ...{ purpose: 'training', title: ['Kỹ năng học được từ khóa học', 'Skills learnt in courses'] },
    fields: {
      ...COMMON,
      enrolment_id: ['Mã lần ghi danh', 'Number of the enrolment', 'inner'],
      withdrawn: ['Đã rút lại', 'Withdrawn'],
      skills: ['Kỹ năng', 'Skills', 'skill'],
      level: ['Trình độ', 'Level', code('trainingLevel')],
      given: ['Đã thêm vào hồ sơ', 'Added to the file'],
    },
  },
  case_act: {
    ...{ purpose: 'duty', title: ['Việc đã làm trong hồ sơ', 'What was done in the case'] },
    fields: {
      ...COMMON,
      number: ['Số thứ tự', 'Number'],
      act: ['Việc', 'Act', code('caseAct')],
      kind: ['Loại hồ sơ', 'Kind of case', code('caseKind')],
      state: ['Bước sau đó', 'State after it', code('caseState')],
      on_day: ['Ngày', 'On', 'day'],
      reason: ['Lý do', 'Reason', code('caseReason')],
      detail: ['Chi tiết', 'Details'],
      aside_by: ['Mã lần gộp hồ sơ', 'Number of the merge', 'inner'],
    },
  },
  case_duty: {
    ...{ purpose: 'duty', title: ['Thời hạn theo quy định', 'Deadlines by law'] },
    fields: {
      ...COMMON,
      duty: ['Việc phải làm', 'Duty', code('duty')],
      event_on: ['Tính từ ngày', 'Counted from', 'day'],
      from_on: ['Làm được từ ngày', 'Can be done from', 'day'],
      due: ['Hạn', 'Due', 'day'],
      rule_id: ['Mã quy định', 'Number of the rule', 'inner'],
      article: ['Điều luật', 'Article'],
      review: ['Điều khoản chờ xác nhận', 'Article awaits review'],
      opened_at: ['Bắt đầu lúc', 'Begun at', 'moment'],
      met_on: ['Đã làm ngày', 'Done on', 'day'],
      dropped_at: ['Không còn cần từ', 'No longer needed since', 'moment'],
      escalated_at: ['Báo lãnh đạo xã lúc', 'Told the chair of the commune at', 'moment'],
    },
  },
  case_move: {
    ...{ purpose: 'duty', title: ['Chuyển sang xã khác', 'Moves to another commune'] },
    fields: {
      ...COMMON,
      to_commune: ['Xã, phường nơi đến', 'To commune', 'place'],
      to_province: ['Tỉnh, thành phố nơi đến', 'To province', 'place'],
      detail: ['Thôn, đường, số nhà nơi đến', 'Hamlet, street, house there'],
      asked_at: ['Đề nghị lúc', 'Asked at', 'moment'],
      outcome: ['Kết quả', 'Outcome', code('moveOutcome')],
      decided_at: ['Quyết định lúc', 'Decided at', 'moment'],
    },
  },
  case_closure: {
    ...{ purpose: 'duty', title: ['Kết thúc hồ sơ', 'End of the case'] },
    fields: {
      ...COMMON,
      reason: ['Lý do', 'Reason', code('caseReason')],
      closed_on: ['Ngày kết thúc', 'Closed on', 'day'],
    },
  },
  helper_assignment: {
    ...{ purpose: 'duty', title: ['Người giúp đỡ được phân công', 'Helpers assigned'] },
    fields: {
      ...COMMON,
      helper_id: ['Mã người giúp đỡ', 'Number of the helper', 'inner'],
      model_id: ['Mã mô hình', 'Number of the model', 'inner'],
      since: ['Từ ngày', 'Since', 'day'],
      ended_on: ['Đến ngày', 'Until', 'day'],
      end_reason: ['Lý do thôi', 'Why it ended', code('caseReason')],
    },
  },
};
