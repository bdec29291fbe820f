/** Invented advertisements in the manner of real ones: `id|title|place|duties`. */
export const ADS = `
a1|Thợ hàn CO2 biết đọc bản vẽ|Thanh Hóa|Hàn kết cấu thép tại xưởng, mài ba via. Bao ăn trưa.
a2|Tuyển gấp thợ hàn Tig, Mig|Bình Dương|Hàn inox, nhôm. Lương 12 - 15 triệu, tăng ca đều.
a3|Thợ cơ khí làm cửa sắt, lan can|Thanh Hóa|Cắt, hàn, lắp đặt cửa sắt tại nhà khách.
a4|Nhân viên kinh doanh máy hàn|Hà Nội|Tìm khách mua máy hàn, vật tư hàn; có xe máy.
a5|Phiên dịch tiếng Hàn|Bắc Ninh|Dịch họp, dịch tài liệu cho nhà máy Hàn Quốc.
a6|Công nhân may công nghiệp|Thanh Hóa|May áo sơ mi xuất khẩu theo chuyền, có đào tạo.
a7|Tổ trưởng chuyền may|Nam Định|Quản lý 40 công nhân may, bảo đảm sản lượng.
a8|Thợ máy sửa chữa máy may|Thanh Hóa|Bảo trì máy may, thay kim, chỉnh máy.
a9|Thợ cắt vải, trải vải|Hưng Yên|Cắt bán thành phẩm theo sơ đồ.
a10|Kế toán xưởng may|Nam Định|Theo dõi công nợ, tính lương công nhân may.
a11|Phụ hồ, phụ xây|Quảng Trị|Trộn vữa, bê gạch, dọn công trình. Trả lương tuần.
a12|Thợ xây tô|Quảng Trị|Xây, trát tường nhà dân.
a13|Kỹ sư giám sát công trình|Hà Nội|Giám sát nhà thầu thi công, lập nhật ký.
a14|Thợ sơn nước|Đà Nẵng|Bả và sơn tường trong nhà.
a15|Lái xe tải 5 tấn|Thanh Hóa|Chở vật liệu đi các huyện, bằng C.
a16|Tài xế container đường dài|Hải Phòng|Bằng FC, chạy tuyến cảng.
a17|Lái xe con cho giám đốc|Hà Nội|Đưa đón giám đốc, giữ xe sạch. Bằng B2.
a18|Nhân viên điều phối xe tải|Hải Phòng|Xếp lịch xe, gọi tài xế.
a19|Lái xe nâng kho|Bình Dương|Vận hành xe nâng, có chứng chỉ.
a20|Shipper giao hàng nội thành|Hà Nội|Giao bưu kiện bằng xe máy, thu tiền hộ.
a21|Nhân viên giao nhận hàng hóa|Đà Nẵng|Đi cùng xe tải, giao hàng cho đại lý.
a22|Bảo vệ nhà máy ca đêm|Thanh Hóa|Trực cổng, tuần tra từ 22 giờ đến 6 giờ.
a23|Nhân viên an ninh tòa nhà|Hà Nội|Trực sảnh, theo dõi camera, ca ngày.
a24|Lễ tân khách sạn ca đêm|Huế|Đón khách, làm thủ tục phòng.
a25|Công nhân vận hành máy ca đêm|Bắc Ninh|Đứng máy dập, làm ca kíp.
a26|Phụ bếp nhà hàng|Huế|Sơ chế rau, rửa bát, giúp đầu bếp.
a27|Đầu bếp món Việt|Huế|Nấu món chính, lên thực đơn.
a28|Rửa bát, tạp vụ bếp|Đà Nẵng|Rửa bát đĩa, lau bếp.
a29|Phục vụ bàn quán ăn|Huế|Bưng món, dọn bàn.
a30|Quản lý nhà hàng|Đà Nẵng|Điều hành ca, quản lý nhân viên phục vụ và bếp.
a31|Pha chế trà sữa|Hà Nội|Pha trà sữa, cà phê theo công thức.
a32|Nhân viên bán hàng cà phê rang xay|Hà Nội|Giới thiệu cà phê cho khách tại cửa hàng.
a33|Nhân viên kho, bốc xếp|Bình Dương|Nhập xuất hàng, bốc hàng lên xe, kiểm đếm.
a34|Thủ kho vật tư|Bình Dương|Ghi phiếu nhập xuất, kiểm kê.
a35|Bốc vác xi măng|Quảng Trị|Bốc hàng lên xuống xe, trả theo tấn.
a36|Công nhân đóng gói bao bì|Bình Dương|Xếp sản phẩm vào thùng, dán nhãn.
a37|Tạp vụ văn phòng|Hà Nội|Lau dọn phòng làm việc, pha nước.
a38|Nhân viên buồng phòng|Đà Nẵng|Dọn phòng khách sạn, thay ga.
a39|Giúp việc gia đình|Hà Nội|Nấu ăn, dọn nhà, ở lại.
a40|Giám sát vệ sinh|Đà Nẵng|Phân ca, kiểm tra tổ tạp vụ.
a41|Sửa xe máy|Thanh Hóa|Thay nhớt, vá lốp, sửa máy.
a42|Kỹ thuật viên sửa chữa ô tô|Hà Nội|Bảo dưỡng, sửa gầm máy.
a43|Rửa xe|Thanh Hóa|Rửa và lau xe máy, ô tô.
a44|Nhân viên bán xe máy|Thanh Hóa|Tư vấn mua xe tại cửa hàng.
a45|Thợ điện nước|Quảng Trị|Lắp đường ống, đi dây điện nhà dân.
a46|Nhân viên kỹ thuật tòa nhà|Hà Nội|Trực điện nước, xử lý hỏng hóc.
a47|Thợ điện lạnh|Đà Nẵng|Lắp và vệ sinh điều hòa.
a48|Nhân viên thu tiền điện nước|Quảng Trị|Đi các hộ thu tiền, ghi chỉ số.
a49|Công nhân trại heo|Thanh Hóa|Cho heo ăn, dọn chuồng, ở lại trại.
a50|Kỹ thuật viên chăn nuôi|Đồng Nai|Tiêm phòng, theo dõi đàn heo.
a51|Công nhân cạo mủ cao su|Quảng Trị|Cạo mủ từ sáng sớm, khoán theo cây.
a52|Trồng rừng, bóc keo|Quảng Trị|Phát cỏ, trồng cây, bóc vỏ keo.
a53|Lao động phổ thông|Thanh Hóa|Làm theo sự phân công tại xưởng gạch.
a54|Công nhân sản xuất không cần bằng cấp|Bắc Ninh|Lắp ráp linh kiện, được đào tạo.
a55|Kế toán tổng hợp|Hà Nội|Báo cáo thuế, sổ sách.
a56|Nhân viên bán hàng thời trang|Hà Nội|Tư vấn và bán quần áo tại cửa hàng.
a57|Thợ mộc nội thất|Thanh Hóa|Đóng tủ, giường, bàn ghế gỗ.
a58|Thiết kế nội thất|Hà Nội|Vẽ 3D nhà ở.
`.trim();

