/**
 * Danh mục nghề nghiệp Việt Nam (VSCO 2020): the groups of four digits, restated one a line as
 * `code|title|titles of the level below` (`;` between).
 * Source: Quyết định 34/2020/QĐ-TTg of 26/11/2020, Phụ lục I and II, in force since 15/01/2021. The level below is given
 * where it adds words; "others not elsewhere classified" is left out. Spelling follows one hand (bác sĩ, quy trình).
 */
export const VSCO_SOURCE = { source: 'Quyết định 34/2020/QĐ-TTg', validFrom: '2021-01-15' } as const;

export const VSCO_ROWS = `
0110|Sĩ quan
0120|Hạ sĩ quan, binh sĩ
0130|Lực lượng khác trong quân đội
0210|Sĩ quan
0220|Hạ sĩ quan, chiến sĩ
0230|Lực lượng khác trong công an
0310|Cơ yếu
0320|Lực lượng vũ trang khác
1011|Tổng Bí thư, Thường trực Ban Bí thư, Ban Bí thư, Ủy viên Bộ Chính trị, Ủy viên Ban chấp hành Trung ương Đảng
1012|Bí thư, Phó Bí thư Đảng ủy cơ quan Trung ương
1013|Bí thư, Phó Bí thư Đảng ủy khối trực thuộc Trung ương
1014|Trưởng ban, Phó Trưởng ban Đảng và tương đương thuộc cấp Trung ương
1015|Trợ lý Ủy viên Bộ Chính trị
1016|Vụ trưởng, Phó Vụ trưởng và tương đương
1021|Bí thư Tỉnh ủy, Phó Bí thư Tỉnh ủy, Ủy viên Ban Chấp hành Đảng bộ cấp tỉnh
1022|Bí thư, Phó Bí thư Đảng ủy sở, ban, ngành cấp tỉnh
1023|Bí thư, Phó Bí thư Đảng ủy khối cơ quan cấp tỉnh
1024|Trưởng ban, Phó Trưởng ban Đảng và tương đương thuộc cấp tỉnh
1031|Bí thư Huyện ủy, Phó Bí thư Huyện ủy, Ủy viên Ban Chấp hành Đảng bộ cấp huyện
1032|Bí thư, Phó Bí thư Đảng ủy ban, ngành cấp huyện
1033|Trưởng ban, Phó Trưởng ban Đảng và tương đương thuộc cấp huyện
1040|Bí thư, Phó Bí thư Đảng ủy cấp xã
1050|Bí thư, Phó Bí thư Đảng ủy
1111|Chủ tịch Quốc hội, Phó Chủ tịch Quốc hội, Ủy viên thường vụ Quốc hội
1112|Chủ nhiệm, Phó Chủ nhiệm Ủy ban và tương đương làm việc tại Văn phòng Quốc hội
1113|Vụ trưởng, Phó vụ trưởng và tương đương
1121|Chủ tịch nước, Phó Chủ tịch nước
1122|Chủ nhiệm, Phó Chủ nhiệm tương đương Bộ trưởng, Thứ trưởng và tương đương làm việc tại Văn phòng Chủ tịch nước
1123|Vụ trưởng, Phó Vụ trưởng và tương đương
1211|Thủ tướng, Phó Thủ tướng Chính phủ
1212|Chủ nhiệm, Phó Chủ nhiệm và tương đương làm việc tại Văn phòng Chính phủ
1213|Vụ trưởng, Phó Vụ trưởng và tương đương
1221|Bộ trưởng, Thứ trưởng và tương đương của các Bộ, ngành, các cơ quan ngang Bộ, các cơ quan thuộc Chính phủ
1222|Trợ lý Bộ trưởng Bộ Ngoại giao
1223|Vụ trưởng, Phó Vụ trưởng, Trưởng ban, Phó Trưởng ban và tương đương
1231|Tổng cục trưởng, Phó Tổng cục trưởng và tương đương
1232|Vụ trưởng, Phó Vụ trưởng, Trưởng ban, Phó Trưởng ban và tương đương
1311|Chánh án, Phó Chánh án Tòa án nhân dân tối cao và cấp cao; Viện trưởng, Phó Viện trưởng Viện Kiểm sát nhân dân tối cao và cấp cao
1312|Vụ trưởng, Phó Vụ trưởng và tương đương làm việc ở Tòa án nhân dân tối cao và cấp cao và Viện Kiểm sát nhân dân tối cao và cấp cao
1321|Chánh án, Phó Chánh án Tòa án nhân dân; Viện trưởng, Phó Viện trưởng Viện Kiểm sát nhân dân cấp tỉnh
1322|Chánh án, Phó Chánh án Tòa án nhân dân cấp huyện
1330|Chánh án, Phó Chánh án Tòa án khác (trừ Tòa án Quân sự) do luật định
1411|Chủ tịch, Phó Chủ tịch và Thường trực Hội đồng nhân dân cấp tỉnh
1412|Trưởng ban, Phó Trưởng ban và tương đương trong các cơ quan của Hội đồng nhân dân cấp tỉnh
1413|Chủ tịch, Phó Chủ tịch và Thường trực Hội đồng nhân dân cấp huyện
1414|Trưởng ban, Phó Trưởng ban và tương đương trong các cơ quan của Hội đồng nhân dân cấp huyện
1415|Chủ tịch, Phó Chủ tịch Hội đồng nhân dân cấp xã
1421|Chủ tịch, Phó Chủ tịch và Ủy viên thường trực Ủy ban nhân dân cấp tỉnh
1422|Chủ tịch, Phó Chủ tịch và Ủy viên thường trực Ủy ban nhân dân cấp huyện
1423|Chủ tịch, Phó Chủ tịch Ủy ban nhân dân cấp xã
1424|Trưởng ngành, Phó Trưởng ngành, ban, sở và tương đương của các cơ quan chuyên môn cấp tỉnh
1425|Trưởng ngành, Phó Trưởng ngành, ban và tương đương của các cơ quan chuyên môn cấp huyện
1511|Chủ tịch, Phó Chủ tịch
1512|Ủy viên cấp Trung ương
1513|Vụ trưởng, Phó Vụ trưởng và tương đương cấp Trung ương
1514|Ủy viên cấp tỉnh
1515|Ủy viên cấp huyện
1521|Chủ tịch, Phó Chủ tịch
1522|Ủy viên của Tổng Liên đoàn Lao động Việt Nam
1523|Vụ trưởng, Phó Vụ trưởng và tương đương của Tổng Liên đoàn Lao động Việt Nam
1524|Ủy viên trở lên của Liên đoàn Lao động cấp tỉnh
1525|Ủy viên trở lên của Liên đoàn Lao động cấp huyện
1526|Chủ tịch, Phó Chủ tịch tổ chức công đoàn cơ quan Bộ, ngành ở Trung ương
1527|Chủ tịch, Phó Chủ tịch tổ chức công đoàn doanh nghiệp và các tổ chức sự nghiệp
1610|Chủ tịch, Phó Chủ tịch
1620|Chủ tịch, Phó Chủ tịch
1710|Chủ tịch, Phó Chủ tịch Hội đồng quản trị, Tổng giám đốc doanh nghiệp, Phó Tổng giám đốc doanh nghiệp, Chủ tịch, Phó Chủ tịch Hội đồng trường, Hiệu trưởng, Phó Hiệu trưởng trường đại học lớn và tương đương (chuyên trách)
1721|Nông nghiệp, lâm nghiệp và thủy sản
1722|Khai khoáng, công nghiệp chế biến, chế tạo, sản xuất và phân phối điện, khí đốt, nước nóng, hơi nước và điều hòa không khí
1723|Xây dựng
1724|Bán buôn, bán lẻ
1725|Dịch vụ lưu trú và ăn uống
1726|Vận tải, kho bãi; Thông tin và truyền thông
1727|Dịch vụ kinh doanh
1728|Dịch vụ cá nhân và cộng đồng
1729|Các đơn vị sản xuất và dịch vụ còn lại chưa được phân vào đâu
1731|Tài chính, kế toán, quản trị hành chính
1732|Tổ chức nhân sự và mối quan hệ công nghệ
1733|Bán hàng và tiếp thị
1734|Quảng cáo và các vấn đề liên quan đến công chúng
1735|Cung ứng và phân phối
1736|Dịch vụ và tính toán
1737|Nghiên cứu và phát triển
1739|Các đơn vị khác chưa được phân vào đâu
1741|Nông nghiệp, lâm nghiệp và thủy sản
1742|Khai khoáng, công nghiệp chế biến, chế tạo, sản xuất và phân phối điện, khí đốt, nước nóng, hơi nước và điều hòa không khí
1743|Xây dựng
1744|Bán buôn, bán lẻ
1745|Dịch vụ lưu trú và ăn uống
1746|Vận tải kho bãi; Thông tin và truyền thông
1747|Dịch vụ kinh doanh
1748|Dịch vụ cá nhân và cộng đồng
1749|Các đơn vị sản xuất và dịch vụ còn lại chưa được phân vào đâu
2111|Nhà vật lý học và thiên văn học
2112|Nhà khí tượng học
2113|Nhà hóa học
2114|Nhà địa chất, địa vật lý
2121|Nhà toán học|Nhà phân tích nghiên cứu hoạt động
2122|Nhà thống kê
2131|Nhà sinh vật học, thực vật học, động vật học và các chuyên môn liên quan
2132|Nhà tư vấn nông, lâm nghiệp và thủy sản|Nhà trồng trọt;Nhà tư vấn làm vườn;Nhà bệnh học thực vật;Nhà khoa học đất đai;Nhà chăn nuôi;Nhà nuôi cấy tế bào động vật;Nhà nuôi cấy mô thực vật;Nhà tư vấn nuôi trồng thủy sản
2133|Nhà chuyên môn về bảo vệ môi trường
2141|Kỹ sư công nghiệp chế biến, chế tạo
2142|Kỹ sư xây dựng
2143|Kỹ sư môi trường
2144|Kỹ sư cơ học, cơ khí
2145|Kỹ sư hóa học
2146|Kỹ sư khai thác mỏ, luyện kim và các nghề liên quan
2149|Kỹ sư kỹ thuật khác chưa được phân vào đâu
2151|Kỹ sư điện
2152|Kỹ sư điện tử
2153|Kỹ sư viễn thông
2161|Kiến trúc sư xây dựng
2162|Kiến trúc sư cảnh quan
2163|Nhà thiết kế sản phẩm và may mặc|Nhà thiết kế trang phục/thời trang, phụ kiện;Nhà thiết kế công nghiệp và sản phẩm
2164|Nhà quy hoạch đô thị và giao thông|Nhà quy hoạch đô thị
2165|Nhà vẽ bản đồ và khảo sát hiện trường|Nhà khảo sát chung;Nhà khảo sát đất;Nhà khảo sát thủy văn;Người vẽ bản đồ
2166|Nhà thiết kế đồ họa và truyền thông đa phương tiện
2211|Bác sĩ đa khoa
2212|Bác sĩ chuyên khoa|Bác sĩ tim mạch;Bác sĩ da liễu;Bác sĩ tiêu hóa;Bác sĩ nội khoa;Bác sĩ ung bướu;Bác sĩ nhi khoa;Bác sĩ hô hấp;Bác sĩ tâm thần
2221|Y tá/Điều dưỡng (cao cấp)
2222|Hộ sinh (cao cấp)
2230|Nhà chuyên môn về y học cổ truyền và hỗ trợ
2240|Bác sĩ phụ tá
2250|Bác sĩ thú y
2261|Bác sĩ răng - hàm - mặt
2262|Dược sĩ|Dược sĩ sản xuất thuốc
2263|Nhà chuyên môn về vệ sinh môi trường và bệnh nghề nghiệp
2264|Nhà chuyên môn về vật lý trị liệu
2265|Nhà chuyên môn về dinh dưỡng
2266|Bác sĩ thính học và đặc trị các khuyết tật về ngôn ngữ
2267|Nhà chuyên môn về thị lực và nhãn khoa
2269|Nhà chuyên môn khác về sức khỏe chưa được phân vào đâu
2311|Giảng viên đại học và cao học
2312|Giảng viên cao đẳng
2320|Giáo viên trung cấp
2331|Giáo viên trung học phổ thông (cấp III)
2332|Giáo viên trung học cơ sở (cấp II)
2341|Giáo viên tiểu học (cấp I)
2342|Giáo viên mầm non
2391|Chuyên gia về phương pháp giáo dục
2392|Giáo viên theo các nhu cầu đặc biệt
2393|Giáo viên ngôn ngữ khác
2394|Giáo viên âm nhạc khác
2395|Giáo viên nghệ thuật khác
2396|Giáo viên công nghệ thông tin
2399|Nhà chuyên môn giảng dạy khác chưa được phân vào đâu
2411|Kế toán và các nhà chuyên môn có liên quan|Kế toán (trừ kế toán thuế);Kiểm toán;Kế toán thuế
2412|Nhà tư vấn tài chính và đầu tư
2413|Nhà phân tích tài chính và các nhà chuyên môn có liên quan|Nhà phân tích tài chính;Nhà phân tích rủi ro;Nhà quản lý quỹ đầu tư;Nhà quản lý quỹ ủy thác
2421|Nhà phân tích tổ chức và quản lý
2422|Nhà chuyên môn về quản trị chính sách
2423|Nhà chuyên môn về nhân sự và nghề nghiệp
2424|Nhà chuyên môn về đào tạo và phát triển nhân lực
2431|Nhà chuyên môn về quảng cáo và tiếp thị
2432|Nhà chuyên môn về quan hệ công chúng
2433|Nhà chuyên môn về bán hàng hóa kỹ thuật và y tế (không bao gồm công nghệ thông tin và truyền thông)
2434|Nhà chuyên môn về bán hàng hóa trong lĩnh vực công nghệ thông tin và truyền thông
2441|Nhà chuyên môn về hải quan của Chính phủ
2442|Nhà chuyên môn về thuế của Chính phủ
2443|Nhà chuyên môn về trợ cấp xã hội của Chính phủ
2444|Nhà chuyên môn về cấp phép của Chính phủ
2445|Kiểm lâm
2446|Nhà Ngoại giao
2449|Nhà chuyên môn điều tiết của Chính phủ khác chưa được phân vào đâu
2511|Nhà phân tích hệ thống|Nhà phân tích/thiết kế hệ thống;Tư vấn quy trình kinh doanh công nghệ thông tin/phân tích kinh doanh;Nhà kiến trúc giải pháp/doanh nghiệp
2512|Nhà phát triển phần mềm
2513|Nhà phát triển web và truyền thông đa phương tiện
2514|Nhà lập trình các ứng dụng
2519|Nhà chuyên môn về phát triển phần mềm ứng dụng và nhà phân tích chưa được phân vào đâu
2521|Nhà quản trị và thiết kế cơ sở dữ liệu|Nhà quản trị cơ sở dữ liệu;Nhà thiết kế cơ sở dữ liệu
2522|Nhà quản trị hệ thống
2523|Nhà chuyên môn về mạng máy tính
2529|Nhà chuyên môn về cơ sở dữ liệu và mạng chưa được phân vào đâu|Nhà khoa học dữ liệu;Nhà chuyên môn về mạng và cơ sở dữ liệu
2611|Luật sư|Luật sư tham gia tố tụng;Luật sư tư vấn pháp luật
2612|Thẩm phán
2619|Nhà chuyên môn về luật khác chưa được phân vào đâu|Công chứng viên;Thừa phát lại
2621|Nhà chuyên môn về lưu trữ và giám tuyển
2622|Thủ thư và các nhà chuyên môn về thông tin liên quan
2631|Nhà kinh tế học
2632|Nhà xã hội học, nhà nhân chủng học và các nghề có liên quan
2633|Nhà triết học, sử học và khoa học chính trị
2634|Nhà tâm lý học
2635|Nhà chuyên môn về tư vấn và công tác xã hội
2636|Nhà chuyên môn về tôn giáo
2641|Nhà văn và nghề có liên quan|Nhà văn;Người viết kịch bản;Người viết lời quảng cáo;Người viết tài liệu kỹ thuật;Nhà biên tập kịch bản và kết nối;Biên tập viên xuất bản phẩm;Người viết khác và các nghề liên quan
2642|Nhà báo, biên tập viên|Nhà báo;Biên tập viên
2643|Nhà biên dịch, phiên dịch và nhà ngôn ngữ khác|Phiên dịch;Biên dịch
2651|Nghệ sĩ hình ảnh khác|Người vẽ tranh hoạt họa;Họa sĩ;Nhà điêu khắc;Nghệ sĩ hình ảnh
2652|Nhạc công, ca sĩ và nhạc sĩ khác|Ca sĩ;Nhạc trưởng/giám đốc dàn nhạc/ban nhạc/dàn hợp xướng;Nhạc sĩ;Nhạc công;Nhạc công, ca sĩ và nhạc sĩ
2653|Vũ công và biên đạo múa
2654|Đạo diễn, nhà sản xuất phim, sân khấu và các nghề liên quan
2655|Diễn viên
2656|Phát thanh viên trên đài, truyền hình và các phương tiện truyền thông đại chúng khác
2659|Nghệ sĩ sáng tạo và trình diễn liên quan khác chưa được phân vào đâu
3111|Kỹ thuật viên khoa học hóa học và vật lý|Kỹ thuật viên hóa học;Kỹ thuật viên vật lý
3112|Kỹ thuật viên kỹ thuật xây dựng|Kỹ thuật viên xây dựng dân dụng;Kỹ thuật viên kết cấu;Kỹ thuật viên xây dựng công trình;Kỹ thuật viên khảo sát đất đai
3113|Kỹ thuật viên kỹ thuật điện|Kỹ thuật viên điện dân dụng chung;Kỹ thuật viên điện dân dụng cao tần
3114|Kỹ thuật viên kỹ thuật điện tử|Kỹ thuật viên điện tử dân dụng (chung);Kỹ thuật viên bán dẫn;Kỹ thuật viên thiết bị ghi âm, ghi hình;Kỹ thuật viên thiết bị đo đạc
3115|Kỹ thuật viên kỹ thuật cơ khí|Kỹ thuật viên kỹ thuật cơ khí chung;Kỹ thuật viên cơ khí hàng không;Kỹ thuật viên máy tự động;Kỹ thuật viên điều hòa không khí /điện lạnh;Kỹ thuật viên máy móc, công cụ;Người thiết kế khuôn/công cụ
3116|Kỹ thuật viên kỹ thuật hóa học
3117|Kỹ thuật viên khai thác mỏ và luyện kim
3118|Kỹ thuật viên phác thảo kỹ thuật
3119|Kỹ thuật viên khoa học vật lý và kỹ thuật chưa được phân vào đâu
3121|Giám sát viên khai thác mỏ
3122|Giám sát viên sản xuất
3123|Giám sát viên xây dựng
3131|Người vận hành trạm hoặc nhà máy phát điện
3132|Người vận hành lò đốt rác và nhà máy xử lý nước
3133|Kiểm soát viên nhà máy xử lý hoá chất
3134|Người vận hành nhà máy lọc dầu và khí tự nhiên
3135|Kiểm soát viên quy trình sản xuất kim loại
3139|Kỹ thuật viên kiểm soát quy trình khác chưa được phân vào đâu
3141|Kỹ thuật viên khoa học sự sống (không kể y tế)
3142|Kỹ thuật viên nông nghiệp
3143|Kỹ thuật viên lâm nghiệp
3144|Kỹ thuật viên nuôi trồng thủy sản
3151|Kỹ thuật viên máy của tàu thủy
3152|Hoa tiêu và nhân viên văn phòng trên tàu
3153|Phi công phương tiện bay và kỹ thuật viên hỗ trợ liên quan
3154|Kiểm soát viên không lưu
3155|Kỹ thuật viên điện tử an toàn không lưu
3211|Kỹ thuật viên hình ảnh và thiết bị y tế|Kỹ thuật viên siêu âm;Kỹ thuật viên X quang
3212|Kỹ thuật viên phòng thí nghiệm y tế
3213|Kỹ thuật viên và trợ lý dược
3214|Kỹ thuật viên lắp răng giả và chỉnh hình|Kỹ thuật viên lắp chân tay giả và chỉnh hình;Người làm và sửa các thiết bị chỉnh hình
3221|Y tá/điều dưỡng, kỹ thuật viên chăm sóc bệnh nhân
3222|Hộ sinh
3230|Kỹ thuật viên y học cổ truyền và bổ trợ
3240|Kỹ thuật viên thú y và phụ tá
3251|Phụ tá nha khoa và trị liệu
3252|Kỹ thuật viên ghi chép sổ sách y tế và thông tin về sức khỏe
3253|Nhân viên y tế cộng đồng
3254|Kỹ thuật viên nhãn khoa
3255|Kỹ thuật viên vật lý trị liệu và phụ tá
3256|Nhân viên trợ giúp y tế
3257|Thanh tra viên và cộng tác viên môi trường và sức khỏe nghề nghiệp
3258|Nhân viên cấp cứu
3259|Kỹ thuật viên sức khỏe khác chưa được phân vào đâu
3311|Nhân viên môi giới, buôn bán chứng khoán và tài chính
3312|Nhân viên phụ trách các khoản tín dụng và khoản vay
3313|Kế toán viên
3314|Nhân viên về thống kê và toán học ứng dụng có liên quan
3315|Nhân viên định giá và đánh giá mức độ thiệt hại|Thẩm định viên/định giá (trừ tài sản vô hình);Giám định viên;Nhân viên định giá tài sản vô hình
3316|Thủ quỹ
3321|Nhân viên đại diện bảo hiểm|Đại lý môi giới bảo hiểm (gồm cả nhà kế hoạch tài chính độc lập)
3322|Nhân viên đại diện bán hàng hóa thương mại
3323|Nhân viên/đại lý mua hàng|Nhân viên thu mua;Đại lý thu mua
3324|Nhân viên môi giới thương mại
3331|Nhân viên làm thủ tục thông quan và vận tải hàng hóa
3332|Nhân viên tổ chức hội thảo và sự kiện
3333|Nhân viên môi giới việc làm và nhà thầu
3334|Nhân viên môi giới bất động sản và quản lý tài sản/bất động sản
3339|Nhân viên/ đại lý dịch vụ kinh doanh khác chưa được phân vào đâu
3341|Giám sát viên văn phòng
3342|Thư ký luật
3343|Thư ký hành chính và điều hành
3344|Thư ký y tế
3351|Nhân viên hải quan của Chính phủ
3352|Nhân viên thuế của Chính phủ
3353|Nhân viên trợ cấp xã hội của Chính phủ
3354|Nhân viên cấp phép của Chính phủ
3355|Kiểm lâm
3359|Nhân viên điều tiết của Chính phủ khác chưa được phân vào đâu
3411|Nhân viên về luật pháp
3412|Nhân viên về công tác xã hội
3413|Nhân viên về tôn giáo
3421|Vận động viên và người chơi thể thao
3422|Huấn luyện viên, nhân viên hướng dẫn thể thao và làm việc trong lĩnh vực thể thao|Huấn luyện viên thể thao;Nhân viên hướng dẫn thể dục thẩm mỹ;Nhân viên hướng dẫn tập thể hình;Nhân viên làm việc trong lĩnh vực thể thao
3423|Người hướng dẫn tập luyện và giải trí, người chỉ đạo chương trình
3431|Nhiếp ảnh gia
3432|Nhà thiết kế và trang trí nội thất
3433|Kỹ thuật viên thư viện, viện bảo tàng và triển lãm
3434|Đầu bếp trưởng
3439|Nhân viên về nghệ thuật và văn hóa khác
3511|Kỹ thuật viên vận hành công nghệ thông tin và truyền thông
3512|Kỹ thuật viên hỗ trợ người sử dụng công nghệ thông tin và truyền thông
3513|Kỹ thuật viên hệ thống và mạng máy tính
3514|Kỹ thuật viên web
3521|Kỹ thuật viên truyền hình và nghe - nhìn|Kỹ thuật viên điều hành chương trình;Nhân viên điều khiển máy quay phim;Nhân viên điều khiển máy quay hình động/tivi;Nhân viên điều khiển thiết bị phòng thu phát thanh truyền hình;Nhân viên điều khiển thiết bị ghi âm;Nhân viên dựng phim
3522|Kỹ thuật viên kỹ thuật viễn thông
3610|Giáo viên tiểu học
3620|Giáo viên mầm non
3630|Giáo viên dạy các đối tượng bị khuyết tật
3641|Giáo viên sơ cấp
3642|Giáo viên đào tạo khác
4110|Nhân viên tổng hợp|Nhân viên văn phòng (gồm cả sắp xếp tài liệu và sao chụp);Nhân viên nguồn nhân lực/tổ chức
4120|Thư ký (tổng hợp)
4131|Nhân viên đánh máy
4132|Nhân viên nhập dữ liệu
4211|Nhân viên giao dịch ngân hàng và các nghề liên quan|Nhân viên giao dịch ngân hàng;Nhân viên thu ngân dịch vụ bưu điện;Nhân viên đổi tiền
4212|Nhân viên chia bài trong sòng bạc và các nghề liên quan đến cờ bạc khác
4213|Chủ hiệu cầm đồ và cho vay tiền|Chủ hiệu cầm đồ;Người cho vay tiền
4214|Người thu nợ và các công việc liên quan|Người thu nợ;Người thu nợ khác và làm công việc có liên quan
4221|Nhân viên và tư vấn viên du lịch
4222|Nhân viên trung tâm thông tin liên lạc
4223|Nhân viên vận hành tổng đài điện thoại
4224|Nhân viên lễ tân khách sạn
4225|Nhân viên hướng dẫn
4226|Lễ tân (tổng hợp)
4227|Phỏng vấn viên điều tra và nghiên cứu thị trường
4229|Nhân viên thông tin khách hàng chưa được phân vào đâu
4311|Nhân viên kế toán
4312|Nhân viên thống kê, tài chính và bảo hiểm
4313|Nhân viên kế toán tiền lương
4321|Nhân viên ghi chép tồn kho
4322|Nhân viên sản xuất
4323|Nhân viên vận chuyển
4401|Nhân viên thư viện
4402|Nhân viên phân loại và vận chuyển thư
4403|Nhân viên đánh mã, đọc và sửa bản in thử
4404|Người ghi chép thuê và người làm các công việc có liên quan
4405|Nhân viên văn thư và phô tô
4406|Nhân viên tổ chức nhân sự
4409|Nhân viên hỗ trợ văn phòng khác chưa được phân vào đâu
5111|Tiếp viên trên tàu hoặc máy bay
5112|Nhân viên phụ tàu xe
5113|Nhân viên hướng dẫn du lịch|Nhân viên hướng dẫn khu thiên nhiên;Nhân viên hướng dẫn công viên chủ đề;Nhân viên hướng dẫn du lịch khác (như di tích lịch sử, bảo tàng)
5120|Đầu bếp
5131|Bồi bàn|Tổ trưởng/Giám sát bồi bàn;Bồi bàn (trừ bồi bàn rượu);Bồi bàn rượu
5132|Nhân viên pha chế
5141|Thợ làm đầu
5142|Nhân viên làm đẹp và nhân viên có liên quan
5151|Người giám sát việc dọn dẹp và vệ sinh trong văn phòng, khách sạn và các cơ quan khác
5152|Người quản lý công việc gia đình
5153|Người chăm sóc, bảo vệ tòa nhà
5161|Nhà chiêm tinh, nhà tướng số và những người có liên quan đến tâm linh khác
5162|Người bồi phòng và những người được thuê để làm bầu bạn
5163|Người làm nghề phục vụ tang lễ và ướp xác
5164|Nhân viên chăm sóc và làm đẹp động vật
5165|Giáo viên hướng dẫn lái xe
5169|Nhân viên dịch vụ cá nhân khác chưa được phân vào đâu
5211|Người bán hàng trong quầy hàng và tại chợ
5212|Người bán đồ ăn trên đường phố
5221|Chủ cửa hiệu
5222|Nhân viên giám sát cửa hàng
5223|Nhân viên trợ giúp bán hàng
5230|Nhân viên thu ngân và bán vé|Nhân viên thu ngân
5241|Nhân viên làm mẫu
5242|Nhân viên thuyết minh giới thiệu hàng hóa
5243|Nhân viên bán hàng tận nhà
5244|Nhân viên bán hàng qua trung tâm liên lạc
5245|Nhân viên phục vụ ở các trạm dịch vụ
5246|Nhân viên phục vụ đồ ăn uống
5249|Nhân viên bán hàng khác chưa được phân vào đâu
5311|Nhân viên chăm sóc trẻ em
5312|Người phụ tá cho giáo viên
5321|Nhân viên hỗ trợ về chăm sóc sức khỏe
5322|Nhân viên chăm sóc cá nhân tại nhà|Nhân viên chăm sóc cá nhân (như vật lý trị liệu);Điều dưỡng tại nhà
5329|Nhân viên chăm sóc cá nhân trong các dịch vụ y tế chưa được phân vào đâu
5401|Nhân viên an ninh (trừ công an)
5409|Nhân viên dịch vụ bảo vệ khác chưa được phân vào đâu|Thám tử tư;Nhân viên bảo vệ rừng
6111|Lao động trồng, thu hoạch rau và cây mùa vụ|Lao động trồng, thu hoạch lúa;Lao động trồng, thu hoạch rau các loại
6112|Lao động trồng, thu hoạch sản phẩm cây bụi và cây thân gỗ|Lao động trồng, thu hoạch sản phẩm cây cà phê;Lao động trồng, thu hoạch sản phẩm cây chè;Lao động trồng, thu hoạch sản phẩm cây tiêu;Lao động trồng, thu hoạch sản phẩm cây điều;Lao động trồng, thu hoạch sản phẩm cây cao su
6113|Lao động làm vườn, trồng vườn và vườn ươm|Lao động trồng, thu hoạch hoa, cây cảnh
6114|Lao động trồng trọt hỗn hợp
6121|Lao động chăn nuôi gia súc và vật nuôi lấy sữa|Lao động chăn nuôi trâu bò;Lao động chăn nuôi dê, cừu, hươu;Lao động chăn nuôi lợn
6122|Lao động chăn nuôi gia cầm|Lao động chăn nuôi gà;Lao động chăn nuôi vịt, ngan, ngỗng
6123|Lao động nuôi ong và nuôi tằm|Lao động nuôi ong;Lao động nuôi tằm
6129|Lao động chăn nuôi chưa được phân vào đâu
6130|Lao động trồng trọt và chăn nuôi hỗn hợp
6210|Lao động trong lâm nghiệp và lĩnh vực có liên quan|Lao động ươm giống cây lâm nghiệp;Lao động trồng rừng và chăm sóc rừng lấy gỗ;Lao động trồng rừng và chăm sóc rừng tre, nứa
6221|Lao động nuôi trồng thủy sản|Lao động nuôi cá;Lao động nuôi tôm
6222|Lao động khai thác thủy sản trong nội địa|Lao động khai thác cá trong nội địa;Lao động khai thác thủy sản khác trong nội địa
6223|Lao động khai thác thủy sản trong vùng biển Việt Nam|Lao động khai thác cá trong vùng biển Việt Nam;Lao động khai thác thủy sản khác trong vùng biển Việt Nam
6224|Lao động săn bắn, đánh bẫy
6310|Lao động trồng trọt tự cung tự cấp
6320|Lao động chăn nuôi gia súc tự cung tự cấp
6330|Lao động trồng trọt và chăn nuôi hỗn hợp tự cung tự cấp
6340|Lao động đánh cá, săn bắn, đánh bẫy và thu hái tự cung tự cấp
7111|Thợ xây nhà
7112|Thợ nề và các thợ có liên quan
7113|Thợ xây nhà bằng đá, thợ cắt đá, thợ tách đá và thợ khắc đá|Thợ đẽo đá/thợ khắc đá;Thợ xây nhà bằng đá
7114|Thợ đổ bê tông và các thợ có liên quan|Thợ đổ bê tông cốt thép (chung);Thợ bê tông
7115|Thợ mộc và thợ làm đồ gỗ
7119|Thợ xây dựng khung nhà và thợ khác có liên quan chưa được phân vào đâu|Thợ giàn giáo;Thợ phá dỡ;Thợ ốp tường
7121|Thợ lợp mái
7122|Thợ lát sàn và thợ lát đá
7123|Thợ thạch cao
7124|Thợ lắp đặt vật liệu cách âm, cách nhiệt|Thợ lắp đặt cách điện xây dựng;Thợ nồi hơi/ thợ ống cách điện;Thợ lắp đặt cách điện thiết bị điều hòa không khí;Thợ lắp đặt vật liệu chịu lửa
7125|Thợ lắp kính
7126|Thợ ống nước
7127|Thợ cơ khí thiết bị điều hòa không khí và làm lạnh
7131|Thợ sơn và thợ liên quan khác|Thợ sơn;Thợ dán giấy dán tường/trần
7132|Thợ phun sơn và thợ đánh véc ni|Thợ sơn kết cấu thép/sơn tàu;Thợ phun sơn xe cơ giới;Thợ vẽ bảng hiệu;Thợ phun sơn (trừ tàu, xe cơ giới và biển báo)
7133|Người lau dọn tòa nhà
7211|Thợ tạo khuôn và lõi kim loại
7212|Thợ hàn và thợ cắt kim loại bằng nhiệt|Thợ hàn;Thợ cắt kim loại bằng nhiệt
7213|Thợ luyện kim loại
7214|Thợ chuẩn bị và lắp ráp các cấu kiện kim loại
7215|Thợ lắp ráp và thợ nối cáp
7221|Thợ rèn, thợ quai búa và thợ rèn ép nén kim loại
7222|Thợ chế tạo dụng cụ và thợ có liên quan
7223|Thợ lắp ráp và vận hành máy công cụ kim loại
7224|Thợ đánh bóng, thợ mài kim loại và dụng cụ kim loại
7231|Thợ cơ khí và sửa chữa xe có động cơ|Thợ cơ khí xe có động cơ;Thợ sửa chữa xe có động cơ
7232|Thợ cơ khí và sửa chữa động cơ máy bay|Thợ cơ khí máy bay;Thợ sửa chữa động cơ máy bay
7233|Thợ cơ khí và sửa chữa máy móc nông nghiệp và công nghiệp|Thợ cơ khí máy móc (chung);Thợ sửa chữa máy móc (chung);Thợ cơ khí máy móc công nghiệp/máy văn phòng;Thợ sửa chữa động cơ biển;Thợ lắp đặt máy móc, thiết bị;Thợ cơ khí và sửa chữa máy móc khác (như thợ cơ khí máy móc nông nghiệp)
7234|Thợ sửa chữa xe đạp và thợ có liên quan
7311|Thợ sản xuất và sửa chữa dụng cụ chính xác
7312|Thợ sản xuất và điều chỉnh nhạc cụ
7313|Thợ kim hoàn|Thợ kim hoàn (nói chung);Thợ cắt và đánh bóng đá quý;Thợ vàng/thợ bạc;Thợ khắc kim hoàn
7314|Thợ gốm và thợ có liên quan|Thợ gốm;Thợ gạch ngói
7315|Thợ sản xuất, thợ cắt, thợ mài và thợ hoàn thiện đồ thủy tinh
7316|Thợ vẽ biển quảng cáo, thợ trang trí, thợ khắc và thợ khắc axit|Thợ khắc thủy tinh/thợ khắc axit;Thợ vẽ/thợ trang trí thủy tinh và gốm
7317|Thợ thủ công sản xuất đồ gỗ, rổ rá và các nguyên liệu có liên quan
7318|Thợ thủ công dệt vải, da và các nguyên liệu có liên quan
7319|Thợ thủ công khác chưa được phân vào đâu
7321|Thợ thực hiện công đoạn trước in
7322|Thợ in|Thợ in offset, in lõm, in cao, in lưới và in kỹ thuật số
7323|Thợ hoàn thiện sản phẩm in
7411|Thợ lắp điện cho tòa nhà và thợ điện có liên quan
7412|Thợ lắp ráp và thợ cơ khí điện|Thợ lắp ráp điện (chung);Thợ lắp ráp điện thang máy, thang cuốn và các thiết bị liên quan;Thợ sửa chữa điện gia dụng
7413|Thợ lắp đặt và sửa chữa đường dây điện|Thợ lắp đặt đường dây điện;Thợ ghép cáp điện
7421|Thợ cơ khí và thợ dịch vụ điện tử|Thợ lắp đặt thiết bị điện tử (chung);Thợ cơ khí thiết bị video và âm thanh
7422|Thợ lắp đặt và dịch vụ kỹ thuật thông tin và truyền thông|Thợ lắp đặt phát sóng rada, phát thanh truyền hình/thiết bị truyền dẫn;Thợ lắp đặt và sửa chữa máy tính và thiết bị điện tử liên quan;Thợ kéo dây cáp viễn thông;Thợ cài đặt viễn thông/dịch vụ viễn thông
7511|Thợ giết, mổ, chuẩn bị thịt, cá và thực phẩm khác có liên quan|Thợ giết mổ;Thợ giết mổ, chuẩn bị thịt, cá và thực phẩm khác có liên quan
7512|Thợ nướng bánh, thợ làm bánh ngọt và bánh kẹo|Thợ làm bánh (chung);Thợ làm bánh mỳ;Thợ làm bánh ngọt và bánh kẹo
7513|Thợ làm sản phẩm từ sữa
7514|Thợ bảo quản rau, hoa quả tươi và các thứ có liên quan
7515|Thợ nếm và phân loại đồ uống, thực phẩm|Thợ nếm cà phê và trà
7516|Thợ sản xuất và chuẩn bị thuốc lá
7521|Thợ xử lý gỗ|Thợ lò sấy
7522|Thợ sản xuất làm đồ gỗ và các thợ có liên quan|Thợ sản xuất đồ nội thất;Thợ hoàn thiện đồ gỗ;Thợ sản xuất khung hình
7523|Thợ lắp đặt và vận hành máy công cụ chế biến gỗ
7531|Thợ may, thợ làm da thú và thợ làm mũ
7532|Thợ tạo mẫu và cắt quần áo và các thợ có liên quan|Thợ tạo mẫu;Thợ cắt
7533|Thợ khâu vá, thợ thêu và các thợ có liên quan
7534|Thợ làm nghề bọc đồ đạc và các thợ có liên quan
7535|Thợ thuộc da sống, thợ nhuộm và thợ chuyên lột da, lông thú
7536|Thợ đóng giày và các thợ có liên quan|Thợ đóng giày;Thợ sản xuất giày chỉnh hình;Thợ vá giày;Thợ sản xuất/lắp ráp hàng da
7541|Thợ lặn
7542|Thợ giật mìn phá đá
7543|Thợ phân loại và kiểm tra sản phẩm (trừ thực phẩm và đồ uống)
7544|Thợ hun khói và thợ kiểm soát thực vật, động vật có hại khác
7549|Thợ thủ công và các thợ khác chưa được phân vào đâu
8111|Thợ khai thác mỏ và đá
8112|Thợ vận hành thiết bị chế biến khoáng sản và đá
8113|Thợ khoan, đào giếng và các thợ có liên quan|Thợ khoan giếng (giếng dầu khí);Thợ khoan giếng (trừ giếng dầu khí);Thợ vận hành máy khoan sâu
8114|Thợ vận hành máy sản xuất xi măng, đá và khoáng khác|Thợ vận hành máy sản xuất sản phẩm bê tông đúc sẵn;Thợ vận hành máy sản xuất xi măng amiăng;Thợ vận hành máy làm gạch đất nung, ngói;Thợ vận hành máy trộn bê tông;Thợ vận hành bơm bê tông
8121|Thợ vận hành thiết bị xử lý kim loại
8122|Thợ vận hành máy hoàn thiện, tráng, mạ kim loại
8131|Thợ vận hành máy và thiết bị sản xuất hóa chất|Thợ vận hành thiết bị nghiền/trộn hóa chất;Thợ vận hành máy xử lý nhiệt hóa học;Thợ vận hành máy lọc và tách hóa chất;Thợ vận hành hóa chất tĩnh/lò phản ứng;Thợ vận hành máy sợi tổng hợp
8132|Thợ vận hành máy sản xuất sản phẩm phim ảnh
8141|Thợ vận hành máy sản xuất sản phẩm cao su|Thợ vận hành máy phay cao su;Thợ vận hành máy cán cao su
8142|Thợ vận hành máy sản xuất sản phẩm nhựa
8143|Thợ vận hành máy sản xuất sản phẩm từ giấy và thùng catông|Thợ vận hành máy làm thùng catong/hộp giấy;Thợ vận hành máy sản xuất sản phẩm giấy
8151|Thợ vận hành máy xe sợi, kéo sợi và cuộn sợi|Thợ vận hành máy xe chỉ (chỉ và sợi);Thợ vận hành máy cuộn chỉ (chỉ và sợi)
8152|Thợ vận hành máy dệt kim, máy đan|Thợ vận hành máy dệt;Thợ vận hành máy đan
8153|Thợ vận hành máy may|Thợ vận hành máy thêu
8154|Thợ vận hành máy tẩy trắng, máy nhuộm và làm sạch sợi|Thợ vận hành máy tẩy trắng;Thợ vận hành máy nhuộm;Thợ vận hành máy làm sạch sợi
8155|Thợ vận hành máy chuẩn bị da, lông thú
8156|Thợ vận hành máy đóng giầy, dép và các thợ có liên quan
8157|Thợ vận hành máy giặt là
8159|Thợ vận hành máy sản xuất nguyên liệu dệt, da lông thú và da thuộc chưa được phân vào đâu
8160|Thợ vận hành máy sản xuất thực phẩm và các thợ có liên quan|Thợ vận hành máy sản xuất các sản phẩm từ thịt và cá;Thợ vận hành máy sản xuất sữa và bánh kẹo;Thợ vận hành máy xay ngũ cốc và gia vị;Thợ vận hành máy nướng và các sản phẩm từ ngũ cốc;Thợ vận hành máy sản xuất các sản phẩm từ trái cây, rau quả;Thợ vận hành máy chế biến và tinh chế đường;Thợ vận hành máy sản xuất thuốc lá
8171|Thợ vận hành máy nghiền bột giấy và làm giấy|Thợ vận hành thiết bị chế tạo bột giấy;Thợ vận hành thiết bị chế tạo giấy;Thợ vận hành thiết bị chế tạo bột giấy và giấy
8172|Thợ vận hành máy chế biến gỗ|Thợ cưa;Thợ vận hành máy cắt;Thợ sơn lõi ván ép;Thợ vận hành máy ép ván ép;Thợ phân loại gỗ;Thợ vận hành máy cưa gỗ chính xác
8181|Thợ vận hành thiết bị sản xuất thủy tinh và gốm|Thợ vận hành lò nung thủy tinh/gốm;Thợ sản xuất sợi thủy tinh
8182|Thợ vận hành động cơ hơi nước và nồi hơi|Thợ vận hành động cơ hơi nước;Thợ đốt lò
8183|Thợ vận hành thiết bị đóng gói, đóng chai và dán nhãn
8189|Thợ vận hành máy móc, thiết bị khác chưa được phân vào đâu|Thợ vận hành máy in, máy đóng sách và máy có liên quan;Thợ vận hành máy cắt dây cáp và dây tải điện;Thợ vận hành máy sản xuất con chip silicon;Thợ vận hành dây chuyền lắp ráp tự động và vận hành rô bốt công nghiệp
8201|Thợ lắp ráp máy cơ khí
8202|Thợ lắp ráp thiết bị điện và điện tử|Thợ lắp ráp thiết bị điện/linh kiện điện;Thợ lắp ráp thiết bị điện tử/linh kiện điện tử;Thợ lắp ráp pin
8209|Thợ lắp ráp chưa được phân vào đâu|Thợ lắp ráp đồ chơi
8311|Lái các phương tiện vận chuyển trên đường ray
8312|Nhân viên điều khiển tín hiệu, bẻ ghi và chuyển hướng tàu hỏa|Nhân viên đường sắt khác và nhân viên có liên quan
8321|Lái xe máy|Người chở người, chở hàng bằng xe máy (không phải là thư);Người chở người, chở hàng bằng xe máy sử dụng các thiết bị di động cá nhân (lái xe máy công nghệ)
8322|Lái xe con, taxi và xe tải hạng nhẹ|Lái xe taxi;Lái xe con;Lái xe tải hạng nhẹ;Lái xe cứu thương;Người trông bãi đỗ xe
8331|Lái xe buýt và xe điện|Lái xe buýt;Lái xe điện
8332|Lái xe tải hạng vừa và xe tải hạng nặng|Lái xe tải hạng nặng;Lái xe tải rơ móoc (bao gồm cả lái xe chính);Lái xe cứu hỏa;Lái thiết bị di động sân bay;Lái xe tải trộn bê tông;Lái xe tải chở chất thải (bao gồm cả xe tải móc với thùng chứa cuộn)
8341|Thợ vận hành thiết bị nông nghiệp và lâm nghiệp
8342|Thợ vận hành máy đào đất và thợ vận hành thiết bị có liên quan|Thợ vận hành máy đào;Thợ vận hành máy ủi;Thợ vận hành máy nạo vét;Thợ vận hành máy đóng cọc/máy khoan;Thợ vận hành máy làm đường;Thợ vận hành máy đào hầm (kể cả thợ vận hành máy kích ống)
8343|Thợ vận hành cần trục và thợ vận hành các thiết bị có liên quan|Thợ vận hành cần trục (chung);Thợ vận hành cần trục (hải cảng)
8344|Thợ vận hành xe bốc dỡ
8350|Thủy thủ trên tàu và những thợ có liên quan (trừ lao động trên tàu đánh bắt thủy sản)|Người lái tàu;Thủy thủ (bao gồm cả người chủ tàu)
9111|Người quét dọn và giúp việc gia đình|Người giúp việc gia đình (chung)
9112|Người quét dọn và giúp việc trong văn phòng, khách sạn và các cơ sở khác|Người dọn dẹp văn phòng;Người dọn dẹp khách sạn;Người dọn dẹp cơ sở công nghiệp;Người dọn dẹp cơ sở thực phẩm và đồ uống (như nhà hàng, trung tâm bán hàng rong);Người dọn dẹp khu dân cư (như chung cư, căn hộ riêng, khu vực chung trong khu dân cư);Người dọn dẹp khu vực công cộng (như trạm dừng xe buýt, đường sắt, cống rãnh, cầu trên cao, đường giao thông, đường cao tốc, công viên, bãi biển);Người dọn dẹp các phương tiện (như máy bay, tàu hỏa, tàu điện ngầm);Người dọn dẹp ở các cơ sở khác (như trung tâm mua sắm, trường học, bệnh viện, những nơi thờ tự)
9121|Thợ giặt là bằng tay
9122|Thợ rửa xe cộ
9123|Thợ làm sạch cửa sổ
9129|Thợ lau dọn khác
9201|Lao động trồng trọt
9202|Lao động chăn nuôi
9203|Lao động trồng trọt và chăn nuôi hỗn hợp
9204|Lao động làm vườn
9205|Lao động lâm nghiệp
9206|Lao động thủy sản|Lao động nuôi trồng thủy sản;Lao động khai thác thủy sản trong nội địa;Lao động khai thác thủy sản trong vùng biển Việt Nam
9311|Lao động trong khai thác mỏ và khai thác đá
9312|Lao động trong xây dựng công trình kỹ thuật (không phải nhà)
9313|Thợ phụ xây dựng
9321|Lao động đóng gói thủ công
9329|Lao động công nghiệp khác chưa được phân vào đâu
9331|Lái xe bằng tay và đạp chân
9332|Người điều khiển máy kéo và phương tiện do gia súc kéo
9333|Người mang vác hàng|Người mang vác hàng hóa xuống tàu và lên bờ;Người mang vác đường sắt/đường bộ;Người bốc xếp máy bay (như hành lý sân bay/xử lý hàng hóa);Người bốc xếp tại kho;Người phục vụ xe vận chuyển hàng hóa;Người đẩy hàng;Người buộc dây hàng hóa
9334|Người bày hàng lên giá
9401|Người chuẩn bị đồ ăn nhanh
9402|Người phụ bếp
9510|Lao động trên đường phố và lao động có liên quan
9520|Người bán hàng rong trên đường phố (trừ đồ ăn)
9611|Người thu gom rác và tái chế
9612|Người thu dọn, sắp xếp, phân loại rác
9613|Người quét dọn và lao động khác có liên quan
9621|Người đưa thư, người giao hàng và người khuân vác hành lý|Người đưa thư;Người giao hàng;Người khuân vác ở khách sạn;Người khuân vác (trừ khách sạn)
9622|Người làm công việc lặt vặt
9623|Người đọc đồng hồ đo và người thu tiền từ máy bán hàng tự động
9624|Người thu gom nước và củi
9629|Lao động giản đơn khác chưa được phân vào đâu
`.trim();
