import { describe, expect, it } from '@jest/globals';
import { resolveAddress } from './resolve-address.js';

/**
 * Addresses as people write them, invented by hand, with the codes of 22 November 2026 by the official conversion table: none
 * for what names no commune, several for a commune that was split.
 */
const WRITTEN = `
Số 12, ngõ 45 phố Hàng Bài, P. Hàng Bài, Q. Hoàn Kiếm, Hà Nội > 00082
phuong 12 quan binh thanh tp ho chi minh > 26929
TDP 5, TT Quán Lào, Yên Định, Thanh Hóa > 15469
Khu phố 3, thị trấn Long Thành, huyện Long Thành, Đồng Nai > 26368
ấp Bình Hòa, xã Bình Khánh, Cần Giờ, TPHCM > 27667
Bản Pa Ham, xã Pa Ham, H. Mường Chà, Điện Biên > 03193
Buôn Ma Thuột, Đắk Lắk, phường Tân Lợi > 24133
Tan Loi, BMT, Dak Lak > 24133
khối 3, phường Hưng Dũng, TP. Vinh, tỉnh Nghệ An > 16690
Thôn 3, xã Ea Kao, Tp Buôn Ma Thuột, tỉnh Đăk Lăk > 24169
Thị trấn Ia Kha, huyện Ia Grai, tỉnh Gia Lai > 23764
P. Vĩnh Hải, TP Nha Trang, Khánh Hoà > 22333
VINH HAI, NHA TRANG, KHANH HOA > 22333
Phường Nam Nha Trang, tỉnh Khánh Hòa > 22402
xã Diên Khánh Khánh Hòa > 22651
xã Hoà Tiến, huyện Hoà Vang, TP Đà Nẵng > 20332
xã Điện Thọ, TX Điện Bàn, Quảng Nam > 20569
thôn Đông, xã Cộng Hòa, huyện Quốc Oai, tỉnh Hà Tây > 09931
xã Mê Linh, huyện Mê Linh, tỉnh Vĩnh Phúc > 08974 09022
xã Kim Liên, Nam Đàn, Nghệ Tĩnh > 17971
xã Quỳnh Lâm, Quỳnh Lưu, Nghệ An > 17170
Xã An Bình, huyện Nam Sách, Hải Hưng > 10645
xã Tân Hưng, TP Hải Dương > 10537
Xã Trực Thái - Trực Ninh - Nam Hà > 14071
Ba Vi, Ha Noi, xa Van Thang > 09634
xã Tịnh Khê, TP Quảng Ngãi > 21211
Xã Sơn Tịnh, Quảng Ngãi > 21220
phường Sa Đéc, Đồng Tháp > 29905
Phường 1, TP Sa Đéc, Đồng Tháp > 29905
P1, Sa Dec, Dong Thap > 29905
phường một, thành phố Sa Đéc, tỉnh Đồng Tháp > 29905
Phường I, TP. Vũng Tàu, BR-VT > 26506
Phường 01, thành phố Vũng Tàu, tỉnh Bà Rịa-Vũng Tàu > 26506
xã Bưng Riềng, Xuyên Mộc, BRVT > 26632
Xã Hòa Hiệp, Xuyên Mộc, TP Hồ Chí Minh > 26647
phường Dĩ An, TP Dĩ An, Bình Dương > 25942
Dĩ An, TP.HCM > 25942
xã Yên Trường, tỉnh Thanh Hóa > 15421
xã Yên Trường, huyện Yên Định, tỉnh Thanh Hóa > 15421
Thôn Lý Yên xã Định Tân yên định thanh hóa > 15457
tỉnh Thanh Hóa >
không rõ >
nt >
Hà Nội >
xã Phú Lâm, Tiên Du, Bắc Ninh > 09319
X. Phú Lâm – H. Tiên Du – T. Bắc Ninh > 09319
phường Dĩnh Kế, TP Bắc Giang, Bắc Giang > 07210
xã Tiên Lục, Lạng Giang, Bắc Ninh > 07381
Xã Lạng Giang, thành phố Bắc Ninh > 07375
đặc khu Phú Quốc, An Giang > 31078
Dương Đông, Phú Quốc, Kiên Giang > 31078
xã Dương Tơ, huyện Phú Quốc, Kiên Giang > 31078
huyện đảo Lý Sơn, Quảng Ngãi > 21548
Côn Đảo, Bà Rịa - Vũng Tàu > 26732
Đảo Cồn Cỏ, Quảng Trị > 19742
thôn Tân Lập, xã Tân Lập, huyện Hướng Hóa, Quảng Trị > 19462
phường Bắc Lý, Đồng Hới, Quảng Trị > 18859
P. Đông Lễ, Đông Hà, Quảng Trị > 19351
phường Thuận Lộc, TP Huế, tỉnh Thừa Thiên Huế > 19753
phường Thuận Lộc, Huế > 19753
xã Lộc An, Phú Lộc, TT Huế > 20140
TT. Phú Lộc, H. Phú Lộc, TTH > 20107
xã Cẩm Thạch Cẩm Xuyên Hà Tĩnh > 18739
Đội 5 thôn Hạ, Liên Hà, Đan Phượng, Hà Nội > 09022 09817
nhà số 7, đường Trần Hưng Đạo, phường Trần Hưng Đạo, TP Nam Định > 13669
Lê Lợi, phường 7, TP Vũng Tàu > 26526
256 đường 3/2 phường 12 quận 10 > 27163
số 5 đường 30 tháng 4, p. Xuân Khánh, q. Ninh Kiều, Cần Thơ > 31135
ấp 4, Lương Hòa, Bến Lức, Long An > 28003
Lương Hoà, Tây Ninh > 28003
TT Gò Dầu, Gò Dầu, Tây Ninh > 25654
xã Tân Thành, TP Cà Mau, tỉnh Minh Hải > 32025
xã Vĩnh Hậu, huyện Hòa Bình, Bạc Liêu > 31927
xã Mỹ Hương, Mỹ Tú, Sóc Trăng (nay là Cần Thơ) > 31591
xã Tân Lập (nay thuộc xã Tân Lập, tỉnh Quảng Trị), Hướng Hoá > 19462
phường Trung Sơn Trầm, thị xã Sơn Tây, Hà Tây cũ > 09604
Tổ 5, khu 2, P. Cao Thắng, TP Hạ Long, QN > 06676
khu Vĩnh Thông, phường Mạo Khê, thị xã Đông Triều, Quảng Ninh > 07069
xã Ba Chẽ, Quảng Ninh > 06970
TT Ba Chẽ, Ba Chẽ, Quảng Ninh > 06970
Phường Biên Hòa, TP Đồng Nai > 26068
phường Tân Mai, Biên Hoà, Đồng Nai > 26017
TT Lộc Ninh, huyện Lộc Ninh, tỉnh Sông Bé > 25270
xã Chiềng Mung, Mai Sơn, Sơn La > 04123
x.chieng mung h.mai son t.son la > 04123
xã Hua La, thành phố Sơn La > 03670
bản Nà Tăm, xã Nà Tăm, huyện Tam Đường, Lai Châu > 03424
thôn 2, xã Cư Né, huyện Krông Búk, Đắc Lắc > 24310
xã Ia Rsươm, huyện Krông Pa, Gia Lai > 24109
P. B'Lao, Bảo Lộc, Lâm Đồng > 24829
Phường B’Lao tỉnh Lâm Đồng > 24829
phường 8 Đà Lạt > 24778
xã Gia Hiệp, Di Linh, Lâm Đồng, Việt Nam > 25015
66000 xã Đông Hải, Phan Rang - Tháp Chàm, Ninh Thuận > 22780 22888
xã Phước Nam, Thuận Nam, Thuận Hải > 22897
phường Phú Thủy, Phan Thiết, Lâm Đồng > 22924
HKTT: thôn 5, xã Đông Lĩnh, TP Thanh Hóa, tỉnh Thanh Hóa > 15853
Nơi ở hiện tại: xã Hoằng Hợp, Hoằng Hóa, T.Hoá > 15880
Quê quán: Hoằng Lộc, Hoằng Hóa, Thanh Hóa; chỗ ở: như trên > 15961
xã Thọ Xuân, Thanh Hóa > 15499
`.trim();

describe('an address as somebody may write it', () => {
  it.each(WRITTEN.split('\n').map((line) => line.split(' >') as [string, string]))('%s', (text, expected) => {
    const codes = expected.split(' ').filter((code) => code !== '');
    const { outcome, communes } = resolveAddress(text, '2026-11-22');
    expect(outcome).toBe(['unknown', 'resolved'][codes.length] ?? 'ambiguous');
    expect(communes.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });
});
