import { code, COMMON, type HeldTables, INSIDE } from './words.js';

/** What is left when somebody's copy is erased: that it was. It keeps late news from writing them down again. */
export const GUARD: HeldTables = {
  person_guard: {
    ...{ purpose: 'rights', title: ['Dấu vết để tin đến muộn không ghi lại bạn', 'Mark against late news'] },
    fields: {
      ...COMMON,
      state: ['Đang giữ hay đã xóa', 'Held or erased', code('held')],
      changed_by: ['Mã lần thay đổi', 'Number of the change', 'inner'],
    },
  },
};

/** What the job centre holds of somebody, table by table. */
export const EMPLOYMENT: HeldTables = {
  ...GUARD,
  candidate: {
    ...{ purpose: 'employment', title: ['Hồ sơ tìm việc', 'Work profile'] },
    fields: {
      ...COMMON,
      education: INSIDE['education']!,
      training: INSIDE['training']!,
      skills: INSIDE['skills']!,
      skills_learned: INSIDE['skillsLearned']!,
      occupations_held: INSIDE['occupationsHeld']!,
      occupations_wanted: INSIDE['occupationsWanted']!,
      wage_expected: INSIDE['wageExpected']!,
      commute_km_max: INSIDE['commuteKmMax']!,
      relocate: INSIDE['relocate']!,
      available_from: INSIDE['availableFrom']!,
      licences: INSIDE['licences']!,
      shifts: INSIDE['shifts']!,
      contracts: INSIDE['contracts']!,
      bars: ['Công việc luật chưa cho phép', 'Work that the law closes'],
    },
  },
  ranking: {
    ...{ purpose: 'employment', title: ['Xếp hạng cho từng việc cần người', 'Rank for each vacancy'] },
    fields: {
      ...COMMON,
      vacancy_id: ['Mã việc', 'Number of the vacancy', 'inner'],
      standing: ['Mức phù hợp (0 là phù hợp)', 'Standing (0 is suitable)'],
      lost: ['Điểm bị trừ', 'Points lost'],
      parts: ['Từng tiêu chí', 'Criterion by criterion', 'inner'],
      changes_on: ['Thay đổi từ ngày', 'Changes on', 'day'],
      check_until: ['Cần kiểm tra đến ngày', 'To be checked until', 'day'],
    },
  },
  introduction: {
    ...{ purpose: 'employment', title: ['Lần giới thiệu việc làm', 'Introductions'] },
    fields: {
      ...COMMON,
      vacancy_id: ['Mã việc', 'Number of the vacancy', 'inner'],
      introduced_on: ['Ngày giới thiệu', 'Introduced on', 'day'],
      introduced_by: ['Người giới thiệu (mã tài khoản)', 'Introduced by (account)', 'inner'],
      note: ['Ghi chú nội bộ', 'Internal note'],
      letter_no: ['Số phiếu giới thiệu', 'Number of the letter'],
      outcome: ['Kết quả', 'Outcome', code('introductionStatus')],
      state: ['Bước hiện nay', 'State', code('introductionStatus')],
      turn: ['Đang chờ bên nào', 'Whose turn', code('introductionRole')],
      due_on: ['Hạn', 'Due', 'day'],
      clock_on: ['Ngày xem lại', 'Looked at again on', 'day'],
      snoozed_until: ['Tạm gác đến', 'Snoozed until', 'day'],
      moved_on: ['Thay đổi gần nhất', 'Last moved on', 'day'],
      moved_by: ['Bên thay đổi', 'Moved by', code('introductionRole')],
      at_work: ['Đang làm việc ở đó', 'At work there'],
    },
  },
  introduction_act: {
    ...{
      purpose: 'employment',
      title: ['Việc đã làm của lần giới thiệu', 'What was done of an introduction'],
    },
    fields: {
      ...COMMON,
      introduction_id: ['Mã lần giới thiệu', 'Number of the introduction', 'inner'],
      number: ['Số thứ tự', 'Number'],
      act: ['Việc', 'Act', code('introductionAct')],
      on: ['Ngày', 'On', 'day'],
      actor: ['Người làm (mã tài khoản)', 'By (account)', 'inner'],
      actor_role: ['Vai trò', 'Role', code('introductionRole')],
      reason: ['Lý do', 'Reason', code('introductionReason')],
      note: ['Ghi chú nội bộ', 'Internal note'],
      until: ['Đến ngày', 'Until', 'day'],
    },
  },
  follow_up: {
    ...{ purpose: 'employment', title: ['Theo dõi sau khi nhận việc', 'Follow-up at work'] },
    fields: {
      ...COMMON,
      introduction_id: ['Mã lần giới thiệu', 'Number of the introduction', 'inner'],
      number: ['Số thứ tự', 'Number'],
      milestone: ['Mốc (ngày sau khi nhận việc)', 'Milestone (days)'],
      outcome: ['Kết quả', 'Outcome', code('followUpOutcome')],
      on: ['Ngày hỏi', 'Asked on', 'day'],
      actor: ['Người hỏi (mã tài khoản)', 'By (account)', 'inner'],
      note: ['Ghi chú nội bộ', 'Internal note'],
    },
  },
  job_fair_guest: {
    ...{ purpose: 'employment', title: ['Lời mời đến ngày hội việc làm', 'Invitations to job fairs'] },
    fields: {
      ...COMMON,
      fair_id: ['Mã ngày hội', 'Number of the fair', 'inner'],
      number: ['Số của khách', 'Number of the guest'],
      because: ['Vì sao được mời', 'Why invited'],
      attendance: ['Có mặt', 'Attendance', code('fairAttendance')],
      from_slot: ['Từ lượt', 'From slot'],
      counselled: ['Đã được tư vấn', 'Counselled'],
      counselling_id: ['Mã lần tư vấn', 'Number of the counselling', 'inner'],
    },
  },
  job_fair_meeting: {
    ...{ purpose: 'employment', title: ['Lịch phỏng vấn ở ngày hội', 'Interviews at job fairs'] },
    fields: {
      ...COMMON,
      fair_id: ['Mã ngày hội', 'Number of the fair', 'inner'],
      table_number: ['Bàn', 'Table'],
      slot: ['Lượt', 'Slot'],
      vacancy_id: ['Mã việc', 'Number of the vacancy', 'inner'],
      result: ['Kết quả', 'Result', code('fairResult')],
      introduction_id: ['Mã lần giới thiệu', 'Number of the introduction', 'inner'],
    },
  },
  job_fair_change: {
    ...{ purpose: 'employment', title: ['Lịch phỏng vấn đã đổi', 'Interviews that were moved'] },
    fields: {
      ...COMMON,
      fair_id: ['Mã ngày hội', 'Number of the fair', 'inner'],
      act: ['Lần đổi', 'Change'],
      place: ['Thứ tự trong lần đổi', 'Place in the change'],
      from_table: ['Từ bàn', 'From table'],
      from_slot: ['Từ lượt', 'From slot'],
      to_table: ['Đến bàn', 'To table'],
      to_slot: ['Đến lượt', 'To slot'],
    },
  },
  job_fair_row: {
    ...{
      purpose: 'employment',
      title: ['Điểm dùng để xếp lịch ngày hội', 'Points for the timetable of a fair'],
    },
    fields: {
      ...COMMON,
      fair_id: ['Mã ngày hội', 'Number of the fair', 'inner'],
      points: ['Điểm với từng bàn', 'Points with each table', 'inner'],
      vacancy: ['Việc hợp nhất ở từng bàn', 'Best vacancy at each table', 'inner'],
    },
  },
};
