/**
 * What people call their work, one VSCO group a line: `code|phrase;phrase`. Our own list, written from the language of the
 * job market for manual and service work first, office work so far as advertisements need it. A longer phrase beats a
 * shorter one (`lái xe nâng` beats `lái xe`).
 */
export const SYNONYMS_SOURCE = {
  source: 'Danh sách từ đồng nghĩa nghề của Chung Tay, phiên bản 1',
  validFrom: '2026-11-22',
} as const;

export const SYNONYM_ROWS = `
1710|tổng giám đốc;phó tổng giám đốc;ceo;hiệu trưởng
1722|giám đốc sản xuất;giám đốc nhà máy;quản lý nhà máy;quản đốc nhà máy;quản lý sản xuất;plant manager;production manager
1723|giám đốc dự án xây dựng;giám đốc xây dựng;quản lý dự án xây dựng;chỉ huy trưởng;giám đốc dự án
1724|cửa hàng trưởng;quản lý cửa hàng;trưởng cửa hàng;store manager;quản lý siêu thị;giám đốc siêu thị;shop manager;trưởng ngành hàng
1725|quản lý nhà hàng;giám đốc khách sạn;quản lý khách sạn;restaurant manager;hotel manager;quản lý quán;quản lý quán cafe
1726|giám đốc logistics;quản lý logistics;quản lý vận tải
1731|giám đốc tài chính;kế toán trưởng;cfo;trưởng phòng tài chính;trưởng phòng kế toán;chief accountant;phó phòng kế toán;finance manager
1732|giám đốc nhân sự;trưởng phòng nhân sự;trưởng phòng hành chính nhân sự;hr manager;phó phòng nhân sự
1733|giám đốc kinh doanh;trưởng phòng kinh doanh;giám đốc bán hàng;sales manager;trưởng nhóm kinh doanh;giám đốc chi nhánh;phó phòng kinh doanh;trưởng bộ phận kinh doanh;quản lý kinh doanh;giám sát kinh doanh;area sales manager;quản lý bán hàng khu vực
1734|giám đốc marketing;trưởng phòng marketing;marketing manager;trưởng nhóm marketing
1735|trưởng phòng mua hàng;trưởng phòng cung ứng;quản lý chuỗi cung ứng;supply chain manager;trưởng kho vận
1736|giám đốc công nghệ;trưởng phòng it;it manager;quản lý dự án phần mềm;project manager
1737|trưởng phòng r&d;trưởng phòng nghiên cứu phát triển
2132|kỹ sư nông nghiệp;kỹ sư trồng trọt;kỹ sư chăn nuôi;kỹ sư thủy sản
2133|chuyên viên môi trường;nhân viên môi trường
2141|kỹ sư sản xuất;kỹ sư quy trình;kỹ sư công nghiệp;process engineer;production engineer;kỹ sư chất lượng;qa engineer;kỹ sư qc;ie engineer
2142|kỹ sư xây dựng;kỹ sư kết cấu;kỹ sư giám sát công trình;kỹ sư dự toán;kỹ sư qs;kỹ sư cầu đường;kỹ sư hiện trường;kỹ sư đấu thầu;kỹ sư thi công;kỹ sư giao thông;chuyên viên đấu thầu
2143|kỹ sư môi trường;kỹ sư xử lý nước;kỹ sư cấp thoát nước
2144|kỹ sư cơ khí;kỹ sư thiết kế cơ khí;kỹ sư bảo trì;kỹ sư cơ điện;kỹ sư m&e;kỹ sư hvac;mechanical engineer;kỹ sư ô tô;kỹ sư nhiệt lạnh;kỹ sư khuôn;thiết kế cơ khí;nhân viên thiết kế cơ khí
2145|kỹ sư hóa;kỹ sư hóa học;kỹ sư hóa thực phẩm
2149|kỹ sư an toàn;kỹ sư hse;kỹ sư vật liệu;nhân viên hse;chuyên viên hse;cán bộ an toàn lao động;nhân viên an toàn lao động
2151|kỹ sư điện;electrical engineer;kỹ sư thiết kế điện;kỹ sư điện lạnh;kỹ sư năng lượng
2152|kỹ sư điện tử;kỹ sư tự động hóa;kỹ sư phần cứng;kỹ sư plc;automation engineer;kỹ sư nhúng;embedded engineer
2153|kỹ sư viễn thông
2161|kiến trúc sư;thiết kế kiến trúc
2162|kiến trúc sư cảnh quan
2163|thiết kế thời trang;thiết kế sản phẩm;nhà thiết kế thời trang;thiết kế nội thất gỗ
2166|thiết kế đồ họa;graphic designer;designer;ui ux;ux ui designer;nhân viên thiết kế;họa sĩ 3d;3d artist;2d artist;thiết kế quảng cáo;motion graphic;game design;nhân viên design;thiết kế game;photo retoucher;retoucher;design
2211|bác sĩ;bác sĩ đa khoa
2212|bác sĩ chuyên khoa;bác sĩ da liễu;bác sĩ nhi;bác sĩ sản
2250|bác sĩ thú y;thú y
2261|bác sĩ răng hàm mặt;nha sĩ;bác sĩ nha khoa
2262|dược sĩ;dược sĩ đại học;dược sĩ bán hàng;dược sĩ tư vấn;nhân viên nhà thuốc
2311|giảng viên;giảng viên đại học
2341|giáo viên tiểu học
2342|giáo viên mầm non;cô nuôi dạy trẻ
2393|giáo viên tiếng anh;giáo viên tiếng trung;giáo viên tiếng nhật;giáo viên tiếng hàn;english teacher;giáo viên ngoại ngữ;giáo viên ielts;trợ giảng tiếng anh
2396|giáo viên tin học;giảng viên cntt
2399|giáo viên;gia sư;giáo viên dạy thêm;trợ giảng;giáo viên kỹ năng
2411|kế toán tổng hợp;kế toán thuế;kiểm toán;kiểm toán viên;kiểm toán nội bộ;accountant;kế toán giá thành;kế toán quản trị;kế toán;auditor;internal auditor;accounting supervisor;general accountant;general ledger
2412|tư vấn tài chính;chuyên viên tư vấn đầu tư;chuyên viên đầu tư;tư vấn đầu tư
2413|phân tích tài chính;chuyên viên phân tích;quản lý rủi ro;financial analyst;chuyên viên quản lý rủi ro
2421|chuyên viên quản lý chất lượng;chuyên viên kế hoạch;trợ lý giám đốc;trợ lý tổng giám đốc;chuyên viên phân tích kinh doanh;chuyên viên iso;chuyên viên vận hành;trợ lý ban giám đốc
2423|chuyên viên tuyển dụng;nhân viên tuyển dụng;chuyên viên nhân sự;hr executive;recruiter;chuyên viên c&b;nhân viên tuyển dụng đào tạo
2424|chuyên viên đào tạo;nhân viên đào tạo;trainer;learning and development;l d specialist
2431|chuyên viên marketing;nhân viên marketing;digital marketing;content marketing;nhân viên content;marketing executive;nhân viên seo;chuyên viên seo;chạy quảng cáo;content creator;trade marketing;performance marketing;brand executive;nhân viên facebook ads;marketing
2432|nhân viên truyền thông;chuyên viên truyền thông;pr executive;quan hệ công chúng
2433|trình dược viên;kỹ sư bán hàng;sales engineer;nhân viên kinh doanh kỹ thuật;đại diện thương mại y tế;kỹ sư kinh doanh;kinh doanh thiết bị y tế
2434|kinh doanh phần mềm;sales phần mềm;nhân viên kinh doanh phần mềm;nhân viên kinh doanh it;sales it
2511|business analyst;phân tích hệ thống;chuyên viên phân tích nghiệp vụ;ba it;system analyst;solution architect;product owner
2512|lập trình viên;kỹ sư phần mềm;software engineer;developer;java developer;.net developer;backend developer;fullstack developer;php developer;mobile developer;lập trình viên java;lập trình nhúng;python developer;ai engineer
2513|lập trình web;frontend developer;web developer;lập trình viên web;front end
2514|lập trình ứng dụng;lập trình viên ứng dụng
2519|tester;qa tester;nhân viên kiểm thử;kiểm thử phần mềm;qc tester;automation tester
2521|quản trị cơ sở dữ liệu;database administrator;dba
2522|quản trị hệ thống;system administrator;devops;devops engineer;sysadmin
2523|kỹ sư mạng;network engineer;chuyên viên mạng
2529|data scientist;data analyst;data engineer;an ninh mạng;bảo mật thông tin;chuyên viên phân tích dữ liệu
2611|luật sư
2619|chuyên viên pháp lý;nhân viên pháp lý;pháp chế;chuyên viên pháp chế;công chứng viên;legal executive;legal advisor;legal specialist;legal
2634|chuyên viên tâm lý;nhà tâm lý
2635|nhân viên công tác xã hội;tư vấn tâm lý
2641|copywriter;biên kịch;người viết kịch bản
2642|biên tập viên;phóng viên;nhà báo
2643|phiên dịch;biên dịch;thông dịch viên;phiên dịch tiếng trung;phiên dịch tiếng nhật;biên phiên dịch;thông dịch
2652|ca sĩ;nhạc công
2656|mc;phát thanh viên;streamer;livestream
3111|kỹ thuật viên phòng thí nghiệm;nhân viên phòng lab;kiểm nghiệm viên
3112|giám sát công trình xây dựng;kỹ thuật hiện trường;kỹ thuật viên xây dựng;trắc đạc;nhân viên trắc địa;giám sát thi công;họa viên kiến trúc
3113|kỹ thuật viên điện;kỹ thuật điện;nhân viên kỹ thuật điện;kỹ thuật tòa nhà;nhân viên kỹ thuật tòa nhà;kỹ thuật điện nước
3114|kỹ thuật viên điện tử;kỹ thuật điện tử
3115|kỹ thuật viên cơ khí;kỹ thuật cơ khí;kỹ thuật viên điện lạnh;nhân viên kỹ thuật cơ khí;kỹ thuật bảo trì;kỹ thuật máy;thiết kế khuôn
3118|họa viên;vẽ autocad;nhân viên bản vẽ;vẽ kỹ thuật;draftman;triển khai bản vẽ;nhân viên triển khai bản vẽ;shopdrawing;drafter;draftsman;designer autocad
3119|nhân viên kỹ thuật;kỹ thuật viên
3122|tổ trưởng sản xuất;chuyền trưởng;quản đốc;giám sát sản xuất;trưởng ca sản xuất;tổ trưởng chuyền may;trưởng chuyền;tổ trưởng;quản đốc phân xưởng;tổ phó
3123|giám sát xây dựng;đội trưởng thi công;cai thầu;giám sát công trình;tư vấn giám sát
3132|vận hành xử lý nước thải;vận hành trạm xử lý nước;vận hành lò đốt rác
3142|kỹ thuật nông nghiệp;kỹ thuật viên chăn nuôi;kỹ thuật chăn nuôi;kỹ thuật viên trồng trọt
3144|kỹ thuật thủy sản;kỹ thuật nuôi tôm
3211|kỹ thuật viên x quang;kỹ thuật viên siêu âm
3212|kỹ thuật viên xét nghiệm
3221|điều dưỡng;y tá;điều dưỡng viên
3222|nữ hộ sinh;hộ sinh
3230|y sĩ y học cổ truyền;lương y
3251|phụ tá nha khoa;trợ thủ nha khoa
3255|kỹ thuật viên vật lý trị liệu
3256|y sĩ;nhân viên y tế
3312|nhân viên tín dụng;chuyên viên tín dụng;chuyên viên khách hàng cá nhân;chuyên viên quan hệ khách hàng;tư vấn tín dụng;chuyên viên khách hàng doanh nghiệp;chuyên viên thẩm định
3315|thẩm định giá;định giá tài sản;giám định viên
3316|thủ quỹ
3321|tư vấn bảo hiểm;đại lý bảo hiểm;nhân viên bảo hiểm;tư vấn viên bảo hiểm;kinh doanh bảo hiểm
3322|nhân viên kinh doanh;nhân viên sale;nhân viên sales;sales executive;nhân viên bán hàng thị trường;nhân viên thị trường;đại diện bán hàng;chuyên viên kinh doanh;sales admin kinh doanh;nhân viên phát triển thị trường;sales representative;giám sát bán hàng;sale;sales;kinh doanh;chuyên viên tư vấn;nhân viên tư vấn;sale b2b;account executive;trưởng nhóm bán hàng;account manager;business development
3323|nhân viên mua hàng;nhân viên thu mua;purchasing;chuyên viên mua hàng;nhân viên cung ứng;nhân viên vật tư;purchaser;procurement;buyer;sourcing
3331|nhân viên xuất nhập khẩu;chuyên viên xuất nhập khẩu;khai báo hải quan;nhân viên chứng từ;nhân viên logistics;nhân viên giao nhận chứng từ;import export;nhân viên hải quan;chuyên viên logistics;customs broker;customs;logistics
3332|tổ chức sự kiện;nhân viên sự kiện;event executive
3333|môi giới việc làm;tư vấn xuất khẩu lao động
3334|môi giới bất động sản;nhân viên bất động sản;kinh doanh bất động sản;chuyên viên bất động sản;nhân viên kinh doanh bất động sản;tư vấn bất động sản;sales bất động sản;chuyên viên kinh doanh bất động sản
3339|tư vấn du học;môi giới
3341|giám sát văn phòng;trưởng phòng hành chính;quản lý văn phòng
3343|thư ký giám đốc;thư ký điều hành;trợ lý hành chính;trợ lý;thư ký trợ lý;trợ lý dự án
3411|trợ lý luật sư;thư ký luật;nhân viên pháp luật
3422|huấn luyện viên;huấn luyện viên gym;pt gym;huấn luyện viên yoga;huấn luyện viên cá nhân
3431|thợ chụp ảnh;nhiếp ảnh;photographer;chụp ảnh
3432|thiết kế nội thất;trang trí nội thất;interior designer
3434|bếp trưởng;bếp phó;head chef;executive chef;tổ trưởng bếp;giám sát bếp
3511|nhân viên it;nhân viên vận hành hệ thống;trực hệ thống
3512|it helpdesk;it support;hỗ trợ kỹ thuật;kỹ thuật viên máy tính;nhân viên hỗ trợ kỹ thuật phần mềm;nhân viên triển khai phần mềm
3513|kỹ thuật viên mạng
3521|quay phim;dựng phim;video editor;editor;nhân viên quay dựng;kỹ thuật âm thanh;edit video
3522|kỹ thuật viễn thông;kỹ thuật viên viễn thông
4110|nhân viên hành chính;nhân viên văn phòng;hành chính nhân sự;hành chính văn phòng;nhân viên hành chính nhân sự;admin;nhân viên admin;sales admin;trợ lý kinh doanh;hành chính kế toán;back office;thư ký kinh doanh
4120|thư ký;thư ký văn phòng
4132|nhân viên nhập liệu;nhập liệu;data entry
4211|giao dịch viên;giao dịch viên ngân hàng;teller
4213|nhân viên cầm đồ
4214|thu hồi nợ;nhân viên thu hồi nợ;xử lý nợ;chuyên viên xử lý nợ;thu nợ;nhắc hạn thanh toán;nhắc nợ;nhân viên nhắc nợ
4221|nhân viên điều hành tour;nhân viên tư vấn du lịch;booking vé máy bay;nhân viên phòng vé;nhân viên bán tour
4222|chăm sóc khách hàng;nhân viên chăm sóc khách hàng;nhân viên tổng đài;tổng đài viên;call center;nhân viên trực page;trực page;customer service;nhân viên cskh;cskh;tư vấn khách hàng qua điện thoại;carepage;nhân viên carepage;customer care;customer support
4223|trực tổng đài;điện thoại viên
4224|lễ tân khách sạn;lễ tân resort
4226|lễ tân;nhân viên lễ tân;receptionist;lễ tân văn phòng
4227|khảo sát thị trường;phỏng vấn viên;cộng tác viên khảo sát
4311|nhân viên kế toán;kế toán viên;kế toán nội bộ;kế toán công nợ;kế toán thanh toán;kế toán bán hàng;kế toán kho;kế toán văn phòng;thực tập sinh kế toán
4312|nhân viên thống kê;thống kê xưởng;nhân viên hỗ trợ tín dụng
4313|kế toán tiền lương;tính lương;nhân viên tiền lương
4321|thủ kho;nhân viên kho;phụ kho;quản lý kho;kiểm kho;warehouse;nhân viên quản lý kho;giám sát kho;nhân viên kho vận;trưởng kho
4322|nhân viên kế hoạch sản xuất;nhân viên kế hoạch;thống kê sản xuất;điều phối sản xuất;planner;merchandiser;nhân viên đơn hàng;quản lý đơn hàng
4323|điều phối vận tải;nhân viên điều xe;điều hành vận tải;nhân viên điều phối;điều vận
4402|nhân viên bưu điện;phân loại thư;nhân viên phân loại hàng
4405|văn thư;nhân viên văn thư;lưu trữ;photocopy
4406|nhân viên nhân sự;nhân viên chấm công;nhân viên c&b;nhân viên hr
5111|tiếp viên hàng không
5112|phụ xe;lơ xe;nhân viên soát vé;phụ xe khách;phụ xe tải
5113|hướng dẫn viên du lịch;hướng dẫn viên;tour guide
5120|đầu bếp;nấu ăn;bếp chính;nhân viên bếp;cấp dưỡng;nấu bếp;bếp nóng;bếp lạnh;bếp âu;bếp á;đầu bếp nhà hàng;nhân viên nấu ăn;tạp vụ nấu ăn;thợ nấu;bếp bánh nóng;bếp nấu;nhân viên bếp nóng
5131|phục vụ bàn;bồi bàn;nhân viên phục vụ;phục vụ nhà hàng;waiter;chạy bàn;phục vụ quán;phục vụ cafe;phục vụ tiệc;nhân viên phục vụ nhà hàng;phục vụ
5132|pha chế;nhân viên pha chế;barista;bartender;pha chế cafe
5141|cắt tóc;thợ cắt tóc;thợ làm tóc;hớt tóc;thợ phụ tóc;gội đầu;thợ tóc;barber;uốn tóc
5142|làm móng;thợ nail;nail;trang điểm;thợ trang điểm;spa;nhân viên spa;kỹ thuật viên spa;massage;xoa bóp;chăm sóc da;phun xăm;nối mi;thợ xăm;kỹ thuật viên massage
5151|giám sát buồng phòng;giám sát vệ sinh;tổ trưởng tạp vụ
5152|quản gia
5153|trông coi nhà;quản lý tòa nhà;bảo vệ trông nhà;nhân viên bảo trì tòa nhà;trông nom tòa nhà
5163|nhân viên nhà tang lễ;dịch vụ tang lễ
5164|chăm sóc thú cưng;cắt tỉa lông chó mèo;groomer;nhân viên pet shop
5165|dạy lái xe;giáo viên dạy lái xe
5211|bán hàng ở chợ;tiểu thương;bán hàng chợ
5212|bán đồ ăn vặt;bán bánh mì;bán xôi;bán phở;bán đồ ăn đường phố;bán hàng ăn;bán nước mía
5221|chủ cửa hàng;buôn bán nhỏ;bán tạp hóa;chủ tạp hóa
5222|giám sát cửa hàng;trưởng ca cửa hàng;ca trưởng;trưởng ca
5223|nhân viên bán hàng;bán hàng;bán quần áo;nhân viên cửa hàng;nhân viên siêu thị;tư vấn bán hàng;nhân viên tư vấn bán hàng;bán hàng siêu thị;nhân viên bán lẻ;nhân viên shop;phụ bán hàng;bán vật liệu xây dựng;bán điện thoại;sales showroom
5230|thu ngân;nhân viên thu ngân;bán vé;cashier;thu ngân siêu thị;thu ngân nhà hàng
5241|người mẫu
5242|pg;pb;nhân viên tiếp thị;giới thiệu sản phẩm;promotion girl;tiếp thị sản phẩm
5243|bán hàng tận nhà;bán hàng trực tiếp
5244|telesales;telesale;bán hàng qua điện thoại;nhân viên telesale;nhân viên telesales
5245|nhân viên bán xăng;bán xăng;bơm xăng;nhân viên cây xăng;nhân viên trạm xăng
5246|phục vụ căng tin;nhân viên quầy thức ăn;nhân viên căn tin
5249|bán hàng online;bán hàng qua mạng;nhân viên bán hàng online;sale online;bán hàng thương mại điện tử;cho thuê xe;ecommerce;e commerce;thương mại điện tử;nhân viên ecommerce;vận hành sàn thương mại điện tử
5311|trông trẻ;giữ trẻ;bảo mẫu;chăm trẻ;bảo mẫu mầm non
5312|trợ giảng mầm non;phụ cô mầm non
5321|hộ lý;chăm sóc người bệnh;nuôi bệnh;nhân viên chăm sóc bệnh nhân;y công
5322|chăm sóc người già;chăm người già;chăm ông bà;chăm sóc người cao tuổi
5401|bảo vệ;nhân viên bảo vệ;vệ sĩ;an ninh;giữ xe bảo vệ;nhân viên an ninh;security;đội trưởng bảo vệ;bảo vệ nhà máy;bảo vệ kho
5409|cứu hộ;nhân viên cứu hộ;bảo vệ rừng;cứu hộ bể bơi;thám tử
6111|trồng lúa;làm ruộng;trồng rau;trồng ngô;trồng mía;trồng khoai;làm rẫy;trồng sắn;trồng rau sạch;trồng dưa;trồng lạc
6112|trồng cà phê;trồng tiêu;trồng cao su;cạo mủ;cạo mủ cao su;trồng chè;hái chè;trồng cam;trồng bưởi;trồng cây ăn quả;trồng điều;trồng sầu riêng;trồng thanh long
6113|làm vườn;trồng hoa;trồng cây cảnh;ươm cây;trồng nấm;thợ cây cảnh;nhân viên vườn ươm;chăm sóc cây cảnh;trồng hoa lan
6114|trồng trọt
6121|nuôi lợn;nuôi heo;chăn nuôi lợn;chăn nuôi heo;nuôi bò;nuôi trâu;chăn nuôi bò;nuôi dê;chăn bò;công nhân trại heo;công nhân chăn nuôi heo;công nhân trại lợn;vắt sữa bò
6122|nuôi gà;chăn nuôi gà;nuôi vịt;chăn nuôi gia cầm;nuôi ngan;công nhân trại gà
6123|nuôi ong;nuôi tằm
6129|chăn nuôi;nuôi thỏ;nuôi dế
6130|làm nông;nông dân;vườn ao chuồng;trồng trọt chăn nuôi;làm nông nghiệp
6210|trồng rừng;khai thác gỗ;bóc keo;trồng keo;chăm sóc rừng;khai thác keo
6221|nuôi cá;nuôi tôm;nuôi trồng thủy sản;nuôi ếch;nuôi ngao;nuôi hàu;công nhân nuôi tôm
6222|đánh cá sông;đánh bắt cá nước ngọt;kéo vó
6223|đi biển;đánh cá;ngư dân;thuyền viên tàu cá;đánh bắt hải sản;bạn thuyền;lưới cá;đánh bắt xa bờ
6224|săn bắn
7111|xây nhà;thợ xây nhà
7112|thợ xây;thợ nề;thợ hồ;thợ trát;thợ tô;xây trát;tô tường;thợ hồ chính
7113|thợ đá;thợ khắc đá;thợ đẽo đá;thợ cắt đá;chạm khắc đá
7114|thợ bê tông;đổ bê tông;thợ sắt xây dựng;thợ cốt thép;thợ sắt;buộc sắt;thợ buộc thép
7115|thợ mộc;mộc xây dựng;thợ cốp pha;thợ cốt pha;ghép cốp pha;thợ đồ gỗ
7119|thợ giàn giáo;thợ ốp;phá dỡ;thợ phá dỡ;lắp giàn giáo;lắp dựng nhà tiền chế;thợ chống thấm;chống thấm;thợ khoan cắt bê tông
7121|thợ lợp mái;lợp mái;lợp tôn;thợ làm mái tôn;thợ mái
7122|thợ lát;lát gạch;ốp lát;thợ ốp lát;thợ lát nền;thợ ốp lát gạch
7123|thợ thạch cao;đóng trần;làm trần thạch cao;trần thạch cao
7124|thợ cách nhiệt;thợ bảo ôn;cách âm
7125|thợ nhôm kính;nhôm kính;lắp kính;thợ kính
7126|thợ nước;thợ ống nước;lắp đường nước;sửa ống nước;thợ đường ống;thợ điện nước
7127|thợ điện lạnh;sửa điều hòa;lắp điều hòa;điện lạnh;sửa máy lạnh;thợ sửa tủ lạnh;nhân viên điện lạnh;thợ lắp máy lạnh;lắp đặt điều hòa
7131|thợ sơn nhà;sơn nước;sơn bả;thợ sơn nước;bả ma tít;sơn tường;thợ bả;thợ sơn
7132|sơn tĩnh điện;thợ phun sơn;sơn pu;thợ sơn pu;thợ sơn ô tô;sơn ô tô;đánh véc ni;sơn xe;thợ sơn xe;thợ sơn gỗ
7133|lau kính tòa nhà;vệ sinh tòa nhà bên ngoài
7211|thợ đúc;đúc gang;đúc đồng;làm khuôn đúc;thợ khuôn đúc
7212|thợ hàn;hàn điện;hàn hồ quang;thợ hàn cắt;hàn tig;hàn mig;hàn co2;công nhân hàn;hàn xì;thợ hàn điện;hàn công nghệ cao;cắt kim loại;cắt laser;thợ hàn 3g;thợ hàn 6g;thợ hàn inox;thợ hàn ống
7213|thợ gò;gò hàn;thợ gò hàn;làm đồng ô tô;thợ tôn;thợ inox;thợ gò ô tô;thợ đồng ô tô;thợ chấn;chấn tôn
7214|thợ sắt cửa;làm cửa sắt;lắp kết cấu thép;thợ kết cấu thép;lắp dựng kết cấu;thợ cơ khí cửa sắt;thợ làm cửa sắt;thợ sắt mỹ thuật;gia công kết cấu thép
7221|thợ rèn;rèn dao
7222|thợ làm khuôn;thợ khuôn;làm khuôn mẫu;thợ nguội;thợ nguội sửa khuôn;chế tạo khuôn;thợ khóa;sửa khóa
7223|thợ tiện;thợ phay;thợ phay bào;vận hành máy cnc;đứng máy cnc;thợ cnc;tiện cnc;phay cnc;công nhân cnc;vận hành máy tiện;thợ cơ khí tiện phay;lập trình cnc;cắt dây;vận hành máy dập kim loại;vận hành cnc
7224|thợ mài;đánh bóng kim loại;thợ đánh bóng;mài kim loại;đánh bóng inox
7231|sửa xe máy;thợ sửa xe máy;sửa ô tô;thợ sửa ô tô;thợ máy ô tô;kỹ thuật viên ô tô;thợ sửa chữa ô tô;cơ khí ô tô;sửa xe;thợ sửa xe;điện ô tô;thợ điện ô tô;thợ gầm máy;kỹ thuật viên sửa chữa ô tô;kỹ thuật viên xe máy;sửa chữa bảo dưỡng xe;sửa chữa xe điện;bảo dưỡng ô tô;sửa chữa ô tô;bảo dưỡng xe
7232|sửa chữa máy bay
7233|thợ cơ khí;bảo trì máy;nhân viên bảo trì;sửa máy;thợ sửa máy;thợ máy;bảo trì cơ khí;cơ khí bảo trì;sửa máy nông nghiệp;thợ bảo trì;lắp máy;thợ lắp máy;thợ sửa máy may;thợ máy may;nhân viên cơ điện bảo trì;sửa máy nổ;công nhân bảo trì;nhân viên bảo trì cơ khí;sửa chữa máy công trình;kỹ thuật lắp đặt cơ khí;sửa chữa xe nâng
7234|sửa xe đạp;thợ sửa xe đạp;vá xe;sửa xe đạp điện
7311|sửa đồng hồ;thợ sửa đồng hồ
7313|thợ kim hoàn;thợ bạc;thợ vàng;làm trang sức
7314|thợ gốm;làm gốm;thợ làm gạch;nặn gốm
7315|thợ thủy tinh
7316|làm biển quảng cáo;thợ quảng cáo;vẽ biển quảng cáo;thợ làm bảng hiệu;thi công quảng cáo;thợ thi công quảng cáo;sơn mài
7317|đan lát;mây tre đan;chạm khắc gỗ;thợ chạm;thợ điêu khắc gỗ;làm chổi;đan mây tre;làm nón;làm chiếu;thợ đục gỗ;đan cói
7318|dệt thổ cẩm;dệt chiếu;thợ dệt thủ công
7319|làm hương;làm hàng mã;thủ công mỹ nghệ;làm đồ thủ công;làm hoa giả
7321|chế bản in;bình bản
7322|thợ in;in offset;vận hành máy in;in lụa;công nhân in;thợ in lụa;in ấn;in bạt;thợ in kỹ thuật số
7323|đóng sách;gia công sau in;bế hộp;hoàn thiện sau in
7411|thợ điện;thợ điện dân dụng;điện dân dụng;lắp điện nhà;thợ điện công trình;thợ lắp điện;lắp điện năng lượng mặt trời;thi công điện nước;lắp đặt điện nước;lắp đặt thiết bị điện
7412|thợ điện công nghiệp;điện công nghiệp;quấn mô tơ;sửa chữa điện;thợ cơ điện;nhân viên cơ điện;sửa đồ điện gia dụng;bảo trì điện;lắp thang máy;kỹ thuật thang máy;thợ sửa điện;đấu tủ điện;thợ tủ điện;nhân viên điện;bảo trì thang máy;nhân viên bảo trì điện
7413|kéo đường dây điện;thợ đường dây;công nhân điện lực;công nhân đường dây
7421|sửa điện tử;thợ điện tử;sửa tivi;lắp camera;lắp đặt camera;kỹ thuật camera;sửa điện thoại;thợ sửa điện thoại;kỹ thuật viên sửa điện thoại
7422|lắp mạng;kéo cáp;lắp đặt internet;sửa máy tính;lắp đặt viễn thông;kỹ thuật lắp đặt mạng;thợ kéo cáp quang;sửa laptop;sửa máy in
7511|giết mổ;mổ lợn;mổ heo;thợ xẻ thịt;pha lóc thịt;chế biến cá;làm cá;pha lóc;công nhân giết mổ;bán thịt lợn
7512|làm bánh;thợ làm bánh;thợ bánh;làm bánh mì;baker;làm bún;làm kẹo;phụ bánh;nhân viên làm bánh;làm phở khô;làm bánh ngọt
7513|làm sữa chua
7514|làm đậu phụ;muối dưa;sơ chế rau;làm mứt;làm đậu;làm tương;làm mắm
7515|thử nếm
7516|thái thuốc lá
7521|sấy gỗ;xử lý gỗ
7522|làm nội thất gỗ;đóng đồ gỗ;thợ nội thất;thợ mộc nội thất;sản xuất đồ gỗ;làm đồ gỗ;lắp ráp nội thất;lắp đặt nội thất;thợ lắp đặt nội thất
7523|vận hành máy gỗ;đứng máy cnc gỗ;vận hành máy cnc gỗ;thợ máy gỗ;vận hành máy chế biến gỗ
7531|thợ may đo;may đo;thợ may áo dài;thợ may;thợ may vest;may váy
7532|cắt rập;thợ cắt;ra rập;thợ rập;cắt vải;thợ cắt vải;nhân viên rập;công nhân cắt;nhân viên sơ đồ;may mẫu;thợ may mẫu
7533|thêu;thợ thêu;thêu tay;khâu;đính cườm;may vá
7534|bọc nệm;bọc ghế;thợ bọc sofa;thợ bọc ghế;may nệm;thợ sofa
7535|thuộc da
7536|đóng giày;thợ giày;làm giày;thợ da;sửa giày;làm túi xách;thợ túi xách;công nhân giày da thủ công
7541|thợ lặn;lặn biển
7542|nổ mìn;thợ mìn
7543|kiểm hàng;kcs;nhân viên kcs;kiểm tra chất lượng;nhân viên qc;qc;kiểm phẩm;nhân viên kiểm hàng;công nhân kiểm hàng;qa;nhân viên qa;qa qc;quality control;nhân viên chất lượng;kiểm tra sản phẩm
7544|diệt côn trùng;phun thuốc;diệt mối;kiểm soát côn trùng;phun thuốc muỗi
7549|thợ thủ công
8111|khai thác mỏ;thợ mỏ;khai thác đá;công nhân mỏ;thợ lò;công nhân khai thác than
8112|vận hành máy nghiền đá;nghiền đá
8113|khoan giếng;thợ khoan;khoan cọc nhồi;đào giếng
8114|làm gạch;công nhân gạch;vận hành trạm trộn;sản xuất gạch;trạm trộn bê tông;làm gạch không nung;công nhân xi măng;vận hành trạm trộn bê tông;vận hành bơm bê tông;đúc ống cống;công nhân bê tông đúc sẵn
8121|luyện thép;công nhân cán thép;cán tôn;vận hành lò luyện;vận hành máy cán tôn
8122|xi mạ;mạ kẽm;công nhân mạ;mạ kim loại
8131|sản xuất hóa chất;vận hành máy hóa chất;sản xuất phân bón;sản xuất thuốc;sản xuất dược phẩm;sản xuất mỹ phẩm;vận hành pha chế hóa chất
8141|ép cao su;sản xuất cao su;làm lốp xe
8142|ép nhựa;vận hành máy ép nhựa;công nhân nhựa;thổi chai;đứng máy ép nhựa;thổi màng;công nhân ép nhựa;sản xuất nhựa
8143|làm thùng carton;sản xuất bao bì giấy;làm bao bì giấy;sản xuất giấy;vận hành máy bao bì
8151|kéo sợi;công nhân sợi;đứng máy sợi
8152|dệt;công nhân dệt;vận hành máy dệt;dệt kim;đứng máy dệt
8153|may công nghiệp;công nhân may;thợ may công nghiệp;may gia công;vắt sổ;vận hành máy may;công nhân may mặc;thêu máy;thêu vi tính;may mặc;may dây chuyền;nhân viên may;may chuyền
8154|nhuộm;công nhân nhuộm;giặt tẩy vải;wash vải;vận hành máy nhuộm
8155|chế biến da thuộc
8156|may giày;công nhân giày da;sản xuất giày;may mũ giày;công nhân giày;công nhân da giày;gò giày;công nhân sản xuất giày dép
8157|vận hành máy giặt;giặt là công nghiệp;là hơi;công nhân là;giặt ủi công nghiệp;nhân viên giặt là;là ủi;công nhân ủi;ủi hàng;nhân viên giặt ủi
8159|sản xuất vải không dệt
8160|chế biến thực phẩm;công nhân thực phẩm;chế biến thủy sản;xay xát;xay gạo;sản xuất bánh kẹo;nấu rượu;sản xuất nước đá;chế biến nông sản;công nhân chế biến;sản xuất thực phẩm;chế biến hải sản;sản xuất nước giải khát;vận hành máy thực phẩm;sản xuất thức ăn chăn nuôi;chế biến gạo;công nhân chế biến thủy sản
8171|sản xuất bột giấy
8172|xẻ gỗ;cưa gỗ;bóc ván;ép ván;công nhân gỗ;chế biến gỗ;công nhân chế biến gỗ;thợ cưa;băm dăm;công nhân ván ép;chà nhám
8181|nung gốm;vận hành lò nung;sản xuất kính;công nhân gạch men
8182|vận hành lò hơi;đốt lò;vận hành nồi hơi;công nhân lò hơi;thợ lò hơi
8183|vận hành máy đóng gói;đóng chai;vận hành máy dán nhãn;chiết rót
8189|vận hành máy;công nhân vận hành máy;đứng máy;vận hành dây chuyền;nhân viên vận hành máy;operator;vận hành thiết bị;công nhân vận hành;nhân viên vận hành sản xuất;công nhân đứng máy
8201|lắp ráp máy;lắp ráp xe máy;lắp ráp ô tô;lắp ráp cơ khí;công nhân lắp ráp ô tô
8202|lắp ráp điện tử;công nhân điện tử;lắp ráp linh kiện;công nhân lắp ráp điện tử;hàn linh kiện;lắp ráp bo mạch;công nhân linh kiện điện tử;bó dây điện;lắp ráp điện thoại
8209|lắp ráp;công nhân lắp ráp;lắp ráp đồ chơi;lắp ráp sản phẩm
8311|lái tàu;lái tàu hỏa
8321|xe ôm;chạy xe ôm;grab;chạy grab;lái xe ôm công nghệ;xe ôm công nghệ;grab bike;tài xế công nghệ
8322|lái xe con;lái xe taxi;tài xế;lái xe;lái taxi;lái xe tải nhẹ;lái xe giao hàng;tài xế xe tải nhẹ;tài xế giao hàng;lái xe 4 chỗ;lái xe 7 chỗ;lái xe bằng b2;trông xe;giữ xe;lái xe văn phòng;lái xe riêng;nhân viên lái xe;tài xế taxi;lái xe bán tải;trông giữ xe;tài xế b2;lái xe hạng b
8331|lái xe khách;lái xe buýt;tài xế xe buýt;lái xe bus;lái xe 16 chỗ;lái xe 29 chỗ;lái xe 45 chỗ;lái xe đưa đón công nhân;tài xế xe khách;lái xe giường nằm
8332|lái xe tải;lái xe đầu kéo;lái container;tài xế container;lái xe ben;tài xế xe tải;lái xe bồn;lái xe container;tài xế đầu kéo;lái xe trộn bê tông;lái xe rác;lái xe tải nặng;lái xe hạng c;lái xe fc;tài xế bằng c;lái xe ép rác;tài xế xe ben;lái xe cứu hỏa;lái xe bằng c;tài xế bằng fc;lái xe bằng fc;lái xe bằng e
8341|lái máy cày;lái máy kéo;lái máy gặt;máy gặt đập liên hợp;lái máy nông nghiệp
8342|lái máy xúc;lái máy đào;lái máy ủi;lái xe lu;vận hành máy xúc;vận hành máy đào;lái máy múc;lái xe cuốc;lái máy công trình;tài xế xe cuốc;ép cọc;lái xe ủi
8343|lái cẩu;lái cần cẩu;vận hành cẩu trục;lái xe cẩu;lái cẩu tháp;vận hành cần trục;vận hành vận thăng;tài xế xe cẩu
8344|lái xe nâng;vận hành xe nâng;tài xế xe nâng;lái xe nâng hàng;nhân viên lái xe nâng
8350|thuyền viên;thủy thủ;lái ghe;lái thuyền;thợ máy tàu;lái đò;lái sà lan;lái tàu sông
9111|giúp việc;giúp việc nhà;giúp việc gia đình;osin;dọn nhà theo giờ;người giúp việc;nội trợ thuê
9112|tạp vụ;lao công;nhân viên vệ sinh;vệ sinh công nghiệp;dọn phòng;buồng phòng;nhân viên buồng phòng;dọn dẹp;nhân viên tạp vụ;housekeeping;làm phòng khách sạn;dọn vệ sinh;vệ sinh văn phòng;nhân viên dọn phòng;rửa bát;rửa chén;room attendant;nhân viên buồng;tạp vụ văn phòng
9121|giặt là;giặt ủi;giặt đồ thuê
9122|rửa xe;nhân viên rửa xe;rửa xe máy;rửa xe ô tô;thợ rửa xe;chăm sóc xe;detailing
9123|lau kính;vệ sinh kính;lau kính nhà cao tầng
9129|giặt thảm;vệ sinh bể nước;thông cống;hút bể phốt
9201|làm thuê nông nghiệp;gặt thuê;hái cà phê;cấy thuê;công nhân nông trường;làm cỏ;chặt mía;thu hoạch;hái cà phê thuê;lao động nông nghiệp;phụ vườn rau
9202|phụ chăn nuôi;công nhân chăn nuôi;chăn trâu thuê;dọn chuồng trại;nhân viên trại chăn nuôi
9203|phụ việc trang trại;công nhân trang trại;làm trang trại;nhân công trang trại
9204|công nhân cây xanh;cắt cỏ;tỉa cây;nhân viên cây xanh;chăm sóc cây xanh;phụ làm vườn;công nhân chăm sóc cây xanh
9205|phát rừng;bốc keo;trồng rừng thuê
9206|phụ nuôi tôm;phụ tàu cá;vá lưới;gỡ lưới
9311|phụ khai thác đá;bốc đá
9312|làm đường;công nhân làm đường;đào mương;đào đất;công nhân cầu đường;lao động phổ thông công trình giao thông;công nhân thoát nước;duy tu đường
9313|phụ hồ;phụ thợ xây;lao động công trường;phụ xây dựng;công nhân xây dựng;thợ phụ;phụ nề;công nhân công trường;phụ thợ;bốc gạch;công nhân công trình
9321|đóng gói;công nhân đóng gói;đóng gói hàng;nhân viên đóng gói;đóng hàng;gói hàng;đóng gói sản phẩm;đóng bao;xếp hàng vào thùng
9329|lao động phổ thông;công nhân;công nhân sản xuất;công nhân nhà máy;công nhân phổ thông;phụ việc nhà xưởng;công nhân thời vụ;nhân viên sản xuất;lao động thời vụ;phụ xưởng;công nhân khu công nghiệp;phụ việc xưởng;phụ máy;công nhân kỹ thuật;lao động tự do
9331|xích lô;xe ba gác;chạy ba gác;đạp xích lô;xe lôi
9332|xe bò;xe ngựa;xe trâu
9333|bốc vác;bốc xếp;khuân vác;bốc hàng;công nhân bốc xếp;phụ kho bốc xếp;cửu vạn;nhân viên bốc xếp;bốc dỡ hàng;chuyển nhà;bốc xếp hàng hóa;phụ xe bốc xếp;phu bốc vác
9334|xếp hàng siêu thị;trưng bày hàng hóa;xếp kệ;nhân viên trưng bày;châm hàng;nhân viên xếp hàng
9401|làm đồ ăn nhanh;nhân viên đồ ăn nhanh;nhân viên kfc;nhân viên gà rán;nhân viên chuỗi trà sữa;nhân viên lotteria
9402|phụ bếp;phụ việc bếp;rửa bát phụ bếp;phụ bếp nhà hàng;nhân viên phụ bếp;sơ chế thực phẩm;phụ nấu ăn;tạp vụ bếp;commis
9510|đánh giày;phát tờ rơi;rửa kính xe;nhân viên phát tờ rơi
9520|bán hàng rong;bán vé số;bán vé số dạo;bán dạo;bán rong
9611|thu gom rác;nhặt ve chai;thu mua phế liệu;đồng nát;ve chai;công nhân vệ sinh môi trường;nhặt rác;thu gom phế liệu;công nhân thu gom rác;mua phế liệu
9612|phân loại rác;phân loại phế liệu
9613|quét đường;công nhân quét rác;công nhân môi trường;quét rác;nhân viên quét dọn đường phố;công nhân vệ sinh đường phố
9621|giao hàng;shipper;nhân viên giao hàng;giao nhận;nhân viên giao nhận;giao đồ ăn;chuyển phát;bưu tá;ship hàng;nhân viên chuyển phát nhanh;bellman;khuân vác hành lý;phát thư;giao báo;giao gas;giao nước;bellboy
9622|làm việc vặt;phụ việc vặt
9623|ghi chỉ số điện;đọc công tơ;thu tiền điện;ghi nước;nhân viên thu ngân tiền điện
9624|gánh nước;lấy củi
9629|làm thuê;làm thuê tự do;lao động giản đơn;ai thuê gì làm nấy;lao động chân tay
`.trim();
