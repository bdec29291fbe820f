/**
 * Leaders of enterprises (VSCO 17): the rank and what they lead, combined. VSCO cuts managers by branch of the enterprise
 * (172) and by department (173); a rank alone says neither.
 */
const RANKS = [
  'trưởng phòng',
  'phó phòng',
  'phó trưởng phòng',
  'giám đốc',
  'phó giám đốc',
  'trưởng bộ phận',
  'phó bộ phận',
  'trưởng ban',
  'giám đốc khối',
  'trưởng phòng cấp cao',
  'trưởng nhóm',
  'quản lý bộ phận',
  'head of',
];

const LED: Readonly<Record<string, string>> = {
  '1721': 'nông nghiệp;chăn nuôi;trang trại;nông trường',
  '1722':
    'sản xuất;nhà máy;phân xưởng;xưởng;kỹ thuật;chất lượng;qc;qa;bảo trì;cơ điện;công nghệ sản xuất;kỹ thuật sản xuất;quản lý chất lượng;ie;an toàn',
  '1723':
    'xây dựng;thi công;công trình;dự án xây dựng;đấu thầu;thiết kế kỹ thuật;quản lý dự án;thiết kế;dự toán;qs;đầu tư xây dựng',
  '1724': 'cửa hàng;siêu thị;bán lẻ;ngành hàng;chuỗi cửa hàng;trung tâm thương mại',
  '1725': 'nhà hàng;khách sạn;ẩm thực;tiền sảnh;buồng phòng;resort;f&b',
  '1726': 'vận tải;kho;kho vận;logistics;bưu cục;đội xe;trung tâm phân phối',
  '1728': 'trung tâm;spa;phòng khám;đào tạo tiếng anh;học thuật;giáo dục;chi nhánh trung tâm',
  '1731': 'tài chính;kế toán;hành chính;tài chính kế toán;kiểm toán;ngân quỹ;tổng hợp;hành chính tổng hợp',
  '1732': 'nhân sự;tuyển dụng;đào tạo;hành chính nhân sự;hcns;c&b;tổ chức;human resources;hr',
  '1733':
    'kinh doanh;bán hàng;khách hàng;dịch vụ khách hàng;chăm sóc khách hàng;tuyển sinh;khách hàng doanh nghiệp;khách hàng cá nhân;vùng;khu vực;miền;telesale;telesales;thị trường;xuất khẩu;sale;sales;kinh doanh bất động sản;phát triển kinh doanh;kênh mt;kênh gt;đại lý;tư vấn',
  '1734':
    'marketing;truyền thông;thương hiệu;quảng cáo;digital;digital marketing;content;media;trade marketing;pr',
  '1735': 'mua hàng;thu mua;vật tư;cung ứng;chuỗi cung ứng;kế hoạch;xuất nhập khẩu;phát triển nguồn hàng',
  '1736': 'công nghệ thông tin;it;cntt;phần mềm;công nghệ;phát triển phần mềm;hạ tầng;chuyển đổi số;dữ liệu',
  '1737': 'nghiên cứu;r&d;nghiên cứu và phát triển;phát triển sản phẩm;nghiên cứu phát triển',
  '1739':
    'vận hành;pháp chế;pháp lý;kiểm soát nội bộ;dịch vụ;kiểm soát;dự án;rủi ro;quản trị rủi ro;tuân thủ',
};

export function* leadershipPhrases(): Generator<{ code: string; text: string }> {
  for (const [code, list] of Object.entries(LED)) {
    for (const led of list.split(';')) {
      for (const rank of RANKS) yield { code, text: `${rank} ${led}` };
    }
  }
}
