/** Words of what partners are told by themselves, of policies, establishments and proposals, in Vietnamese. */
export const partners = {
  webhooks: {
    title: 'Phần mềm nhận tin',
    lead: 'Phần mềm của cơ quan bạn được báo ngay khi có việc trong địa bàn. Tin chỉ có mã, ngày và số tiền, không có tên ai.',
    leadOperator: 'Phần mềm của các cơ quan trong địa bàn: tin nào chưa đến, vì sao, và báo lại.',
    empty: 'Chưa có phần mềm nào đăng ký.',
    add: 'Đăng ký phần mềm nhận tin',
    one: 'Một phần mềm nhận tin',
    since: 'đăng ký lúc {{time}}',
    field: {
      url: 'Địa chỉ nhận tin (https://…)',
      kinds: 'Báo về',
    },
    kind: {
      introductions: 'giới thiệu việc làm',
      referrals: 'hồ sơ vay vốn',
      disbursements: 'giải ngân',
    },
    type: {
      'employment_introduction-changed_v1': 'Giới thiệu việc làm',
      'microcredit_referral-changed_v1': 'Hồ sơ vay vốn',
      'microcredit_loan-disbursed_v1': 'Giải ngân',
    },
    status: {
      waiting: 'Đang chờ gửi',
      delivered: 'Đã nhận',
      dead: 'Không gửi được',
    },
    filter: 'Lọc theo kết quả gửi',
    nothingTold: 'Không có tin nào trong danh sách này.',
    attempts: 'đã gửi {{count}} lần',
    arrivedAt: 'đến nơi lúc {{time}}',
    nextAt: 'gửi lại lúc {{time}}',
    again: 'Báo lại',
    secret: 'Khóa ký của phần mềm',
    secretOnce: 'Chỉ hiện một lần này, cho {{url}}. Hãy chép vào phần mềm, đừng gửi qua thư.',
    renew: 'Đổi khóa ký',
    renewFollows: 'Khóa cũ không còn ký tin nào nữa; tin chưa gửi sẽ ký bằng khóa mới.',
    remove: 'Thôi nhận tin',
    removeFollows: 'Phần mềm này không được báo nữa; tin đang chờ gửi bị bỏ.',
  },
};
