/** Words of papers, lists and terms of loans, in Vietnamese. */
export const credit = {
  creditPapers: {
    list: 'Danh sách tháng',
    listOf: '{{commune}}, danh sách tháng {{month}}.',
    goesOn: 'Chuyển ngân hàng ngày {{date}}.',
    totals: '{{people}} người, {{amount}}.',
    form01: 'Mẫu số 01',
    checklist: 'Danh mục hồ sơ',
    sheet: 'Tải danh sách chờ ngân hàng (.xlsx)',
    answers: 'Nhận kết quả từ tệp',
    answersLead:
      'Điền kết quả vào chính danh sách đã tải, rồi gửi lại. Số dòng và tổng số tiền phải khớp với tệp thì mới ghi nhận.',
    file: 'Tệp kết quả (.xlsx hoặc .csv)',
    count: 'Số dòng có kết quả',
    amount: 'Tổng số tiền (đồng)',
    send: 'Gửi tệp',
    outcome:
      'Ghi nhận {{applied}} dòng; đã biết từ trước {{unchanged}}; chưa có kết quả {{unanswered}}; từ chối {{refused}}.',
    line: 'Dòng {{line}}:',
    granted: 'Được duyệt {{granted}}; đã giải ngân {{disbursed}}; còn lại {{left}}.',
    tranche: 'Số tiền giải ngân (đồng); để trống là toàn bộ số còn lại',
    reference: 'Số chứng từ của ngân hàng',
    warned: 'Cảnh báo 90 ngày',
    warnedFilter: 'Sắp đổi kết quả',
    changes: 'Ngày {{date}} kết quả đổi thành: {{verdict}}',
  },
  loanTerms: {
    title: 'Điều khoản và kế hoạch trả nợ',
    signer: {
      'household-representative': 'Người đại diện hộ gia đình ký.',
      'released-person': 'Người vay tự ký.',
      establishment: 'Cơ sở ký.',
      unknown: 'Chưa biết ai trong hộ ký được.',
    },
    channel: {
      mandated: 'Vay qua Tổ tiết kiệm và vay vốn.',
      direct: 'Vay trực tiếp tại ngân hàng.',
    },
    overdue: 'Quá hạn: {{rate}} % một năm.',
    plan: 'Gốc {{principal}} trong {{months}} tháng, lãi cả kỳ {{interest}}.',
    dueOn: 'Ngày trả',
    principal: 'Gốc',
    interest: 'Lãi từ kỳ trước',
    balance: 'Còn nợ',
    tryTerm: 'Xem kế hoạch với thời hạn (tháng)',
    banksOwn: 'Ngân hàng có thể lập kế hoạch khác.',
  },
};
