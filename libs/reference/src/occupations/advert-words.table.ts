/**
 * What advertisements call work, beside the list of everyday words: wording of offices, shops, banks and factories, English
 * and half-English titles, regional words. `code|phrase;phrase`, written by hand as the other list; a phrase stands in one of
 * them only.
 */
export const ADVERT_SOURCE = {
  source: 'Danh sách cách gọi nghề trong tin tuyển dụng của Chung Tay, phiên bản 1',
  validFrom: '2026-11-22',
} as const;

export const ADVERT_ROWS = `
1710|general director;chủ tịch hội đồng quản trị;giám đốc điều hành;coo;chief executive officer;giám đốc công ty
1721|quản lý trang trại;giám đốc nông trại;trưởng trại;farm manager;quản lý trại heo;trại trưởng
1722|giám đốc kỹ thuật;trưởng phòng sản xuất;phó phòng sản xuất;trưởng phòng kỹ thuật;phó giám đốc sản xuất;engineering manager;trưởng phòng chất lượng;factory manager;quản lý xưởng;trưởng bộ phận sản xuất;trưởng phòng qc;trưởng phòng qa;quality manager;maintenance manager;trưởng phòng bảo trì;production supervisor manager;giám đốc chất lượng
1723|trưởng phòng thi công;giám đốc ban quản lý dự án;construction manager;phó phòng thi công;giám đốc công trình;trưởng ban quản lý dự án;trưởng phòng dự án;chỉ huy phó;trưởng phòng đấu thầu
1724|shop leader;phó cửa hàng trưởng;quản lý chuỗi cửa hàng;quản lý vùng bán lẻ;retail manager;giám đốc ngành hàng;quản lý showroom;trưởng showroom;ch trưởng;cht
1725|quản lý quán cà phê;quản lý ca nhà hàng;f&b manager;quản lý f&b;giám đốc nhà hàng;quản lý nhà hàng khách sạn;phó quản lý nhà hàng;quản lý tiền sảnh;trưởng bộ phận tiền sảnh;front office manager;trưởng bộ phận buồng phòng;quản lý chuỗi nhà hàng;assistant restaurant manager;quản lý homestay;bếp trưởng điều hành
1726|logistics manager;warehouse manager;trưởng phòng logistics;logistics supervisor;trưởng phòng vận tải;giám đốc kho;quản lý trung tâm phân phối;trưởng bưu cục;quản lý bưu cục;quản lý đội xe;quản lý kho vận
1728|quản lý cơ sở;club manager;quản lý spa;quản lý trung tâm;giám đốc trung tâm;center manager;quản lý phòng khám;quản lý thẩm mỹ viện;quản lý phòng gym;hiệu phó;giám đốc trung tâm anh ngữ;quản lý clinic;hiệu trưởng trường mầm non;quản lý salon
1731|hành chánh quản trị;trưởng phòng hành chánh;financial controller;controller;giám đốc hành chính;trưởng phòng hành chính tổng hợp;phó phòng tài chính;accounting manager;finance director;trưởng bộ phận kế toán;phó kế toán trưởng;trưởng ban tài chính;deputy chief accountant
1732|hrbp manager;trưởng phòng tuyển dụng;hrm;human resources manager;trưởng bộ phận nhân sự;trưởng phòng đào tạo;trưởng phòng c&b;trưởng phòng hcns;giám đốc hành chính nhân sự;recruitment manager;trưởng phòng tổ chức
1733|business development manager;giám đốc vùng;giám đốc khu vực;asm;rsm;key account manager;trưởng phòng chăm sóc khách hàng;trưởng phòng dịch vụ khách hàng;giám đốc kinh doanh bất động sản;trưởng nhóm tuyển sinh;trưởng phòng tuyển sinh;giám đốc sàn;trưởng vùng;leader sale;sale leader;sales director;trưởng nhóm telesale;national sales manager;regional sales manager;giám đốc sàn bất động sản;trưởng phòng bán hàng;customer service manager;giám đốc phòng giao dịch;trưởng phòng giao dịch;giám đốc quan hệ khách hàng;trưởng phòng khách hàng doanh nghiệp;trưởng phòng khách hàng cá nhân;commercial manager;trưởng phòng xuất khẩu;phó giám đốc kinh doanh;trưởng phòng phát triển kinh doanh
1734|brand manager;giám đốc truyền thông;trưởng phòng truyền thông;leader marketing;trưởng nhóm content;trưởng nhóm digital;pr manager;giám đốc thương hiệu;trưởng phòng thương hiệu;leader content;leader media;digital marketing manager;cmo;creative director;trade marketing manager;giám đốc sáng tạo
1735|purchasing manager;trưởng phòng thu mua;trưởng phòng vật tư;giám đốc chuỗi cung ứng;procurement manager;trưởng phòng kế hoạch;quản lý cung ứng;giám đốc cung ứng;trưởng phòng xuất nhập khẩu;phó phòng vật tư
1736|cto;trưởng phòng công nghệ thông tin;it project manager;technical leader;quản lý dự án it;trưởng phòng phát triển phần mềm;giám đốc cntt;quản trị dự án công nghệ thông tin;scrum master;engineering lead
1737|r&d manager;trưởng nhóm r&d;giám đốc r&d;trưởng phòng nghiên cứu;trưởng phòng phát triển sản phẩm
1739|trưởng văn phòng đại diện;trưởng văn phòng;trưởng phòng pháp chế;giám đốc vận hành;operation manager;trưởng phòng vận hành;quản lý vận hành;operations manager;trưởng phòng kiểm soát nội bộ;giám đốc pháp chế;trưởng phòng dịch vụ;quản lý dự án;trưởng bộ phận vận hành
2113|nhà hóa học;chuyên viên hóa nghiệm
2114|kỹ sư địa chất;kỹ sư địa kỹ thuật
2121|actuary;chuyên viên định phí
2131|chuyên viên sinh học;nghiên cứu viên sinh học;kỹ sư công nghệ sinh học
2132|kỹ sư nông học;kỹ sư lâm nghiệp;chuyên viên nông nghiệp;tư vấn nông nghiệp;agronomist
2133|cán bộ môi trường;chuyên viên tư vấn môi trường;phụ trách môi trường
2141|kỹ sư ie;nhân viên ie;kỹ sư cải tiến;kỹ sư chất lượng sản xuất;quality engineer;kỹ sư quản lý chất lượng;kỹ sư kỹ thuật sản xuất;kỹ sư qa;chuyên viên quản lý chất lượng sản phẩm;npi engineer;kỹ sư công nghệ thực phẩm;chuyên viên kiểm soát chất lượng;quality assurance;quality assurance engineer;lean;kaizen;nhân viên r&d thực phẩm;kỹ sư sản phẩm;manufacturing engineer;kỹ sư dệt may;kỹ sư đóng gói;kỹ sư r&d;kỹ sư may
2142|kỹ sư thiết kế cấp thoát nước;nhân viên qs;qs;quantity surveyor;kỹ sư khối lượng;nhân viên dự toán;chuyên viên dự toán;dự toán viên;thanh quyết toán;kỹ sư thanh quyết toán;nhân viên thanh quyết toán;civil engineer;kỹ sư dự án xây dựng;kỹ sư kinh tế xây dựng;kỹ sư quản lý dự án;kỹ sư hạ tầng;kỹ sư thiết kế kết cấu;nhân viên đấu thầu;kỹ sư công trường;site engineer;kỹ sư giám sát xây dựng;chủ trì kết cấu;kỹ sư dân dụng;kỹ sư kinh tế;quản lý thiết kế;thiết kế kết cấu;kỹ sư thủy lợi;kỹ sư dự án;bóc tách khối lượng;chuyên viên quản lý dự án xây dựng
2143|environmental engineer;kỹ sư vận hành xử lý nước thải;kỹ sư nước
2144|kỹ sư máy;kỹ sư thiết kế máy;kỹ sư chế tạo máy;kỹ sư lạnh;kỹ sư cơ nhiệt;kỹ sư mep;kỹ sư cơ khí chế tạo;kỹ sư gia công;design engineer;kỹ sư bảo dưỡng;kỹ sư thiết bị;equipment engineer;maintenance engineer;kỹ sư jig;kỹ sư cơ điện tử;kỹ sư vận hành;kỹ sư khuôn mẫu;kỹ sư thiết kế khuôn;kỹ sư giám sát cơ điện;giám sát m&e
2145|kỹ sư công nghệ hóa;kỹ sư mỹ phẩm;chemical engineer;kỹ sư xi mạ
2146|kỹ sư mỏ;kỹ sư luyện kim;kỹ sư khai thác mỏ
2149|an toàn lao động;giám sát an toàn;nhân viên an toàn;kỹ sư an toàn lao động;hse officer;safety officer;cán bộ hse;ehs;nhân viên ehs;cán bộ an toàn;chuyên viên an toàn;an toàn viên;kỹ sư pccc
2151|kỹ sư điện nhẹ;kỹ sư hệ thống điện;kỹ sư điện mặt trời;kỹ sư thiết kế cơ điện;kỹ sư điện công nghiệp;kỹ sư điện tự động
2152|kỹ sư bán dẫn;kỹ sư thiết kế vi mạch;hardware engineer;kỹ sư tự động;kỹ sư robot;kỹ sư phát triển phần cứng;kỹ sư điều khiển;ic design
2153|kỹ sư viễn thông vô tuyến;kỹ sư truyền dẫn;telecom engineer
2161|architect;kts;kiến trúc sư thiết kế;kiến trúc sư công trình;chủ trì kiến trúc;kiến trúc sư triển khai
2163|fashion designer;nhân viên thiết kế thời trang;thiết kế trang sức;product designer;thiết kế bao bì;thiết kế rập;thiết kế giày;nhân viên phát triển mẫu;phát triển sản phẩm;nhân viên phát triển sản phẩm;chuyên viên phát triển sản phẩm;product development
2164|quy hoạch đô thị;kiến trúc sư quy hoạch
2165|kỹ sư trắc địa;kỹ sư khảo sát;đo đạc bản đồ;nhân viên đo đạc
2166|thiết kế 2d;thiết kế 3d;thiết kế ui;thiết kế web;multimedia designer;nhân viên thiết kế đồ họa;họa sĩ minh họa;illustrator;thiết kế in ấn;video motion;nhân viên thiết kế 2d 3d;thiết kế hình ảnh;chuyên viên thiết kế;art director;nhân viên media design;creative designer
2211|bác sĩ gia đình;doctor;bác sĩ phòng khám
2212|bác sĩ chẩn đoán hình ảnh;bác sĩ siêu âm;bác sĩ thẩm mỹ;bác sĩ nội;bác sĩ ngoại;bác sĩ tai mũi họng;bác sĩ mắt;bác sĩ xét nghiệm;bác sĩ phụ sản;bác sĩ gây mê;bác sĩ sản phụ khoa;bác sĩ tim mạch;bác sĩ phục hồi chức năng
2221|điều dưỡng trưởng
2230|bác sĩ y học cổ truyền;bác sĩ đông y;bác sĩ yhct
2261|bác sĩ rhm;nha khoa tổng quát;bác sĩ implant;bác sĩ chỉnh nha
2262|pharmacist;dược sĩ nhà thuốc;dược sĩ lâm sàng;dược sĩ chuyên môn
2265|chuyên gia dinh dưỡng;nhân viên dinh dưỡng;tư vấn dinh dưỡng
2264|cử nhân phục hồi chức năng;chuyên viên phục hồi chức năng
2267|khúc xạ nhãn khoa;chuyên viên khúc xạ
2311|lecturer;giảng viên ngành
2312|giảng viên cao đẳng nghề
2331|giáo viên cấp 3;giáo viên thpt;giáo viên toán;giáo viên văn;giáo viên vật lý;giáo viên hóa
2332|giáo viên cấp 2;giáo viên thcs
2341|giáo viên cấp 1;giáo viên chủ nhiệm tiểu học;primary teacher
2342|giáo viên mẫu giáo;giáo viên nhà trẻ;preschool teacher;cô giáo mầm non;giáo viên montessori
2391|chuyên viên học thuật;academic;học thuật;biên soạn giáo trình;quản lý học thuật;giám sát học thuật;quản lý chương trình đào tạo
2392|giáo viên giáo dục đặc biệt;giáo viên can thiệp;giáo viên can thiệp sớm
2393|giáo viên tiếng đức;esl teacher;trợ giảng tiếng trung;giáo viên anh văn;giáo viên nước ngoài;giảng viên tiếng anh;giảng viên tiếng trung;giảng viên tiếng nhật;giảng viên tiếng hàn
2394|giáo viên âm nhạc;giáo viên piano;giáo viên đàn;giáo viên thanh nhạc
2395|giáo viên mỹ thuật;giáo viên múa;giáo viên dạy vẽ;giáo viên nghệ thuật
2396|giáo viên robotic;giáo viên cntt;trợ giảng lập trình;giáo viên lập trình;giảng viên lập trình;giáo viên stem;giáo viên robotics;giảng viên công nghệ thông tin
2399|dạy kèm;giáo viên toán tư duy;teacher;tutor;giáo viên luyện thi;giáo viên online;trợ giảng toán
2411|tax accountant;kế toán công trình;kế toán sản xuất;senior accountant;management accountant;trợ lý kiểm toán;kiểm soát nội bộ;chuyên viên kiểm soát nội bộ;chuyên viên kế toán;kế toán thuế tổng hợp;thực tập sinh kiểm toán;chuyên viên kiểm toán;chief tax;chuyên viên kiểm toán nội bộ;kế toán xây dựng;kế toán chi phí;kế toán xuất nhập khẩu;kế toán dịch vụ;tax;audit;kiểm soát tuân thủ
2412|chuyên viên tài chính;tư vấn viên tài chính;nhân viên tư vấn tài chính;chuyên viên tư vấn tài chính;chuyên viên ngân hàng ưu tiên;tư vấn chứng khoán;khách hàng ưu tiên;chuyên viên khách hàng ưu tiên;financial consultant;chuyên viên quản lý tài sản;cố vấn tài chính;hoạch định tài chính;private banking
2413|phân tích đầu tư;phân tích tín dụng;chuyên viên phân tích tài chính;chuyên viên phân tích đầu tư;qtrr;quản trị rủi ro;credit analyst;investment analyst;chuyên gia quản trị rủi ro;chuyên viên quản trị rủi ro;quản lý rủi ro tín dụng;fp&a;chuyên viên nguồn vốn;quản lý danh mục;chuyên viên mô hình rủi ro;phê duyệt tín dụng;chuyên viên phê duyệt;tái thẩm định;chuyên viên tái thẩm định
2421|chuyên viên quản lý dự án;pmo;nhân viên iso;trợ lý chủ tịch;chuyên viên chiến lược;chuyên viên cải tiến quy trình;management trainee;business consultant;chuyên viên tư vấn chiến lược;quản trị viên tập sự;trợ lý ceo;trợ lý kế hoạch;chuyên viên quy trình;operation executive;chuyên viên quản trị vận hành;chuyên gia tư vấn doanh nghiệp;chuyên viên quản trị chất lượng;project executive;chuyên viên phát triển mạng lưới;chuyên viên phát triển dự án
2422|chuyên viên chính sách;chuyên viên chế độ chính sách;compliance;chuyên viên tuân thủ
2423|talent acquisition;tuyển dụng;hr generalist;hrbp;hr admin;chuyên viên hcns;chuyên viên nhân sự tổng hợp;headhunter;tư vấn tuyển dụng;recruitment consultant;thực tập sinh nhân sự;thực tập sinh tuyển dụng;chuyên viên tiền lương;chuyên viên quan hệ lao động;chuyên viên đãi ngộ;chuyên viên lao động tiền lương;chuyên viên hành chính nhân sự;hr specialist;c&b specialist;hành chính nhân sự tổng hợp;hr intern;chuyên viên tổ chức cán bộ;c&b;cộng tác viên tuyển dụng;chuyên viên văn hóa doanh nghiệp;chuyên viên phát triển nguồn nhân lực;od executive
2424|giảng viên nội bộ;đào tạo nội bộ;training executive;chuyên viên đào tạo nội bộ;nhân viên training;training specialist;giám sát đào tạo;chuyên viên phát triển nhân tài;trainer bán hàng
2431|chuyên viên content;seo;content;content seo;social media;chuyên viên thương hiệu;ads;chạy ads;product marketing;market research;nghiên cứu thị trường;chuyên viên phân tích thị trường;thực tập sinh marketing;thực tập sinh content;nhân viên digital;media planner;affiliate marketing;tiếp thị liên kết;sáng tạo nội dung;sản xuất nội dung;nhân viên media;chuyên viên media;nhân viên quảng cáo;chuyên viên quảng cáo;google ads;facebook ads;kol;booking kol;nhân viên booking;media executive;chuyên viên truyền thông marketing;content tiktok;brand;tiktok;nội dung;content writer;ideas;planner marketing;tiktoker;growth;visual merchandiser;product executive;quản lý sản phẩm;chuyên viên phát triển đối tác;partnership;chuyên viên crm
2432|truyền thông nội bộ;pr;truyền thông;chuyên viên pr;chuyên viên quan hệ công chúng;chuyên viên truyền thông nội bộ;communication executive;chuyên viên đối ngoại;communications specialist;corporate communications;thực tập sinh truyền thông
2433|technical sales;sales kỹ thuật;nhân viên bán hàng kỹ thuật;bán hàng kỹ thuật;kinh doanh kỹ thuật;tdv;trình dược;kinh doanh thiết bị công nghiệp;kinh doanh dự án;nhân viên kinh doanh dự án;sales dự án;kỹ sư tư vấn;kỹ sư bán hàng cơ điện;kinh doanh dược phẩm;trình dược viên otc;trình dược viên etc;kỹ thuật bán hàng;sale kỹ thuật;kinh doanh thiết bị điện;medical representative;nhân viên kinh doanh thiết bị y tế
2434|presales;pre sales;presale;kinh doanh giải pháp;kinh doanh công nghệ thông tin;kinh doanh dịch vụ viễn thông;sale phần mềm;kỹ sư tư vấn giải pháp;solution sales;kinh doanh erp;phát triển kinh doanh phần mềm;kinh doanh giải pháp phần mềm;kinh doanh cntt
2511|it ba;product manager;nhân viên phân tích nghiệp vụ;phân tích nghiệp vụ;kỹ sư phân tích hệ thống;erp consultant;it business analyst;bridge engineer;brse;kỹ sư cầu nối;tư vấn triển khai erp;chuyên viên phân tích hệ thống;sa;chủ sản phẩm;kiến trúc sư giải pháp;phân tích thiết kế hệ thống
2512|ios developer;android developer;flutter developer;game developer;lập trình;embedded software;lập trình viên php;react native;golang developer;lập trình unity;lập trình game;c++ developer;nodejs developer;odoo developer;unity developer;lập trình phần mềm;machine learning engineer;phát triển phần mềm;kỹ sư ai;kỹ sư lập trình;lập trình mobile;net developer;c# developer;full stack;back end;dev;phát triển ứng dụng;r&d software;lập trình viên nodejs;lập trình viên net;kỹ sư phát triển phần mềm;blockchain developer
2513|wordpress;reactjs developer;lập trình viên reactjs;nhân viên lập trình web;front end developer;thiết kế website;lập trình wordpress
2519|software qa;software quality assurance;qa engineer phần mềm;kiểm thử;software tester;manual tester;kỹ sư kiểm thử;qc phần mềm;test engineer phần mềm;chuyên viên kiểm thử
2521|quản trị csdl;quản trị dữ liệu;data architect
2522|quản trị hạ tầng;cloud engineer;quản trị hệ thống mạng;kỹ sư hệ thống;system engineer;quản trị máy chủ;quản trị dịch vụ cntt;quản trị vận hành hệ thống;it system
2523|quản trị mạng;network administrator;kỹ sư mạng viễn thông
2529|phân tích dữ liệu;khoa học dữ liệu;quản trị phần mềm;chuyên viên dữ liệu;kỹ sư dữ liệu;bi analyst;an toàn thông tin;chuyên viên an toàn thông tin;security engineer;soc analyst;bảo mật;data science;chuyên viên an ninh thông tin
2611|lawyer;luật sư tư vấn
2619|luật;công chứng;chuyên viên luật;chuyên viên pháp lý dự án;nhân viên pháp chế;chuyên viên sở hữu trí tuệ;pháp lý;thực tập sinh pháp lý;cố vấn pháp lý;pháp chế tuân thủ
2622|thủ thư
2634|chuyên gia tâm lý;tham vấn tâm lý
2635|công tác xã hội;nhân viên xã hội;cán bộ dự án cộng đồng
2641|biên tập viên nội dung;biên tập nội dung;viết kịch bản;biên tập viên sách;nhân viên viết bài;biên tập sách
2642|biên tập;biên tập viên tin tức;cộng tác viên viết bài
2643|biên dịch viên;phiên dịch tiếng hàn;phiên dịch tiếng anh;biên phiên dịch tiếng trung;nhân viên phiên dịch;translator;interpreter;thông dịch tiếng trung;trợ lý phiên dịch;comtor;it comtor;thông dịch viên tiếng hàn;trợ lý tiếng trung;trợ lý tiếng nhật;nhân viên tiếng nhật;nhân viên tiếng trung;nhân viên tiếng hàn
2651|họa sĩ;animator;diễn hoạt;3d animator
2654|đạo diễn;producer;nhà sản xuất
2656|dẫn chương trình;host;biên tập viên truyền hình
3111|lab;nhân viên hóa nghiệm;phân tích mẫu;nhân viên phòng thí nghiệm;kỹ thuật viên hóa;thí nghiệm viên;thí nghiệm vật liệu;nhân viên kiểm nghiệm;nhân viên thí nghiệm;chuyên viên kiểm nghiệm;nhân viên kiểm nghiệm hóa lý;qc lab
3112|kỹ thuật thi công;cán bộ kỹ thuật công trình;kỹ thuật công trường;nhân viên kỹ thuật xây dựng;kỹ thuật công trình;cán bộ kỹ thuật thi công;kỹ thuật xây dựng;cán bộ hiện trường;khảo sát công trình;kỹ thuật cấp thoát nước;hồ sơ chất lượng;quản lý chất lượng công trình;nhân viên hồ sơ hoàn công;làm hồ sơ hoàn công
3113|nhân viên kỹ thuật điện nước;kỹ thuật m&e;nhân viên m&e;kỹ thuật điện công nghiệp;kỹ thuật viên tòa nhà;kỹ thuật tự động hóa;kỹ thuật điện mặt trời;kỹ thuật cơ điện;nhân viên kỹ thuật cơ điện;nhân viên điện lực;kỹ thuật điện tự động;kỹ thuật mep;kỹ thuật trực vận hành tòa nhà;kỹ thuật viên cơ điện;trưởng ca kỹ thuật tòa nhà;giám sát cơ điện;kỹ thuật khách sạn
3114|kỹ thuật viên thiết bị y tế;kỹ thuật thiết bị y tế;nhân viên kỹ thuật điện tử;kỹ thuật thiết bị điện tử;kỹ thuật điện tử viễn thông;kỹ thuật âm thanh ánh sáng
3115|mechanical technician;kỹ thuật máy lạnh;kỹ thuật điện lạnh;nhân viên kỹ thuật bảo trì;kỹ thuật khuôn;kỹ thuật cnc;nhân viên kỹ thuật máy;kỹ thuật viên bảo trì;kỹ thuật thiết bị;nhân viên thiết kế máy;kỹ thuật ô tô;thiết kế jig;kỹ thuật cơ điện tử;thiết kế máy;nhân viên kỹ thuật khuôn;kỹ thuật viên cơ điện lạnh;kỹ thuật máy nén khí
3116|kỹ thuật hóa;nhân viên pha màu;kỹ thuật viên hóa chất
3118|bổ kiến trúc;triển khai kiến trúc;triển khai 2d;autocad;vẽ 2d;vẽ 3d;diễn họa kiến trúc;họa viên nội thất;họa viên cơ khí;nhân viên thiết kế kỹ thuật;nhân viên vẽ kỹ thuật;revit;bim;bim modeler;thiết kế kỹ thuật;triển khai nội thất;triển khai bản vẽ nội thất;họa viên thiết kế;nhân viên autocad;nhân viên bóc tách bản vẽ;nhân viên họa viên;solidworks
3119|nhân viên quy trình;kỹ thuật sản xuất;nhân viên kỹ thuật sản xuất;chuyên viên kỹ thuật;kỹ thuật công nghệ;kỹ thuật in;kỹ thuật chuyền;kỹ thuật;kỹ thuật nhựa;kỹ thuật may;nhân viên kỹ thuật may;nhân viên công nghệ;nhân viên pccc;kỹ thuật viên pccc;kỹ thuật bao bì;kỹ thuật chất lượng
3122|ca trưởng sản xuất;tổ trưởng may;tổ trưởng kho;tổ trưởng vận hành;giám sát ca;production supervisor;giám sát xưởng;trưởng xưởng;phó quản đốc;trưởng dây chuyền;quản lý chuyền;tổ trưởng đóng gói;giám sát chất lượng;tổ trưởng qc;line leader;trưởng nhóm sản xuất;nhóm trưởng sản xuất;trưởng nhóm qc;giám sát qc;quản lý ca sản xuất;quản đốc xưởng may;quản đốc xưởng;shift leader sản xuất;tổ trưởng bảo trì;trưởng nhóm bảo trì;quản lý xưởng dịch vụ;giám sát kỹ thuật
3123|giám sát hiện trường;giám sát xây dựng công trình;site supervisor;tư vấn giám sát công trình;giám sát nội thất;giám sát thi công nội thất;đội trưởng công trình;tổ trưởng thi công;giám sát công trường;giám sát thi công xây dựng;cán bộ giám sát
3131|vận hành nhà máy điện;trực vận hành điện;vận hành trạm điện;vận hành thủy điện;vận hành máy phát
3132|nhân viên vận hành xử lý nước;vận hành hệ thống xử lý nước thải;vận hành hệ thống nước;nhân viên xử lý nước thải;vận hành nhà máy nước
3139|vận hành trạm;vận hành robot;điều khiển trung tâm;vận hành phòng điều khiển
3141|kỹ thuật viên sinh học;nuôi cấy mô;nhân viên vi sinh;kỹ thuật viên vi sinh
3142|kỹ thuật cây trồng;kỹ thuật trang trại;kỹ thuật trại heo;kỹ thuật trồng rau;cán bộ kỹ thuật nông nghiệp;nhân viên kỹ thuật nông nghiệp;kỹ thuật trại;nhân viên kỹ thuật chăn nuôi;nhân viên kỹ thuật trồng trọt
3143|kỹ thuật lâm sinh;kỹ thuật viên lâm nghiệp
3151|máy trưởng tàu;sĩ quan máy tàu
3152|thuyền trưởng;thuyền phó;đại phó;hoa tiêu
3213|dược tá;nhân viên dược;trung cấp dược;phụ dược;trợ lý dược;nhân viên bán thuốc;bán thuốc
3214|kỹ thuật viên labo;labo nha khoa;làm răng giả
3221|điều dưỡng đa khoa;nurse;điều dưỡng phòng khám;điều dưỡng thẩm mỹ;điều dưỡng spa;kỹ thuật viên chăm sóc bệnh nhân;y tá điều dưỡng;điều dưỡng trưởng khoa
3230|kỹ thuật viên y học cổ truyền;châm cứu;bấm huyệt;bốc thuốc nam
3240|phụ tá thú y;kỹ thuật viên thú y;thú y viên;kỹ thuật thú y
3251|phụ tá nha;trợ thủ;điều dưỡng nha khoa;phụ tá răng;trợ lý nha khoa;phụ tá bác sĩ nha khoa
3254|kính thuốc;kỹ thuật viên kính;nhân viên khúc xạ;bán kính mắt
3255|phục hồi chức năng;kỹ thuật viên phục hồi chức năng;vật lý trị liệu;ktv vltl
3256|y tế học đường;nhân viên y tế công ty;cán bộ y tế;nhân viên trạm y tế;y tế cơ quan;nhân viên y tế trường học;nhân viên phòng khám
3257|thanh tra vệ sinh thực phẩm;kiểm soát an toàn thực phẩm;nhân viên haccp;qa thực phẩm;an toàn thực phẩm
3258|nhân viên cấp cứu
3311|chứng khoán;thực tập sinh chứng khoán;môi giới chứng khoán;chuyên viên môi giới chứng khoán;broker;nhân viên môi giới chứng khoán;giao dịch chứng khoán
3312|khách hàng doanh nghiệp;khách hàng cá nhân;khdn;khcn;quan hệ khách hàng doanh nghiệp;quan hệ khách hàng cá nhân;quan hệ khách hàng;chuyên viên ub;ub;tín dụng;tư vấn tài chính tiêu dùng;tư vấn trả góp;nhân viên tư vấn trả góp;rm;hỗ trợ tín dụng;tín dụng cá nhân;tín dụng doanh nghiệp;vay tiêu dùng;tư vấn vay vốn;cho vay;chuyên viên quan hệ khách hàng cá nhân;chuyên viên quan hệ khách hàng doanh nghiệp;cán bộ tín dụng;relationship manager;tư vấn khoản vay;bán lẻ ngân hàng;khách hàng hộ kinh doanh;thẩm định tín dụng;tư vấn trả góp tại cửa hàng;thẩm định;tư vấn vay;quản lý khách hàng cá nhân;quản lý khách hàng doanh nghiệp;khách hàng sme
3315|định giá;thẩm định viên;bồi thường bảo hiểm;giám định bồi thường;giám định tổn thất;giám định;chuyên viên bồi thường;chuyên viên định giá;thẩm định giá tài sản
3316|nhân viên thủ quỹ;thủ quỹ kiêm hành chính;nhân viên ngân quỹ;kiểm ngân
3321|bảo hiểm;bảo hiểm nhân thọ;bancassurance;tư vấn bảo hiểm nhân thọ;chuyên viên bảo hiểm;bán bảo hiểm;banca;kinh doanh bảo hiểm phi nhân thọ;chuyên viên khai thác bảo hiểm;khai thác bảo hiểm;bancas
3322|kênh chợ;bán hàng kênh chợ;phát triển thị trường;phát triển kinh doanh;bd executive;nhân viên kinh doanh bán hàng;kinh doanh xuất khẩu;sales xuất khẩu;kinh doanh quốc tế;sale thị trường;nhân viên bán hàng ngoài thị trường;outside sale;sale kênh gt;sale kênh mt;kênh gt;kênh mt;kênh on;đại diện kinh doanh;sales logistics;sale logistics;kinh doanh nội thất;sale xuất khẩu;sales export;export sales;quản lý khách hàng kênh;phát triển đại lý;nhân viên kinh doanh tiếng anh;nhân viên kinh doanh tiếng trung;nhân viên kinh doanh logistics;key account executive;kinh doanh online b2b;quản lý khách hàng;sale ngành hàng;sale ngành;giám sát kinh doanh kênh;sales supervisor;sales staff;sales b2b;kinh doanh thị trường;giám sát bán hàng otc;sale thiết bị;sales rep;sale marketing;nhân viên phát triển kinh doanh;chuyên viên phát triển khách hàng;chuyên viên phát triển thị trường;chuyên viên phát triển kinh doanh;tư vấn thiết kế;nhân viên kinh doanh xuất khẩu;nhân viên sale tour b2b;sales forwarding;phát triển khách hàng;nhân viên kinh doanh online;kinh doanh vận tải;nhân viên kinh doanh vận tải
3323|thu mua;mua hàng;cung ứng;vật tư;chuyên viên thu mua;chuyên viên vật tư;purchasing staff;nhân viên mua hàng tiếng trung;phát triển nguồn hàng;cung ứng vật tư;merchandising;order hàng trung quốc;quản lý ngành hàng;chuyên viên ngành hàng;mua hàng tiếng trung;nhân viên order;nhân viên đặt hàng;procurement executive;mua hàng nước ngoài;chuyên viên cung ứng
3331|ops;forwarder;chứng từ;hiện trường hải quan;giao nhận xuất nhập khẩu;xuất nhập khẩu;docs;cus;nhân viên docs;nhân viên hiện trường xuất nhập khẩu;khai hải quan;thủ tục hải quan;xnk;nhân viên xnk;freight forwarding;vận hành logistics;import export staff;logistics staff;nhân viên cus;nhân viên ops;nhân viên chứng từ xuất nhập khẩu;giao nhận hiện trường;chuyên viên xnk
3332|sự kiện;event;chuyên viên tổ chức sự kiện;wedding planner;tổ chức hội nghị;chuyên viên sự kiện;event planner;account event;điều phối sự kiện
3333|tư vấn xkld;tuyển dụng lao động xuất khẩu;cán bộ tuyển nguồn;tuyển nguồn;đối ngoại xuất khẩu lao động;cung ứng lao động
3334|bđs;sale bđs;kinh doanh bđs;sale bất động sản;bất động sản;chuyên viên tư vấn bất động sản;nhân viên bđs;nhân viên tư vấn bất động sản;lease service;cho thuê mặt bằng;leasing executive;mặt bằng;chuyên viên mặt bằng;phát triển mặt bằng;cho thuê văn phòng;quản lý bất động sản;tìm kiếm mặt bằng;chuyên viên phát triển mặt bằng;quản lý mặt bằng;property manager;leasing
3339|du học;chuyên viên tư vấn du học;mua bán quảng cáo;xúc tiến đầu tư
3341|office manager;trưởng nhóm hành chính;quản lý hành chính;giám sát hành chính;trưởng nhóm chăm sóc khách hàng;trưởng nhóm cskh;team leader cskh;giám sát tổng đài
3343|trợ lý tổng hợp;executive assistant;thư ký tổng giám đốc;trợ lý phòng;trợ lý cá nhân;personal assistant;thư ký ban giám đốc;trợ lý điều hành;thư ký hội đồng quản trị;trợ lý trưởng phòng;trợ lý giám đốc kinh doanh;trợ lý sản xuất;thư ký dự án;project assistant
3344|thư ký y khoa;thư ký phòng khám;thư ký bác sĩ
3411|thư ký tòa án;chuyên viên thi hành án
3412|cán bộ dự án;nhân viên dự án xã hội;nhân viên trung tâm bảo trợ xã hội;chuyên viên dự án cộng đồng
3422|pt;giáo viên yoga;giáo viên thể dục;hướng dẫn viên thể hình;hlv;hlv bơi;giáo viên bơi;hlv cá nhân;hlv yoga;personal trainer;fitness;giáo viên gdtc;dạy bơi;hlv thể hình
3423|nhân viên vui chơi giải trí;hoạt náo viên;giải trí trẻ em;nhân viên khu vui chơi;nhân viên hoạt náo
3431|thợ ảnh;nhân viên chụp ảnh;photo;chụp hình;nhân viên chụp hình sản phẩm
3432|kiến trúc sư nội thất;nội thất;nhân viên thiết kế nội thất;trang trí cửa hàng;thiết kế không gian;cắm hoa nghệ thuật;thiết kế trưng bày
3434|giám sát bếp chế biến;chef;sous chef;quản lý bếp;tổ phó bếp;trưởng bộ phận bếp
3511|it;nhân viên công nghệ thông tin;vận hành hệ thống công nghệ thông tin;chuyên viên it;it staff;chuyên viên công nghệ thông tin;cntt;vận hành cntt;vận hành hệ thống
3512|service desk;helpdesk;it phần cứng;triển khai phần mềm;hỗ trợ phần mềm;technical support;hỗ trợ khách hàng phần mềm;nhân viên kỹ thuật máy tính;kỹ thuật phần mềm;kỹ thuật máy tính;support phần mềm;it hardware;hỗ trợ kỹ thuật phần mềm;nhân viên it phần cứng;it support helpdesk;desktop support;kỹ thuật viên it
3513|kỹ thuật mạng;nhân viên kỹ thuật mạng;kỹ thuật hạ tầng mạng
3514|quản trị web;quản trị website;nhân viên quản trị website;web admin
3521|quay dựng;dựng video;nhân viên dựng phim;biên tập video;camera man;cameraman;editor video;nhân viên dựng video;quay dựng video;kỹ thuật livestream;hậu kỳ;kỹ thuật ánh sáng;kỹ thuật hình ảnh;media quay dựng;video creator;nhân viên quay chụp;film maker;videographer
3522|kỹ thuật viễn thông vô tuyến;kỹ thuật bts;nhân viên viễn thông
3642|giáo viên dạy nghề;dạy nghề;đào tạo nghề;giáo viên dạy nghề tóc;giảng viên spa
4110|sales admin kênh;admin kênh;nhân viên tổng hợp;nhân viên hồ sơ;hồ sơ;sale admin;sales support;trợ lý bán hàng;hcns;nhân viên hcns;hành chính;office staff;điều phối bán hàng;sale coordinator;sales coordinator;admin dự án;admin văn phòng;thực tập sinh hành chính;học vụ;giáo vụ;nhân viên học vụ;nhân viên giáo vụ;hành chính lễ tân;tổng vụ;nhân viên tổng vụ;quản lý hồ sơ;kiểm duyệt hồ sơ;hỗ trợ kinh doanh;hỗ trợ bán hàng;admin kinh doanh;thư ký văn phòng kinh doanh;cán bộ hành chính;hành chính kho;hành chính tổng hợp;admin sale;xử lý hồ sơ;hành chính quản trị;nhân viên hỗ trợ kinh doanh;chuyên viên hành chính;quản trị hành chính;chủ nhiệm lớp;quản lý lớp học;chuyên viên hồ sơ;thủ tục hồ sơ;nhân viên dự án;admin executive;admin officer;receptionist admin;kiểm soát hồ sơ;hỗ trợ kinh doanh xuất khẩu;nhân viên văn phòng xưởng;cán bộ tổng hợp;nhân viên phòng kinh doanh;nhân viên thủ tục;trợ lý hành chính nhân sự
4120|thư ký phòng;secretary;thư ký kiêm trợ lý
4131|đánh máy;nhân viên đánh máy
4132|kiểm duyệt nội dung;kiểm duyệt;data labeling;gán nhãn dữ liệu;nhân viên nhập dữ liệu;nhập dữ liệu;số hóa tài liệu;kiểm duyệt dữ liệu
4211|giao dịch ngân hàng;gdv;dịch vụ khách hàng ngân hàng;chuyên viên giao dịch;giao dịch quầy;nhân viên giao dịch;cv giao dịch;quầy giao dịch;chuyên viên dịch vụ khách hàng;kiểm soát viên giao dịch
4213|cầm đồ;thẩm định cầm đồ;quản lý cửa hàng cầm đồ;nhân viên thẩm định cầm đồ
4214|hỗ trợ thanh toán;quản lý nợ;nhắc phí;collection;hỗ trợ thanh toán khoản vay;thu hồi công nợ;nhắc hẹn thanh toán;hỗ trợ nợ;thu nợ địa bàn;hiện trường thu nợ;thu cước;nhân viên thu cước;tư vấn thanh toán;hỗ trợ khoản vay;nhân viên xử lý nợ;quan hệ khách hàng thu hồi nợ;hỗ trợ thanh toán địa bàn;địa bàn cfi
4221|sale tour;điều hành tour;tư vấn tour;tư vấn du lịch;booker;visa;tư vấn visa;nhân viên visa;đại lý vé;bán vé máy bay;booking phòng;reservation;đặt phòng;điều hành du lịch;sale du lịch;travel consultant;nhân viên đặt phòng;sales tour
4222|chăm sóc đối tác;contact center;tổng đài;live chat;online chat;tư vấn tổng đài;trực chat;xử lý khiếu nại;customer experience;chăm sóc khách hàng online;chăm sóc học viên;chăm sóc người dùng;customer success;telecare;cskh online;tư vấn chăm sóc khách hàng;telephonist;dịch vụ khách hàng;nhân viên dịch vụ khách hàng;customer service executive;trực app;chat page;care page;giải đáp khách hàng;trải nghiệm khách hàng;cskh tổng đài;hỗ trợ khách hàng;chăm sóc nhà bán hàng;cskh qua điện thoại
4223|tổng đài điện thoại;operator tổng đài
4224|front desk;lễ tân khách sạn ca đêm;front office;lễ tân homestay;gro;guest relations;nhân viên tiền sảnh;lễ tân villa;guest service agent
4226|lễ tân hành chính;lễ tân tòa nhà;lễ tân spa;lễ tân nhà hàng;tiếp tân;hostess;nhân viên đón tiếp;lễ tân phòng khám;lễ tân nha khoa;nhân viên tiếp đón;lễ tân thu ngân;tiếp đón khách hàng;lễ tân showroom
4227|cộng tác viên phỏng vấn;điều tra viên;khảo sát viên;cộng tác viên nghiên cứu thị trường
4229|tư vấn tuyển sinh;chuyên viên tuyển sinh;tuyển sinh;nhân viên tuyển sinh;tư vấn giáo dục;chuyên viên tư vấn tuyển sinh;tư vấn khóa học;education consultant;course consultant;tư vấn học đường;tư vấn đào tạo;cố vấn học tập;tư vấn viên tuyển sinh;chuyên viên tư vấn giáo dục;cố vấn giáo dục;nhân viên tiếp nhận
4311|kế toán thu chi;kế toán cửa hàng;ap accountant;ar accountant;kế toán doanh thu;kế toán ngân hàng;kế toán tiền mặt;kế toán viên tổng hợp;accounting staff;kế toán công nợ phải thu;kế toán vật tư;kế toán nhà hàng;kế toán nội bộ xưởng;kế toán hành chính;kế toán tại cửa hàng;kế toán mua hàng;kế toán bán hàng cửa hàng;kế toán siêu thị;kế toán hóa đơn;kế toán viên nội bộ;phụ kế toán
4312|thống kê;admin finance;nhân viên thống kê kho;thống kê kho;xử lý giao dịch tài chính;hỗ trợ nghiệp vụ ngân hàng;thanh toán quốc tế;tài trợ thương mại;chuyên viên thanh toán;giải ngân;nhân viên thống kê sản xuất;kiểm soát tín dụng
4313|payroll;tính lương chấm công;kế toán lương
4321|quản kho;nhân viên kho hàng;kho;nhân viên kho dược;kho thành phẩm;quản lý giám sát kho;inventory;kho lạnh;kho bãi;nhân viên kiểm kho;quản lý kho thành phẩm;phụ trách kho;nhân viên soạn hàng;soạn hàng;storekeeper;xuất nhập kho;giao nhận kho;warehouse staff;điều phối kho;vận hành kho;nhân viên vận hành kho;thủ kho nguyên vật liệu;kiểm kê;kiểm kê viên;kiểm soát tồn kho;nhân viên xử lý hàng hóa;quản lý vật tư;tổ trưởng kho hàng;phó kho;nhân viên xuất nhập hàng;nhân viên kho vật tư;quản lý kho công trình
4322|kế hoạch sản xuất;theo dõi đơn hàng;điều độ sản xuất;quản lý đơn hàng may;kế hoạch;nhân viên kế hoạch vật tư;điều phối đơn hàng;production planner;nhân viên theo dõi đơn hàng;xử lý đơn hàng;nhân viên quản lý đơn hàng;chuyên viên quản lý đơn hàng;md;merchandise;nhân viên theo dõi tiến độ;kế hoạch vật tư;lập kế hoạch
4323|điều xe;điều phối xe;điều phối giao hàng;dispatcher;điều hành xe;điều phối logistics;điều vận xe;transport coordinator;điều độ vận tải;điều hành bay;nhân viên điều độ;điều phối;nhân viên khai thác bãi;nhân viên khai thác cảng;điều hành đội xe
4402|khai thác bưu điện;phân loại hàng hóa bưu cục;nhân viên bưu cục;khai thác hàng hóa bưu cục;phân loại bưu phẩm;xử lý bưu phẩm;nhân viên phân loại;khai thác bưu cục;giao dịch viên bưu điện;nhân viên khai thác bưu chính
4405|lưu trữ hồ sơ;văn thư lưu trữ;nhân viên photocopy;nhân viên lưu trữ;scan tài liệu
4406|hành chính chấm công;cán bộ nhân sự;nhân sự;tổ chức nhân sự;hr
5111|tiếp viên tàu;tiếp viên tàu hỏa;tiếp viên tàu du lịch;cabin crew
5112|phụ xe buýt;tiếp viên xe buýt;soát vé;nhân viên xe buýt;tiếp viên nhà xe
5113|hdv du lịch;thuyết minh viên;hướng dẫn khách tham quan
5120|cook;nhân viên bếp á;bếp việt;nhân viên bếp chính;nhân viên bếp lẩu;bếp nướng;bếp tiệc;bếp chay;bếp ăn công nghiệp;cô nuôi;nấu cơm công nhân;nấu ăn trường mầm non;đầu bếp món nhật;bếp nhật;bếp hàn;bếp hoa;đầu bếp á;đầu bếp âu;chảo chính;bếp chảo;đứng chảo;thợ quay;bếp quay;cơm tấm;nấu phở;nấu bún;nấu cỗ;nhân viên nấu bếp;nấu ăn gia đình;nấu ăn công ty;nấu ăn cho công nhân;bếp lạnh nóng;bếp salad;sashimi;sushi;đứng bếp;thợ bếp;chef de partie;đầu bếp gia đình;commis chef bếp
5131|phục vụ nhà hàng khách sạn;phục vụ quán ăn;phục vụ buffet;bưng bê;chạy món;tiếp thực;runner;food runner;nhân viên tiếp thực;waitress;f&b staff;nhân viên f&b;nhân viên bàn;phục vụ karaoke;phục vụ quán nhậu;phục vụ bia;tổ trưởng phục vụ;giám sát nhà hàng;captain nhà hàng;phục vụ bar;server;giám sát phục vụ;tổ trưởng nhà hàng;nhân viên nhà hàng;order món;nhân viên quán cà phê;nhân viên cafe;nhân viên quán cafe;nhân viên quán;phục vụ trà sữa;bưng bê quán ăn;rót rượu;sommelier;giám sát f&b;supervisor nhà hàng
5132|pha chế trà sữa;nhân viên pha chế cafe;nhân viên bar;quầy bar;bartender ca đêm;thợ pha chế;pha chế đồ uống;pha cà phê;pha chế rượu;pha cafe
5141|hair stylist;hairdresser;nhân viên gội đầu;gội đầu dưỡng sinh;skinner;stylist tóc;phụ tóc;thợ gội;làm tóc;nối tóc;gội sấy;thợ chính tóc;cạo mặt;ráy tai;nhuộm tóc
5142|làm nail;beauty;chuyên viên trang điểm;make up;makeup;chăm sóc da mặt;thợ phun xăm;thợ nối mi;chuyên viên spa;ktv spa;nhân viên massage;tư vấn làm đẹp;thẩm mỹ;kỹ thuật viên da;triệt lông;vẽ móng;phun thêu;thợ chính nail;xăm hình;tẩm quất;massage body;massage foot;kỹ thuật viên chăm sóc da;kỹ thuật viên thẩm mỹ;kỹ thuật viên trị liệu;làm móng tay;sơn móng;làm mi;waxing;beauty therapist;spa therapist;chuyên viên chăm sóc da;bác sĩ da spa
5151|giám sát tạp vụ;giám sát buồng;housekeeping supervisor;giám sát dịch vụ vệ sinh;giám sát vệ sinh công nghiệp;tổ trưởng vệ sinh;quản lý vệ sinh;giám sát vệ sinh khu vực công cộng;giám sát khu vực công cộng;quản lý buồng phòng;tổ trưởng buồng phòng;giám sát hành lang vệ sinh;giám sát vệ sinh khu vực
5152|quản gia biệt thự;butler;quản gia gia đình
5153|quản lý ký túc xá;quản lý khu trọ;trông nhà;ban quản lý tòa nhà;trưởng ban quản lý tòa nhà;quản lý chung cư;quản lý nhà trọ;trực tòa nhà;bảo trì tòa nhà;trông nhà xưởng;trông nom nhà;giám sát tòa nhà;gác cổng;quản sinh;quản lý nhà xưởng;nhân viên quản lý tòa nhà;kỹ thuật quản lý tòa nhà;quản lý vận hành tòa nhà;bảo trì khách sạn
5163|mai táng;khâm liệm;trại hòm;đào huyệt
5164|chăm sóc chó mèo;spa thú cưng;nhân viên thú cưng;huấn luyện chó;tắm chó mèo;nhân viên vườn thú
5165|hướng dẫn lái xe;giáo viên lái xe;thầy dạy lái xe
5169|bạn đồng hành;xem bói;nhân viên karaoke;giữ đồ
5211|bán hàng rau chợ;bán cá chợ;bán thịt chợ;bán rau;bán cá;bán trái cây;bán hoa quả;sạp chợ;quầy hàng chợ
5212|bán cà phê vỉa hè;bán chè;bán đồ ăn sáng;bán hủ tiếu;bán cơm vỉa hè;bán bún;bán nước vỉa hè;xe đẩy đồ ăn;bán trà đá;bán kem
5221|buôn bán tại nhà;chủ quán;chủ shop;buôn bán tạp hóa;mở tiệm;chủ cửa hiệu
5222|trưởng ca bán hàng;giám sát cửa hàng bán lẻ;quản lý ca;trưởng quầy;supervisor cửa hàng;tổ trưởng quầy;store supervisor;trưởng quầy hàng;tổ trưởng bán hàng;cửa hàng phó;giám sát siêu thị;giám sát ngành hàng;trưởng nhóm cửa hàng
5223|nhân viên bán hàng thời trang;bán hàng siêu thị mini;beauty advisor;tư vấn mỹ phẩm;ba mỹ phẩm;bán mỹ phẩm;tư vấn bán hàng ô tô;tư vấn trang sức;bán trang sức;bán nội thất;bán thuốc tại quầy;sales associate;fashion advisor;client advisor;sale showroom;nhân viên showroom;nhân viên bán hàng showroom;bán hàng tại cửa hàng;bán hàng thời vụ;tư vấn viên bán hàng;tư vấn viên trang sức;nhân viên tư vấn viettel;bán hàng điện máy;nhân viên bán hàng điện thoại;nhân viên cửa hàng tiện lợi;nhân viên bán bánh;nhân viên bán vé cửa hàng;nhân viên circle k;bách hóa xanh;nhân viên bách hóa xanh;nhân viên bán hàng mỹ phẩm;nhân viên quầy;nhân viên bán giày;sales ô tô;bán hàng mẹ và bé;nhân viên nhà sách;bán sách;đứng quầy;đứng shop;bán xe máy;tư vấn bán xe;nhân viên quầy thuốc;bán hàng ô tô;sale ô tô;sales consultant;tư vấn bán hàng nội thất;retail staff;tư vấn viên;nhân viên tư vấn mỹ phẩm;nhân viên bán xe;bán hàng bánh kem;nhân viên bán hàng siêu thị;store staff
5230|thu ngân nhà thuốc;thu ngân cafe;bán vé rạp phim;soát vé rạp phim;nhân viên thu phí;thu phí;nhân viên bán vé;thu ngân viện phí;kế toán thu ngân;nhân viên thu ngân tiếp đón;thu tiền vé
5241|model;mẫu ảnh;người mẫu ảnh;mẫu live;diễn thời trang;mẫu thử đồ
5242|pg pb;sampling;demo sản phẩm;activation;livestream bán hàng;host livestream;nhân viên livestream;mẫu livestream;pg siêu thị;pg bia;pg sữa;streamer bán hàng;trợ live;hoạt náo bán hàng;idol livestream;người dẫn livestream;mc livestream;live stream bán hàng;live bán hàng;promoter;nhân viên kích hoạt thương hiệu
5243|bán hàng tận nơi;cộng tác viên bán hàng trực tiếp;bán hàng lưu động;kinh doanh bán hàng trực tiếp
5244|tele sales;tele marketing;telemarketing;tele;telesales bảo hiểm;telesales ngân hàng;tư vấn qua điện thoại;gọi điện tư vấn;tư vấn khách hàng qua điện thoại bán hàng;cộng tác viên telesale;bán hàng điện thoại;chăm sóc bán hàng qua điện thoại;sale phone;sale tele;data telesales;tư vấn bán hàng qua điện thoại;kinh doanh qua điện thoại;nhân viên teleshop
5245|bán lẻ xăng dầu;nhân viên bán lẻ xăng dầu;cây xăng;nhân viên bơm xăng;thay nhớt cây xăng
5246|bán cơm;múc đồ ăn;bán hàng canteen;nhân viên canteen;căng tin;phục vụ suất ăn;chia suất ăn;bán căng tin;nhân viên nhà ăn;phục vụ nhà ăn;chia cơm;phục vụ suất ăn công nghiệp
5249|vận hành sàn tmđt;tmđt;sàn thương mại điện tử;vận hành sàn;shopee;nhân viên kinh doanh thương mại điện tử;vận hành shopee;nhân viên vận hành sàn;quản lý sàn;vận hành gian hàng;bán hàng tmđt;chốt đơn;trực fanpage;chốt đơn online;cho thuê đồ cưới;cho thuê thiết bị;sale livestream;nhân viên sàn tmđt;livestream operation;vận hành livestream;sale chốt đơn;tư vấn bán hàng online;cho thuê trang phục;sale page;cộng tác viên bán hàng online
5311|cô giữ trẻ;giữ em bé;vú em;trông em bé;nuôi dạy trẻ;cô trông trẻ;bảo mẫu trường tiểu học;babysitter;nanny;chăm em bé;chăm bé
5312|trợ giảng trẻ em;trợ giảng tiểu học;phụ giáo viên;giáo viên phụ;trợ lý giáo viên;teaching assistant;bảo mẫu bán trú
5321|trợ lý chăm sóc bệnh nhân;hộ lý bệnh viện;phụ điều dưỡng;chăm người bệnh;nhân viên hộ lý;trông bệnh nhân
5322|điều dưỡng tại nhà;chăm sóc sau sinh;caregiver;chăm mẹ bầu;chăm sóc mẹ và bé;chăm cụ;nuôi người già;trông người già;điều dưỡng viện dưỡng lão;nhân viên viện dưỡng lão;tắm bé;nhân viên chăm sóc người già;chăm sóc mẹ và bé tại nhà
5401|an ninh khách sạn;vệ sỹ;bảo vệ siêu thị;giám sát bảo vệ;giám sát an ninh;tổ trưởng bảo vệ;bảo vệ trường học;bảo vệ tòa nhà;trực bảo vệ;bảo vệ ca đêm;bảo vệ công trình;bảo vệ chuyên nghiệp;nhân viên an ninh sân bay;security guard;security officer;chỉ huy bảo vệ;nhân viên trực cổng;giám sát an ninh nội bộ;giám sát camera;bảo vệ chung cư;bảo vệ ngân hàng;bảo vệ cửa hàng;đội phó bảo vệ;bảo an;nhân viên tuần tra
5409|lifeguard;nhân viên cứu hỏa;chữa cháy;phòng cháy chữa cháy;lính cứu hỏa;cứu hộ biển;cứu hộ hồ bơi;tuần rừng;giữ rừng;phòng chống cháy rừng
6111|trồng đậu;trồng hành tỏi;trồng ớt;làm lúa;trồng thuốc lá;trồng dưa hấu;trồng dưa lưới;làm rau;trồng bắp;trồng rau thủy canh;cấy lúa
6112|trồng mắc ca;trồng dừa;trồng xoài;trồng vải;trồng nhãn;trồng quế;trồng mít;làm vườn cây ăn trái;trồng dâu tằm;trồng nho;trồng ca cao;trồng chuối;trồng dứa;làm cà phê;làm tiêu;trồng chanh dây
6113|trồng sâm;chăm sóc vườn;nhân viên làm vườn;thợ vườn;cắt tỉa cây cảnh;trồng lan;trồng hoa ly;chăm sóc cảnh quan;nghệ nhân cây cảnh;cảnh quan cây xanh;trồng đào quất
6114|trồng cây hỗn hợp
6121|nuôi heo nái;chăn bò sữa;nuôi bò sữa;công nhân chăn nuôi bò;chăn dê;nuôi cừu;nuôi trâu bò;nuôi ngựa;nuôi lợn thịt;nhân viên trại heo
6122|nuôi gà thịt;nuôi vịt đẻ;nuôi gà đẻ;nuôi chim cút;nuôi bồ câu;ấp trứng;nuôi gia cầm;trại vịt
6123|nuôi ong lấy mật;lấy mật ong;nuôi tằm kéo tơ
6129|nuôi rắn;nuôi cá sấu;nuôi nhím;nuôi chim yến;nuôi dúi;nuôi ba ba;nuôi chồn
6130|làm vườn chăn nuôi;kinh tế trang trại tổng hợp;làm nông hỗn hợp
6210|trồng bạch đàn;ươm keo;lâm nghiệp;làm rừng;khai thác nhựa thông;khoanh nuôi rừng;trồng tre luồng;khai thác luồng;đốt than
6221|nuôi cá lồng;nuôi cá tra;nuôi cua;nuôi trồng hải sản;làm đầm tôm;nuôi lươn;nuôi tôm thẻ;nuôi cá bè;trại tôm giống;nuôi trai lấy ngọc
6222|giăng câu;thả lưới sông;đặt lờ;cào hến;bắt ốc
6223|đánh bắt cá biển;câu mực;lưới vây;lưới kéo;lặn bắt hải sản;cào nghêu;thuyền trưởng tàu cá;máy trưởng tàu cá
6224|bẫy chim;săn thú
7111|thợ làm nhà;xây dựng nhà ở;thợ xây dựng nhà
7112|thợ xây dựng;thợ xây tô;xây gạch;thợ xây chính;thợ xây trát;ốp gạch xây;thợ hồ xây;thợ xây công trình
7113|gia công đá;cắt đá granite;đá hoa cương;thợ đá hoa cương;đá mỹ nghệ;làm bia mộ;thợ đá ốp lát
7114|thợ làm sắt;gia công sắt thép xây dựng;đổ sàn bê tông;thợ sắt coffa;gia công cốt thép;thợ bê tông cốt thép;mài sàn bê tông;đánh bóng sàn bê tông
7115|thợ mộc cửa gỗ;thợ cốp pha nhôm;coffa;thợ coffa;đóng cốp pha;lắp cửa gỗ;lắp sàn gỗ;thợ lắp cửa;thợ mộc nội thất công trình
7119|thợ sửa nhà;cải tạo nhà;thợ đa năng;lắp đặt rèm;lắp rèm cửa;thợ lắp đặt;lắp ghép panel;lắp panel;lắp đặt nhà thép;thợ khoan cắt;lắp cửa cuốn;lắp dựng giàn giáo;nhân viên lắp đặt;thợ xây dựng tổng hợp;thợ leo dây;đu dây
7121|làm mái;thợ lợp ngói;lắp mái tôn;dán ngói
7122|ốp tường gạch;thợ gạch men;lát đá;lát vỉa hè;lát sàn gạch;thợ ốp đá;thợ lát gạch
7123|làm thạch cao;thợ trần;vách thạch cao;thợ đóng trần;phào chỉ
7124|bọc bảo ôn;thợ cách âm;thi công chống nóng
7125|lắp kính nhôm;cửa nhôm kính;cửa nhôm xingfa;lắp cửa nhôm;gia công nhôm kính;thợ cửa nhựa lõi thép;thợ cắt nhôm;dán phim cách nhiệt;cắt kính;lắp vách kính;thợ làm nhôm
7126|sửa chữa điện nước;lắp đặt đường ống;thợ nước công trình;thi công nước;lắp ống nước;thợ lắp ống;thợ pccc;thi công pccc;lắp đặt pccc;lắp đồng hồ nước;thợ hàn ống nước;thợ sửa ống;thi công cấp thoát nước;lắp máy lọc nước;nhân viên kỹ thuật máy lọc nước
7127|sửa tủ mát;sửa tủ đông;tủ đông;tủ mát;thợ lạnh;lắp đặt máy lạnh;sửa tủ lạnh;bảo trì điều hòa;vệ sinh máy lạnh;vệ sinh điều hòa;kỹ thuật lắp đặt điều hòa;sửa chữa điện lạnh;kho lạnh kỹ thuật;thợ ống gió;lắp ống gió;sửa chữa máy lạnh;lắp đặt điện lạnh;nhân viên kỹ thuật điện lạnh;kỹ thuật viên lắp đặt điều hòa;bảo trì điện lạnh
7131|quét vôi;thợ sơn công trình;thợ sơn bả;sơn nội thất công trình;dán giấy dán tường;thợ dán tường;lăn sơn
7132|sơn công nghiệp;thợ sơn đồ gỗ;công nhân sơn;thợ sơn kết cấu thép;phun sơn;sơn tàu;sơn dầu;pha sơn;thợ sơn tĩnh điện;thợ sơn xe máy;phun cát;sơn bột;thợ sơn công nghiệp;vecni;đánh bóng ô tô;sơn sửa xe;kỹ thuật viên sơn ô tô
7133|lau mặt dựng;vệ sinh mặt ngoài;rửa tường
7211|đúc kim loại;làm lõi đúc;đúc áp lực;công nhân đúc;đúc nhôm;đúc khuôn cát;thợ nấu gang
7212|hàn;thợ hàn cơ khí;hàn ống;thợ hàn tig;thợ hàn mig;thợ hàn co2;welder;công nhân hàn cơ khí;hàn robot;hàn nhôm;hàn inox;thợ hàn sắt;thợ hàn điểm;hàn bấm;cắt plasma;cắt gió đá;vận hành máy cắt laser;thợ hàn xì;hàn thép;hàn kết cấu thép;hàn cơ khí;thợ hàn kết cấu;thợ hàn tàu;thợ cắt hơi
7213|gò tôn;đồng sơn;thợ đồng sơn;thợ đồng;kỹ thuật viên đồng sơn;thợ gò đồng;thợ gia công tôn;máng xối;vận hành máy chấn;chấn gấp;đột dập tôn
7214|cơ khí xây dựng;gia công cơ khí cửa;thợ sắt hàn;cơ khí sắt;làm lan can;làm cổng sắt;thợ cơ khí hàn;thợ inox cửa;lắp dựng kết cấu thép;thợ lắp dựng;công nhân kết cấu thép;đóng tàu;lắp ráp kết cấu thép;thợ cửa sắt inox;tổ hợp kết cấu;cơ khí gia công kết cấu
7215|nối cáp thép;bện cáp;thợ móc cáp;xi nhan cẩu;rigger
7221|rèn;dập nóng;thợ lò rèn
7222|sửa chữa khuôn;sửa chữa khuôn dập;bảo dưỡng khuôn;thợ khuôn mẫu;làm khuôn nhựa;sửa khuôn;gia công khuôn;mài khuôn;nguội khuôn;khuôn;bảo trì khuôn;kỹ thuật sửa khuôn;làm chìa khóa;đánh chìa khóa;cắt dây edm;thợ chế tạo dụng cụ
7223|cnc;vận hành máy phay;vận hành máy dập;dập kim loại;máy tiện;gia công cơ khí;công nhân cơ khí;tiện;phay;tiện cơ;phay cơ;gia công cơ khí chính xác;gia công cnc;vận hành máy tiện cnc;thợ tiện cnc;thợ phay cnc;công nhân dập;đột dập;vận hành máy đột;thợ khoan kim loại;lập trình gia công cnc;nhân viên cnc;vận hành máy cắt dây;vận hành máy cắt kim loại;vận hành máy gia công;thợ cơ khí chính xác;công nhân tiện;nhân viên gia công
7224|thợ mài dao;mài dao kéo;công nhân mài;đánh bóng;mài bóng;công nhân đánh bóng;mài ba via;mài sắt
7231|sửa xe ô tô;sửa máy gầm;kỹ thuật viên bảo dưỡng;sửa xe tải;sửa xe nâng;sửa chữa xe;điện xe ô tô;kỹ thuật điện ô tô;thợ xe máy;thợ ô tô;thợ điện xe;sửa chữa xe máy;cố vấn dịch vụ;cố vấn dịch vụ ô tô;kỹ thuật viên sửa chữa xe;kỹ thuật sửa chữa ô tô;kỹ thuật viên sửa chữa xe máy;gara ô tô;thợ máy gầm;thợ máy xe;bảo dưỡng xe máy;thợ lốp;thay lốp ô tô;trưởng bộ phận sửa chữa ô tô;kỹ thuật viên đồng;sửa chữa ô tô tải;kỹ thuật viên xe điện;lắp phụ kiện ô tô;nội thất ô tô;độ xe;kỹ thuật viên máy gầm;chẩn đoán ô tô;thợ cơ khí ô tô
7232|bảo dưỡng máy bay;kỹ thuật máy bay;sửa chữa tàu bay
7233|bảo trì;cơ khí;bảo trì cơ điện;bảo dưỡng;kỹ thuật lắp máy;bảo trì thiết bị;bảo trì máy móc;sửa chữa máy móc;sửa chữa thiết bị;cơ khí sửa chữa;sửa chữa cơ khí;sửa máy công nghiệp;bảo dưỡng máy móc;sửa máy xúc;lắp đặt máy móc;sửa bơm;sửa máy bơm;sửa máy photocopy;sửa chữa máy photocopy;kỹ thuật máy photocopy;sửa máy may công nghiệp;nhân viên cơ khí;thợ sửa chữa;nhân viên bảo trì máy;bảo trì nhà xưởng;bảo trì nhà máy;cơ khí tổng hợp;lắp đặt thiết bị;thợ cơ khí bảo trì;bảo trì bảo dưỡng;thợ máy công trình;bảo trì hệ thống;nhân viên bảo dưỡng;maintenance staff;maintenance technician;sửa chữa tàu;thợ máy tàu thủy;thợ sửa máy nổ;sửa chữa máy
7234|vá săm;bơm vá xe;sửa xe lăn
7311|sửa cân;sửa thiết bị đo;hiệu chuẩn;sửa máy ảnh;làm kính mắt;mài kính;sửa kính mắt
7312|làm đàn;sửa đàn;chỉnh đàn piano;đóng đàn
7313|kim hoàn;chế tác trang sức;đính đá;thợ đính đá trang sức;nấu vàng;thợ kim hoàn bạc
7314|gốm sứ;tạo hình gốm;nặn nồi;xoay gốm
7315|thổi thủy tinh;mài kính thủy tinh;cắt kính cường lực;công nhân kính;gia công kính;cắt kính xưởng
7316|khắc dấu;làm bảng quảng cáo;khắc laser;vẽ tranh tường;vẽ gốm;vẽ biển hiệu;cắt chữ;thợ quảng cáo đèn led;thợ mica;vẽ trang trí;thi công biển quảng cáo;dán decal
7317|đan tre;đan mây;tiện gỗ mỹ nghệ;khảm trai;thợ khảm;điêu khắc gỗ;đục đẽo gỗ;tạc tượng gỗ;nón lá;đan giỏ;đan lục bình
7318|dệt thảm;dệt lụa thủ công;đan len;móc len;dệt tay;thổ cẩm
7319|làm nến;làm tăm;làm tượng;làm mành;làm đèn lồng;làm đồ mã;se hương;nặn tò he;đúc tượng thạch cao;làm đũa
7321|chế bản;output film;ra kẽm;nhân viên chế bản
7322|in phun;in flexo;vận hành máy in offset;in ống đồng;thợ in offset;in lưới;công nhân in lụa;vận hành máy in kỹ thuật số;in áo;in nhãn;in decal;in kỹ thuật số;thợ phụ in;máy in công nghiệp;vận hành máy in bao bì;in màu
7323|bế hộp giấy;cán màng;đóng cuốn;gấp sách;dán hộp;vận hành máy bế;gia công hộp giấy;thợ bế;công nhân bế
7411|điện nước;kỹ thuật lắp đặt điện nước;lắp đặt hệ thống điện;thợ điện nhà;lắp đặt điện;lắp pin mặt trời;thi công điện mặt trời;thợ lắp đặt điện nước;điện tòa nhà;bảo trì điện tòa nhà;thợ m&e;sửa điện nước;thợ đi dây điện;lắp đèn;thi công điện;công nhân điện nước;điện công trình;bảo trì điện nước;nhân viên điện nước
7412|bảo trì điện cơ khí;sửa chữa bảo dưỡng điện;bảo dưỡng điện;điện cơ;thợ sửa điện dân dụng;lắp đặt thang máy;lắp ráp tủ điện;thợ đấu tủ;sửa thang máy;điện bảo trì;quấn motor;bảo trì cơ điện nhà máy;sửa chữa điện nhà máy;điện động lực;điện máy;thợ điện bảo trì;công nhân điện;sửa máy giặt;sửa chữa đồ gia dụng;sửa đồ gia dụng;sửa lò vi sóng;bảo trì điện công nghiệp;sửa chữa điện gia dụng;sửa chữa điện dân dụng;kỹ thuật viên thang máy;sửa chữa thiết bị điện;công nhân bảo trì điện;nhân viên kỹ thuật điện bảo trì;điện cơ khí;sửa máy phát điện
7413|đường dây tải điện;dựng cột điện;thi công đường dây và trạm;đấu nối lưới điện;quản lý lưới điện;thợ điện lưới;trạm biến áp
7421|sửa bo mạch điện;sửa bếp từ;sửa chữa điện tử;lắp đặt thiết bị an ninh;kỹ thuật lắp đặt camera;sửa âm thanh;lắp âm thanh;lắp đặt âm thanh ánh sáng;sửa bo mạch;sửa board;sửa chữa điện thoại;ép kính điện thoại;sửa loa;lắp khóa cửa điện tử;lắp đặt khóa cửa;kỹ thuật viên điện thoại;sửa iphone;lắp đặt camera giám sát
7422|sửa chữa máy tính;kỹ thuật lắp đặt internet;lắp đặt máy tính;kéo cáp quang;hàn cáp quang;lắp wifi;sửa chữa laptop;lắp đặt truyền hình cáp;nhân viên kỹ thuật viễn thông;thi công hạ tầng viễn thông;lắp đặt mạng;kỹ thuật viên laptop;sửa máy vi tính;lắp trạm bts;kỹ thuật fpt telecom;kỹ thuật triển khai internet;đổ mực máy in;kỹ thuật máy in;lắp ráp máy tính
7511|thợ thịt;pha thịt;giết mổ gia cầm;bán cá phi lê;phi lê cá;lọc cá;lóc thịt;mổ gà;mổ bò;thớt;thợ thớt;nhân viên thịt cá;sơ chế thịt;nhân viên quầy thịt;cắt thịt;xẻ thịt
7512|thợ làm bánh kem;làm bánh kem;pastry;bếp bánh;nhân viên bếp bánh;bánh ngọt;bánh mì;làm kẹo dừa;làm bánh tráng;làm bánh chưng;làm bánh trung thu;thợ bánh kem;làm miến;làm hủ tiếu;làm bánh cuốn;bánh kem;thợ phụ bánh;pastry chef;làm bánh âu
7513|làm phô mai;chế biến sữa thủ công;làm bơ sữa
7514|sấy trái cây;làm dưa muối;cắt gọt trái cây;làm nước mắm;ủ mắm;bảo quản rau quả;sơ chế rau củ;muối cà
7515|nếm trà;nếm cà phê;phân loại cà phê;cupping;chấm chè
7516|sấy thuốc lá;cuốn thuốc lá
7521|ngâm tẩm gỗ;tẩm sấy gỗ;lò sấy gỗ
7522|sản xuất nội thất;thợ mộc nội thất gỗ;đóng tủ;đóng bàn ghế;làm bàn ghế;thợ gỗ;lắp ráp đồ gỗ;lắp ráp tủ bếp;thợ lắp ráp nội thất;mộc máy;thợ mộc máy;mộc mỹ nghệ;thợ lắp tủ bếp;ráp đồ gỗ;công nhân nội thất;công nhân mộc;sản xuất gỗ nội thất;thợ hoàn thiện gỗ;đóng khung tranh;đóng pallet
7523|cnc gỗ;máy cnc gỗ;đứng máy gỗ;vận hành máy dán cạnh;thợ máy mộc;vận hành máy chà nhám;vận hành máy bào;thợ bào gỗ;vận hành nesting
7531|may đầm;may vest;may áo cưới;may rèm;tailor;thợ may sửa đồ;sửa quần áo;may sửa;thợ may mẫu thời trang;thợ may thiết kế;làm mũ;may đồng phục;thợ may nhà;thợ may váy cưới
7532|rập;giác sơ đồ;trải vải cắt;nhân viên cắt vải;vẽ rập;thiết kế rập may;thợ cắt may;cắt mẫu;nhảy size;tổ cắt;nhân viên làm rập;pattern maker;trải vải
7533|đính hạt;thêu ren;mạng vá quần áo;khâu nón;khâu bóng;khâu tay
7534|may sofa;may ghế;bọc da xe;may nệm ghế;thợ may ghế da;may ghế da;bọc ghế ô tô;bọc da;làm nệm;thợ nệm;sản xuất sofa;đóng nệm
7535|thuộc da thú;lột da;sơ chế da
7536|sửa giày dép;làm dép;may túi xách;thợ may túi xách;đồ da;thợ may da;làm thắt lưng;thợ đóng giày da;gò đế giày thủ công;khâu giày
7541|thợ hàn dưới nước;lặn khảo sát
7542|bắn mìn;khoan nổ mìn
7543|qc cơ khí;nhân viên kiểm tra chất lượng;kiểm tra hàng;kiểm tra ngoại quan;oqc;iqc;pqc;qc may;qc hàng may;kiểm hàng may;nhân viên kiểm soát chất lượng;kiểm soát chất lượng;phân loại hàng;quản lý chất lượng;qc chuyền;qc xưởng;qc hiện trường;qc inline;kiểm vải;qc gỗ;phân loại sản phẩm;quality staff;qc staff;inspector;nhân viên kiểm phẩm;nhân viên quản lý chất lượng;thu hóa;kiểm hóa;nhân viên thu hóa;qc đầu vào;qc sản xuất;qa staff;chất lượng;kiểm tra chất lượng sản phẩm;công nhân kiểm tra
7544|diệt chuột;khử trùng;phun khử trùng;hun trùng;phun thuốc sâu;diệt gián;kiểm soát dịch hại;pest control;phun thuốc trừ sâu
7549|thợ lặt vặt;làm hoa lụa;cắm hoa;thợ cắm hoa;florist;nhân viên cắm hoa;làm hoa;thợ điện hoa;bó hoa
8111|đào than;khai thác than;thợ hầm lò;khai thác cát;khai thác quặng;công nhân hầm lò;khai thác khoáng sản;đào vàng
8112|sàng tuyển than;tuyển khoáng;xay đá;vận hành máy xay đá;vận hành trạm nghiền;cắt đá nhà máy;tuyển quặng
8113|khoan khảo sát;khoan địa chất;khoan dầu khí;khoan thăm dò;khoan nước;đóng giếng;khoan giếng nước
8114|sản xuất xi măng;bê tông tươi;đúc cống;sản xuất cấu kiện bê tông;ép gạch;làm ngói;sản xuất ngói;đứng lò gạch tuynel;công nhân gạch tuynel;sản xuất đá nhân tạo;bê tông thương phẩm;vận hành bơm;công nhân bê tông;bê tông ly tâm;vận hành trạm bê tông
8121|cán thép;luyện kim;nấu nhôm;nấu thép;vận hành máy cắt thép;vận hành máy cán;kéo dây đồng;tôi luyện;nhiệt luyện;vận hành máy xả băng;đùn nhôm;công nhân luyện thép;vận hành lò nung kim loại;máy cán thép
8122|mạ;xi mạ kẽm;anod nhôm;nhuộm nhôm;mạ crom;mạ điện;vận hành dây chuyền mạ;xử lý bề mặt
8131|pha hóa chất;công nhân hóa chất;pha chế mỹ phẩm;công nhân dược;bào chế thuốc;nhân viên sản xuất dược;pha chế sơn;pha trộn hóa chất;vận hành máy dược;sản xuất sơn;phối trộn;sản xuất keo;pha màu;công nhân pha trộn;vận hành máy trộn;nhân viên pha chế mỹ phẩm;sản xuất nhang muỗi;công nhân mỹ phẩm;sản xuất bột giặt;vận hành máy dập viên;sản xuất phân vi sinh
8132|rửa ảnh;tráng phim;in ảnh;rọi ảnh
8141|cán cao su;lưu hóa;ép đế;ép đế giày;công nhân lốp xe;công nhân cao su;chế biến mủ cao su;đùn cao su;luyện cao su;đúc lốp;găng tay cao su
8142|ép phun;đùn nhựa;máy ép nhựa;vận hành máy thổi;vận hành máy đùn;thổi túi;cắt túi nilon;vận hành máy thổi màng;sản xuất ống nhựa;composite;tạo hạt nhựa;vận hành máy tạo hạt;ép khuôn nhựa;kỹ thuật ép nhựa;phụ máy ép nhựa;ghép màng;làm túi nilon;sản xuất bao bì nhựa;dệt bao pp;thổi nhựa
8143|bao bì carton;vận hành máy giấy carton;làm hộp giấy;vận hành máy sóng;công nhân carton;sản xuất bao bì;bao bì giấy;công nhân bao bì;vận hành máy dán hộp;làm túi giấy;giấy tissue;cuộn giấy;bao bì
8151|nhà máy sợi;công nhân kéo sợi;đánh ống;se sợi;máy sợi con;xe sợi;se chỉ;máy thô
8152|máy dệt;dệt vải;công nhân dệt kim;móc sợi;đan lưới;dệt lưới;dệt bao;dệt bít tất;dệt tất;mắc sợi;máy dệt kim;dệt khăn;đứng máy dệt kim
8153|may;công nhân may xuất khẩu;may khẩu trang;may balo;may túi vải;may áo thun;thợ may công ty;thợ máy thêu;vận hành máy thêu;thêu vi tính công nghiệp;may hàng thời trang;thợ may chuyền;may bao;may chăn ga;may quần áo;chuyền may;phụ may;may đồ bảo hộ;thợ vắt sổ;may lều;may rèm công nghiệp;máy kansai;đứng máy thêu;may giày thể thao lót;may thú nhồi bông
8154|tẩy nhuộm;vận hành máy tẩy;nhuộm vải;định hình vải;máy căng kim;nhuộm sợi;giặt jean;wash jean;hoàn tất vải
8155|thuộc da công nghiệp;nhà máy thuộc da;vận hành máy da
8156|giày;gò ráp giày;công nhân giày dép;sản xuất giày dép;may giày da;dán đế;dán đế giày;gò mũi giày;công ty giày;công nhân may giày;may mũi giày;sản xuất túi xách;công nhân túi xách;lạng da;quét keo giày
8157|máy giặt công nghiệp;nhân viên giặt;ủi;ủi đồ;giặt ủi khách sạn;laundry;thợ ủi;thợ là;giặt sấy;tiệm giặt ủi;nhân viên giặt sấy;xưởng giặt;công nhân giặt;laundry attendant;giặt hấp
8159|vải không dệt;làm bông;chần bông;ép nỉ;nhồi bông;sản xuất nệm mút;làm mút xốp
8160|chế biến;chế biến sữa;công nhân bánh kẹo;xay bột;ép dầu ăn;sản xuất bia;sản xuất rượu;công nhân chế biến thực phẩm;sản xuất mì;rang cà phê;rang xay cà phê;sấy nông sản;sản xuất nước đóng chai;sản xuất xúc xích;fillet cá công nghiệp;công nhân thủy sản;lột tôm;bóc tôm;làm mía đường;sản xuất đường;sản xuất đá viên;thực phẩm đông lạnh;xay xát lúa gạo;công nhân sữa;nhà máy sữa;sản xuất kem;sản xuất trà;chế biến hạt điều;bóc hạt điều;cám gia súc;vận hành máy trộn cám;sấy lúa;chế biến tôm;nấu bia;ép mía;sản xuất bún;công nhân làm bánh;sản xuất bánh;vận hành máy đóng gói thực phẩm;nhân viên sản xuất thực phẩm;vận hành máy sữa;vận hành máy chế biến thực phẩm
8171|xeo giấy;vận hành máy xeo;nhà máy giấy;bột giấy;công nhân giấy;vận hành máy xeo giấy
8172|máy cưa;vận hành máy cưa;ghép gỗ;ép gỗ;lạng gỗ;chế biến gỗ xuất khẩu;công nhân chế biến lâm sản;máy bóc gỗ;băm gỗ;ván bóc;xẻ sấy gỗ;viên nén gỗ;công nhân xẻ gỗ;ván ép;ván mdf;chà nhám gỗ;xưởng gỗ;phụ xẻ;phân loại gỗ
8181|lò gốm;nung gạch men;sản xuất gạch men;sản xuất gốm sứ;nhà máy kính;tôi kính;máy mài kính;gạch ốp lát;nhà máy gạch men;sứ vệ sinh;tráng men;kính cường lực;lò kính
8182|nồi hơi;lò hơi;lò đốt;thợ đốt lò;vận hành thiết bị phụ trợ;đốt lò hơi;vận hành lò;vận hành lò dầu
8183|chiết rót nước;đóng chai nước;vận hành máy chiết;dán nhãn;vận hành máy đóng chai;máy đóng gói;vận hành máy rót;vận hành máy chiết rót;vận hành máy bao gói;vận hành dây chuyền đóng gói;đứng máy đóng gói;vận hành máy đóng bao
8189|vận hành;công nhân vận hành dây chuyền;vận hành dây chuyền sản xuất;nhân viên vận hành;vận hành máy móc;machine operator;sản xuất pin;sản xuất chip;phụ vận hành máy;technician vận hành;vận hành máy tự động;đứng máy sản xuất;vận hành máy công nghiệp;vận hành máy cắt;vận hành robot công nghiệp;phụ đứng máy;công nhân đứng máy tự động;production operator;kỹ thuật vận hành máy;máy cắt dây điện;vận hành máy sản xuất
8201|lắp ráp động cơ;lắp ráp xe đạp;lắp ráp máy móc;lắp ráp xe điện;lắp ráp cơ khí máy;lắp ráp ô tô tải;công nhân lắp ráp xe;lắp ráp thiết bị cơ khí;lắp ráp xe
8202|linh kiện điện tử;công nhân linh kiện;smt;hàn mạch;hàn chì;hàn thiếc;lắp ráp bảng mạch;vận hành máy smt;bó dây;lắp ráp đèn led;lắp ráp tivi;lắp ráp pin;samsung;dây điện ô tô;công nhân dây điện;lắp ráp điện;lắp ráp quạt;lắp ráp thiết bị điện;công nhân điện tử samsung;lắp ráp tai nghe;test bo mạch;quấn cuộn dây;lắp ráp máy biến áp;đấu dây điện;lắp ráp bình ắc quy
8209|lắp ráp nội thất văn phòng;lắp ráp nhựa;ráp giày dép;lắp ráp thành phẩm;ráp đồ chơi;nhân viên lắp ráp;thợ lắp ráp;ráp hàng;lắp ráp bút;lắp ráp cửa;lắp ráp hộp quà
8311|lái tàu điện;lái tàu hỏa đường sắt;lái metro;phụ lái tàu
8312|gác ghi;bẻ ghi;gác chắn tàu;nhân viên đường sắt;nhân viên chạy tàu;gác chắn đường ngang
8321|tài xế xe máy;lái xe máy chở hàng;be bike;lái xe ôm;giao hàng grab;tài xế grab bike;xanh sm bike;chạy be;gojek;chạy gojek;lái xe máy công nghệ;chạy xe công nghệ
8322|tài xế lái xe;tài xế văn phòng;lái xe cấp cứu;lái xe tải nhỏ;tài xế riêng;tài xế chở sếp;lái xe cho sếp;tài xế xe con;lái xe 1.5 tấn;driver;lái xe hạng nhẹ;tài xế xanh sm;lái xe taxi điện;taxi;taxi mai linh;nhân viên tài xế;lái xe ô tô;lái xe b1;lái xe b2;tài xế lái xe du lịch;lái xe cho giám đốc;tài xế ô tô;lái xe van;lái xe tải 1 tấn;xe tải dưới 3.5 tấn;lái xe tải 1.25 tấn;lái xe gia đình;tài xế gia đình;tài xế công ty;lái xe công ty;lái xe đưa đón;tài xế taxi điện;nhân viên giữ xe;coi xe;nhân viên bãi xe;lái xe chở lãnh đạo;valet;tài xế hạng b;lái xe cứu thương;xe tải 1.5t;giữ xe máy
8331|lái xe điện;tài xế xe buýt điện;lái xe 7 16 chỗ;lái xe limousine;tài xế 16 chỗ;lái xe 35 chỗ;lái xe chạy tuyến;lái xe d;lái xe hạng d;tài xế dấu d;lái xe hạng e;tài xế xe giường nằm;tài xế 29 chỗ;tài xế 45 chỗ;tài xế bằng d;tài xế bằng e;tài xế bus;lái xe du lịch 45 chỗ;lái xe khách đường dài;tài xế hạng e;lái xe đưa đón học sinh
8332|container;đầu kéo;lái xe bằng fc container;lái xe c;tài xế hạng c;xe tải nặng;lái xe 8 tấn;lái xe 15 tấn;lái xe chở xăng dầu;xe bồn;lái xe hạng fc;tài xế xe bồn;lái xe tải 5 tấn;lái xe ben howo;tài xế đường dài;lái xe đường dài;tài xế xe tải nặng;lái xe 3 chân;lái xe 4 chân;rơ moóc;lái mooc;lái xe chở hàng đường dài;tài xế tải;tài xế fc;tài xế lái xe bồn;lái xe thu gom rác;lái xe cuốn ép rác;lái xe bê tông;tài xế xe bê tông;lái xe chữa cháy;lái xe bằng c fc;tài xế lái xe tải;tài xế xe tải 5 tấn;lái xe tải 8 tấn
8341|lái máy gặt lúa;lái máy bừa;máy cày;vận hành máy kéo;lái máy phun thuốc;vận hành máy nông nghiệp;lái drone phun thuốc;lái máy cắt cỏ
8342|máy xúc;máy đào;máy ủi;vận hành máy lu;lái xe xúc lật;lái máy xúc lật;vận hành máy công trình;tài xế máy cuốc;vận hành máy khoan cọc nhồi;lái máy khoan;lái máy san;xe cuốc;xe lu;ép cọc bê tông;vận hành máy ép cọc;vận hành máy thi công;tài xế máy đào;lái cuốc;vận hành máy rải nhựa;lái máy san gạt;lái máy cuốc;tài xế xe múc;lái xe múc;lái xe xúc
8343|cẩu;cẩu tháp;cẩu trục;vận hành cẩu;vận hành cần cẩu;vận hành tời;lái xe tải cẩu;vận hành cẩu tháp;lái cẩu bánh lốp;lái cẩu trục;lái cẩu bờ;tài xế cẩu;cáp treo;vận hành cáp treo;vận hành thang máy;vận hành palăng
8344|xe nâng;lái nâng;tài xế nâng;forklift;xe nâng điện;lái xe nâng người;vận hành reach truck;reach truck;tài xế xe nâng kho;công nhân xe nâng;forklift driver
8350|thủy thủ tàu;lái tàu du lịch;lái ca nô;lái phà;nhân viên tàu du lịch;thợ máy sà lan;thuyền viên tàu hàng;lái tàu thủy;chèo đò;lái cano;nhân viên trên tàu
9111|giúp việc theo giờ;dọn nhà;nấu ăn và dọn nhà;giúp việc ăn ở;ô sin;làm việc nhà;dọn dẹp nhà cửa;người dọn nhà;btaskee;giúp việc theo tháng;cô giúp việc
9112|vệ sinh;nhân viên làm phòng;nhân viên vệ sinh công nghiệp;nhân viên vệ sinh tòa nhà;housekeeper;public area;nhân viên public area;nhân viên dọn vệ sinh;làm phòng;dọn bàn;rửa ly;steward;stewarding;vệ sinh bệnh viện;vệ sinh nhà xưởng;tạp vụ dọn dẹp;công nhân vệ sinh;tạp vụ trường học;nhân viên rửa bát;công nhân vệ sinh công nghiệp;tạp dịch;cleaner;nhân viên dọn dẹp;nhân viên rửa chén;tạp vụ rửa chén;vệ sinh toa xe;dọn buồng;nhân viên pa;nhân viên rửa ly;dọn vệ sinh công trình;nhân viên hk
9121|giặt tay;là quần áo;giặt đồ;giặt áo quần
9122|chăm sóc xe ô tô;nhân viên chăm sóc xe;vệ sinh xe;dọn nội thất ô tô;nhân viên detailing;kỹ thuật viên chăm sóc xe;đánh bóng xe;vệ sinh nội thất ô tô;nhân viên rửa xe ô tô
9123|lau cửa kính
9129|vệ sinh sofa;vệ sinh hồ bơi;giặt ghế sofa;vệ sinh cống;hút hầm cầu;rửa bể;vệ sinh bồn nước;nạo vét cống;thông tắc cống;rửa chuồng;vệ sinh thảm
9201|nhặt cà phê;hái quả;thu hoạch lúa;phụ trồng rau;công nhân nông nghiệp;hái vải;hái tiêu;hái chè thuê;lao động trồng trọt;cắt lúa thuê;trồng mía thuê;hái sầu riêng;công nhân vườn cây;công nhân trồng rau;bẻ ngô;nhổ lạc
9202|phụ trại heo;phụ trại gà;chăn vịt thuê;cho heo ăn;phụ chăn nuôi heo;nhân công trại gà;cắt cỏ cho bò;chăn bò thuê
9203|lao động trang trại;làm nông trại;nhân công nông trại;phụ việc nông trại
9204|cắt tỉa cây;nhân viên cảnh quan;tưới cây;trồng cây xanh;cắt tỉa cây xanh;chăm sóc sân vườn;lao động làm vườn;chăm sóc sân golf;nhân viên chăm sóc cây;phụ vườn;công nhân cảnh quan
9205|vác keo;bóc vỏ keo;phát cỏ rừng;phát thực bì;trồng cây rừng thuê;bốc gỗ;lột vỏ keo
9206|phụ thuyền;phụ đi biển;làm thuê đầm tôm;phụ nuôi cá;bốc cá;đi bạn;kéo lưới thuê;phân loại cá bến
9311|phụ mỏ đá;bốc đá mỏ;đập đá;xúc than;phụ khai thác cát;lao động mỏ
9312|đào hố;công nhân cầu;rải nhựa đường;sửa đường;làm cầu đường;đào cống;đào kênh;thi công cống;đào rãnh cáp;công nhân duy tu đường;công nhân đường sắt duy tu;làm kè;đắp đê;thảm nhựa
9313|phụ hồ xây;thợ phụ hồ;phụ sơn;phụ điện nước;phụ việc công trình;phụ thợ hồ;công nhân phụ hồ;bê gạch;trộn vữa;phụ lợp mái;lao động phổ thông xây dựng;phụ thợ xây dựng;phụ thợ sơn;phụ công trình;công nhân xây lắp;lao động xây dựng;dọn dẹp công trình;phụ cốp pha
9321|dán tem;đóng thùng;nhân viên gói hàng;công nhân đóng hàng;dán hộp quà;nhân viên đóng hàng;bao gói;packing;đóng gói thành phẩm;đóng gói mỹ phẩm;vô bao;dán tem nhãn;gói quà;xếp hộp;đóng gói thời vụ;packer;nhân viên đóng gói hàng;dán mác;đóng hộp;công nhân bao gói
9329|sản xuất;thợ phụ việc xưởng;phụ sản xuất;phụ cơ khí;phụ hàn;phụ xưởng gỗ;phụ xưởng sắt;lao động nhà máy;lđpt;ldpt;nhân viên thời vụ;thời vụ;nhân viên xưởng;công nhân xưởng;công nhân xưởng sản xuất;công nhân nam;công nhân nữ;làm công nhân;phụ việc cơ khí;phụ máy sản xuất;lao động phổ thông nhà máy;nhân viên lao động phổ thông;phụ kỹ thuật;công nhân chính thức;làm công ty;production worker;phụ dệt;phụ mộc;công nhân phụ việc;công nhân thời vụ nhà máy
9331|đẩy xe hàng;xe kéo tay;chở hàng xe ba bánh;ba gác;xe ba gác thuê;đạp xe chở hàng
9332|đánh xe bò;xe trâu kéo;kéo gỗ bằng trâu
9333|nhân viên phụ xe;phụ xe giao hàng;bốc hàng container;xếp dỡ;xếp dỡ cảng;khuân đồ;vác gạo;bốc xếp kho;chuyển nhà trọn gói;nhân viên chuyển nhà;bốc dỡ container;vận chuyển hàng hóa kho;bốc xếp hàng;loader;nhân viên bốc vác;bốc vác hàng hóa;nhân viên vận chuyển hàng hóa;phụ xe tải bốc xếp;công nhân bốc dỡ;công nhân xếp dỡ;bốc dỡ;bốc vác kho;khiêng đồ;lao động bốc xếp;phụ bốc xếp
9334|lên kệ;sắp xếp hàng hóa;trưng bày sản phẩm;chất hàng;bày hàng;nhân viên chất xếp;merchandiser siêu thị;trưng bày siêu thị;nhân viên xếp kệ;xếp hàng lên kệ;nhân viên trưng bày hàng hóa
9401|fast food;gà rán;pizza;nhân viên đứng quầy trà sữa;làm hamburger;nhân viên mcdonald;nhân viên jollibee;nhân viên pizza;làm bánh mì kebab;đứng quầy bánh mì;nhân viên cửa hàng thức ăn nhanh;nhân viên texas chicken;làm đồ ăn vặt;thức ăn nhanh
9402|bếp phụ;sơ chế;phụ bếp dimsum;phụ nấu;phụ bếp quán ăn;phụ bếp trường học;phụ bếp mầm non;phụ việc nhà bếp;rửa rau;phụ bếp công nghiệp;nhân viên sơ chế;nhân viên tạp vụ bếp;kitchen helper;kitchen staff;phụ bếp bánh;nhân viên bếp phụ;phụ việc nhà hàng;phụ quán;commis bếp;phụ bếp nóng;phụ bếp lạnh;phụ bếp bữa ăn;phụ bếp thớt;tạp vụ nhà bếp;phụ bếp salad;phụ quán ăn;phụ bếp trường mầm non
9510|dán quảng cáo;dán áp phích;phát quảng cáo;đứng đường;phát voucher;treo băng rôn;trông xe vỉa hè;lau kính xe ngã tư;phát sampling tờ rơi
9520|bán bong bóng;bán báo dạo;bán tăm;bán hàng vỉa hè;bán đồ chơi dạo;bán quần áo vỉa hè;hàng rong;vé số dạo
9611|gom rác;lấy rác;đổ rác;lượm ve chai;nhặt phế liệu;mua ve chai;công nhân lấy rác;thu rác;theo xe rác;phụ xe rác;thu gom chất thải
9612|tách phế liệu;phân loại nhựa phế liệu;lựa phế liệu;lựa nhựa;phân loại phế thải
9613|quét dọn đường phố;lao công quét đường;quét chợ;quét công viên;vệ sinh môi trường đô thị;quét lá
9621|phát hàng;nhân viên phát hàng;giao hàng xe máy;giao nhận hàng hóa;shiper;nhân viên chuyển phát;giao hàng nhanh;giao báo sữa;ship đồ ăn;tài xế giao hàng xe máy;giao hàng tiết kiệm;porter;bell;giao trà sữa;nhân viên ship;nhân viên vận chuyển;vận chuyển;giao hàng bưu cục;bưu tá phát thư;shipper công nghệ;nhân viên bưu tá;messenger;giao nước uống;đưa thư;nhân viên giao nhận hàng;delivery;giao cơm;giao bánh;tài xế xe máy giao nhận;nhân viên giao hàng xe máy;shipper giao hàng;giao hàng nội thành;giao tài liệu
9622|việc vặt;làm lặt vặt;sửa chữa lặt vặt;sai vặt
9623|thu tiền nước;đọc đồng hồ nước;ghi điện;ghi chỉ số nước;đọc số điện;đọc chỉ số công tơ;thu ngân điện nước;nhân viên ghi điện
9624|chở nước thuê;kiếm củi;nhặt củi;bổ củi
9629|phụ việc;làm công nhật;lao động theo ngày;chân chạy việc;cửu vạn tự do;việc tay chân;phụ việc nhà;làm mướn;làm thuê làm mướn;việc làm phổ thông;phụ việc bán thời gian;soát vé khu vui chơi
`.trim();