/** What people ask, and the grade of each advertisement that answers: 3 just this, 2 near, 1 better than nothing. */
export const QUERIES: readonly (readonly [query: string, grades: Readonly<Record<number, string>>])[] = [
  ['thợ hàn', { 3: 'a1 a2', 2: 'a3' }],
  ['tìm việc thợ hàn Thanh Hóa', { 3: 'a1', 2: 'a2 a3' }],
  ['công nhân may', { 3: 'a6', 2: 'a9', 1: 'a7 a8' }],
  ['phụ hồ', { 3: 'a11', 2: 'a12', 1: 'a14 a35' }],
  ['lái xe tải', { 3: 'a15', 2: 'a16 a17', 1: 'a19 a21' }],
  ['giao hàng bằng xe máy', { 3: 'a20', 2: 'a21' }],
  ['bảo vệ ca đêm', { 3: 'a22', 2: 'a23', 1: 'a24 a25' }],
  ['phụ bếp', { 3: 'a26', 2: 'a28 a27', 1: 'a29' }],
  ['pha chế', { 3: 'a31', 1: 'a29 a32' }],
  ['bốc xếp kho Bình Dương', { 3: 'a33', 2: 'a35 a34', 1: 'a36 a19' }],
  ['tạp vụ dọn vệ sinh', { 3: 'a37', 2: 'a38 a28 a40', 1: 'a39' }],
  ['sửa xe máy', { 3: 'a41', 2: 'a42', 1: 'a43' }],
  ['điện nước', { 3: 'a45', 2: 'a46', 1: 'a47' }],
  ['chăn nuôi heo', { 3: 'a49', 2: 'a50' }],
  ['lao động phổ thông không cần kinh nghiệm', { 3: 'a53', 2: 'a54 a36', 1: 'a33 a11 a35' }],
  ['thợ mộc đóng đồ gỗ', { 3: 'a57', 1: 'a58' }],
  ['lái xe riêng cho giám đốc', { 3: 'a17', 2: 'a15', 1: 'a16' }],
];
