/**
 * What people do in their work, in the words they use for it: `code|duty;duty`. Written by hand as the names are; for those who
 * tell what they did and not what it is called.
 */
export const DUTIES_SOURCE = {
  source: 'Danh sách việc làm theo nghề của Chung Tay, phiên bản 1',
  validFrom: '2026-11-22',
} as const;

export const DUTY_ROWS = `
2142|lập dự toán;bóc tách khối lượng bản vẽ;làm hồ sơ thanh quyết toán;tính kết cấu
2166|thiết kế banner;thiết kế ấn phẩm;thiết kế logo;thiết kế hình ảnh quảng cáo
2411|lập báo cáo tài chính;quyết toán thuế;kê khai thuế;báo cáo thuế;kiểm tra sổ sách
2423|đăng tin tuyển dụng;sàng lọc hồ sơ ứng viên;phỏng vấn ứng viên;làm hợp đồng lao động
2431|viết bài quảng cáo;chạy quảng cáo facebook;lên kế hoạch nội dung;quản trị fanpage;tối ưu quảng cáo;xây dựng thương hiệu
2512|viết mã;phát triển tính năng;lập trình ứng dụng web;tham gia phát triển phần mềm
3112|giám sát kỹ thuật công trường;đo đạc hiện trường;nghiệm thu khối lượng
3122|phân công công nhân;đôn đốc công nhân;quản lý tổ sản xuất;bảo đảm sản lượng;điều hành chuyền
3312|thẩm định hồ sơ vay;sản phẩm ngân hàng;khách hàng vay vốn;giải ngân cho khách hàng;huy động vốn
3321|bán hợp đồng bảo hiểm;tư vấn gói bảo hiểm
3322|tìm kiếm khách hàng;tìm kiếm khách hàng mới;báo giá và chốt hợp đồng;chốt hợp đồng;mở rộng thị trường;gặp gỡ khách hàng;thăm khách hàng;đi thị trường;giới thiệu sản phẩm cho đại lý;đàm phán hợp đồng;đạt chỉ tiêu doanh số
3323|tìm nhà cung cấp;đặt hàng nhà cung cấp;so sánh giá;theo dõi đơn mua
3331|làm chứng từ;mở tờ khai;khai tờ khai hải quan;booking tàu;làm thủ tục xuất nhập khẩu
3334|dẫn khách xem nhà;bán căn hộ;tư vấn căn hộ;dự án căn hộ
3343|sắp xếp lịch làm việc cho giám đốc;soạn thảo văn bản cho giám đốc;ghi biên bản họp;hỗ trợ ban giám đốc
3512|cài đặt phần mềm;hỗ trợ người dùng;xử lý sự cố máy tính;cài win
3521|điều khiển hệ thống âm thanh;dựng clip;cắt ghép video;vận hành âm thanh
4110|soạn thảo văn bản;lưu trữ hồ sơ văn phòng;nhập đơn hàng;theo dõi văn phòng phẩm;công việc hành chính;soạn hợp đồng
4222|trả lời tin nhắn khách;tiếp nhận cuộc gọi;giải đáp thắc mắc;trả lời khách hàng qua điện thoại;giải quyết khiếu nại của khách
4226|đón tiếp khách;tiếp khách;nghe điện thoại lễ tân;hướng dẫn khách đến công ty
4311|lập hóa đơn;xuất hóa đơn;hạch toán;theo dõi công nợ;lập phiếu thu chi;đối chiếu công nợ;nhập liệu kế toán
4321|kiểm đếm hàng;nhập kho;xuất kho;nhập xuất hàng;kiểm kê hàng hóa;sắp xếp kho;quản lý hàng tồn kho;viết phiếu nhập xuất
5120|nấu món ăn;nấu cơm;chế biến món ăn;lên thực đơn;nấu nướng;đứng bếp chính;xào nấu
5131|bưng món;ghi món;dọn bàn ăn;phục vụ khách ăn;bưng nước;tiếp khách nhà hàng;phục vụ đồ uống
5132|pha trà sữa;pha nước;pha cà phê cho khách;pha chế theo công thức;làm nước uống
5141|cắt tóc cho khách;gội đầu cho khách;uốn nhuộm
5142|làm móng cho khách;đắp mặt nạ;chăm sóc da cho khách;trang điểm cô dâu
5153|trông coi tòa nhà;sửa chữa nhỏ trong tòa nhà;mở cửa đóng cửa
5223|tư vấn sản phẩm cho khách;giới thiệu sản phẩm cho khách hàng tại cửa hàng;bán hàng tại quầy;đứng bán hàng;tư vấn khách mua;trông cửa hàng;bán hàng cho khách;thanh toán cho khách tại cửa hàng;tư vấn khách hàng tại showroom
5230|thu tiền khách;tính tiền;bấm bill;thu tiền tại quầy
5244|gọi điện cho khách;gọi điện thoại mời chào;gọi điện tư vấn sản phẩm;gọi theo data có sẵn
5249|đăng bài bán hàng;đăng sản phẩm lên sàn;bán hàng qua facebook;bán hàng trên shopee;đóng đơn online
5311|cho trẻ ăn;chăm sóc trẻ nhỏ;ru trẻ ngủ;chơi với trẻ
5322|cho người già ăn;tắm cho người già;chăm người bệnh tại nhà;chăm cha mẹ già
5401|trực cổng;tuần tra;canh gác;gác đêm;kiểm soát người ra vào;trông coi tài sản;kiểm soát ra vào;giữ an ninh trật tự
6111|cấy lúa gặt lúa;bón phân làm cỏ ruộng;trồng hoa màu
6112|cắt tỉa cây ăn quả;hái trái cây;chăm vườn cà phê;bón phân cây cà phê
6121|cho lợn ăn;dọn chuồng heo;chăm đàn heo;chăm đàn bò;cho bò ăn
6122|cho gà ăn;nhặt trứng;dọn chuồng gà;chăm đàn gà
6221|cho tôm ăn;cho cá ăn;kéo lưới thu tôm;chăm ao tôm
7112|xây tường;trát tường;tô trát;xây gạch tô tường
7114|đổ bê tông cột;buộc thép sàn;uốn sắt;đan sắt
7122|lát nền;ốp gạch tường;lát gạch nền nhà
7126|lắp đường ống nước;sửa đường ống;thông ống nước;lắp vòi nước
7127|vệ sinh máy điều hòa;lắp máy điều hòa;nạp gas máy lạnh;bơm gas điều hòa
7131|sơn tường nhà;bả tường;lăn sơn tường;cạo sơn cũ
7212|hàn khung sắt;hàn kết cấu;hàn chi tiết;hàn que;hàn bồn;hàn đường ống
7214|cắt sắt;lắp cửa sắt;lắp khung thép;hàn cửa sắt;dựng nhà thép;làm khung sắt
7222|sửa khuôn dập;chế tạo đồ gá;mài khuôn nhựa
7223|tiện chi tiết;phay chi tiết;gia công chi tiết;đứng máy tiện;chạy máy cnc;đứng máy dập
7231|thay nhớt;sửa máy xe;sửa gầm;vá lốp xe máy;bảo dưỡng xe hơi;sửa điện xe;làm máy xe
7233|sửa máy móc;bảo dưỡng máy móc thiết bị;thay vòng bi;sửa máy trong xưởng;bảo trì dây chuyền
7411|đi dây điện;lắp bóng đèn;đấu điện nhà;lắp điện trong nhà;lắp ổ cắm;lắp tấm pin;lắp đặt tấm pin
7412|sửa mô tơ;đấu tủ điện điều khiển;sửa điện máy;sửa chữa điện máy;sửa quạt;sửa nồi cơm
7421|lắp đầu ghi;thay màn hình điện thoại;sửa loa đài;sửa ti vi
7422|kéo dây mạng;cài modem;lắp modem;cài máy tính cho khách
7512|nhào bột;nướng bánh;bắt bông kem;nặn bánh;trang trí bánh
7522|đóng bàn;đóng tủ giường;ráp tủ;bào gỗ đóng đồ;làm tủ gỗ
7531|may quần áo cho khách;lên lai quần;may theo số đo
7532|cắt vải theo sơ đồ;trải vải lên bàn cắt;vẽ rập mẫu
7543|kiểm tra sản phẩm lỗi;kiểm tra chất lượng hàng;loại hàng lỗi;kiểm tra ngoại quan sản phẩm;đo kích thước sản phẩm;kiểm tra hàng đầu vào
8114|đóng gạch;ra lò gạch;xếp gạch vào lò;trộn bê tông máy
8131|pha trộn nguyên liệu;trộn nguyên liệu;cân nguyên liệu hóa chất
8141|sản xuất lốp xe;cán luyện cao su
8142|đứng máy nhựa;lấy hàng máy ép;cắt ba via nhựa
8153|may áo sơ mi;may theo chuyền;ráp tay áo;tra cổ;may cổ áo;lên chuyền may;may túi áo
8156|quét keo đế;gò mũi;ráp đế giày
8157|ủi quần áo;giặt sấy ga giường;gấp đồ giặt
8160|lột vỏ tôm;phân cỡ cá;đóng khay thủy sản;nấu đường;xay gạo bột;vận hành máy làm bánh
8172|xẻ gỗ tròn;chà nhám ván;ép ván gỗ;cưa gỗ xẻ
8182|đốt nồi hơi;cấp than lò hơi;trông lò hơi
8183|dán nhãn chai;đóng nắp chai;chạy máy đóng gói
8202|gắn linh kiện;hàn linh kiện lên bo;lắp linh kiện;cắm linh kiện
8322|đưa đón giám đốc;chở khách;đưa đón sếp;lái xe bốn chỗ;chở lãnh đạo;đưa đón nhân viên đi công tác
8332|chở hàng đi tỉnh;chở vật liệu;lái xe chở hàng;chở container;chạy đường dài
8342|xúc đất;đào móng bằng máy;múc đất;san nền;lu đường
8344|nâng hạ hàng;nâng pallet;bốc hàng bằng xe nâng
9111|nấu ăn dọn nhà;giặt đồ nấu cơm cho gia chủ;dọn nhà theo giờ cho khách
9112|lau dọn;quét dọn;lau sàn;dọn phòng khách sạn;thay ga giường;dọn nhà vệ sinh;lau dọn văn phòng;đổ rác văn phòng;vệ sinh sàn nhà;rửa ly chén
9122|rửa xe cho khách;hút bụi xe
9201|cắt lúa mướn;làm cỏ thuê;thu hoạch cà phê;hái cà phê mướn;bón phân thuê
9202|dọn chuồng thuê;phụ cho heo ăn
9205|phát cỏ trồng cây;trồng cây keo;bóc vỏ cây
9312|đào rãnh;rải đá;trải nhựa;đào mương thoát nước
9313|trộn hồ;bê gạch xách hồ;xách vữa;dọn công trình;phụ thợ chính;khuân gạch;bưng hồ
9321|xếp sản phẩm vào thùng;bỏ hàng vào hộp;dán thùng;đóng thùng carton;dán nhãn thùng;gói sản phẩm
9329|làm theo sự phân công tại xưởng;phụ việc sản xuất;làm hàng trong xưởng;phụ giúp đứng máy
9333|bốc hàng lên xe;dỡ hàng;khuân hàng;bốc hàng lên xuống;xuống hàng;vác bao;bốc vác hàng
9334|trưng bày hàng lên kệ;châm hàng lên kệ;bày hàng lên quầy
9402|rửa bát đĩa;nhặt rau;thái rau;rửa rau thái thịt;dọn bếp;giúp đầu bếp;phụ nấu nướng
9611|đi thu rác;nhặt chai lọ;gom phế liệu
9613|quét đường phố;quét vỉa hè;quét rác đường
9621|giao bưu kiện;giao hàng cho khách;giao hàng tận nơi;giao hàng cho đại lý;thu tiền hộ;giao đồ ăn cho khách
9623|ghi số điện;đi các hộ thu tiền;thu tiền điện từng nhà
`.trim();
