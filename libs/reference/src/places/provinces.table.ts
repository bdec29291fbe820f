/**
 * The 63 provinces and cities that ended on 30 June 2025: `code|full name|code of the successor`. Code 44 was Quảng Bình
 * and is Quảng Trị now, 45 was Quảng Trị; 24 was Bắc Giang and is Bắc Ninh now: a code alone is no identity.
 * Source: Quyết định 124/2004/QĐ-TTg as amended; Nghị quyết 202/2025/QH15; Quyết định 19/2025/QĐ-TTg.
 */
export const OLD_PROVINCES_SOURCE = {
  source: 'Quyết định 124/2004/QĐ-TTg; Nghị quyết 202/2025/QH15',
  validFrom: '2025-01-01', // the last change before the reform: Huế became a city on this day (Nghị quyết 175/2024/QH15)
  validTo: '2025-06-30',
} as const;

export const NEW_PROVINCES_SOURCE = {
  source: 'Nghị quyết 202/2025/QH15; Quyết định 19/2025/QĐ-TTg',
  validFrom: '2025-07-01',
} as const;

export const OLD_PROVINCE_ROWS = `
01|Thành phố Hà Nội|01
02|Tỉnh Hà Giang|08
04|Tỉnh Cao Bằng|04
06|Tỉnh Bắc Kạn|19
08|Tỉnh Tuyên Quang|08
10|Tỉnh Lào Cai|15
11|Tỉnh Điện Biên|11
12|Tỉnh Lai Châu|12
14|Tỉnh Sơn La|14
15|Tỉnh Yên Bái|15
17|Tỉnh Hòa Bình|25
19|Tỉnh Thái Nguyên|19
20|Tỉnh Lạng Sơn|20
22|Tỉnh Quảng Ninh|22
24|Tỉnh Bắc Giang|24
25|Tỉnh Phú Thọ|25
26|Tỉnh Vĩnh Phúc|25
27|Tỉnh Bắc Ninh|24
30|Tỉnh Hải Dương|31
31|Thành phố Hải Phòng|31
33|Tỉnh Hưng Yên|33
34|Tỉnh Thái Bình|33
35|Tỉnh Hà Nam|37
36|Tỉnh Nam Định|37
37|Tỉnh Ninh Bình|37
38|Tỉnh Thanh Hóa|38
40|Tỉnh Nghệ An|40
42|Tỉnh Hà Tĩnh|42
44|Tỉnh Quảng Bình|44
45|Tỉnh Quảng Trị|44
46|Thành phố Huế|46
48|Thành phố Đà Nẵng|48
49|Tỉnh Quảng Nam|48
51|Tỉnh Quảng Ngãi|51
52|Tỉnh Bình Định|52
54|Tỉnh Phú Yên|66
56|Tỉnh Khánh Hòa|56
58|Tỉnh Ninh Thuận|56
60|Tỉnh Bình Thuận|68
62|Tỉnh Kon Tum|51
64|Tỉnh Gia Lai|52
66|Tỉnh Đắk Lắk|66
67|Tỉnh Đắk Nông|68
68|Tỉnh Lâm Đồng|68
70|Tỉnh Bình Phước|75
72|Tỉnh Tây Ninh|80
74|Tỉnh Bình Dương|79
75|Tỉnh Đồng Nai|75
77|Tỉnh Bà Rịa - Vũng Tàu|79
79|Thành phố Hồ Chí Minh|79
80|Tỉnh Long An|80
82|Tỉnh Tiền Giang|82
83|Tỉnh Bến Tre|86
84|Tỉnh Trà Vinh|86
86|Tỉnh Vĩnh Long|86
87|Tỉnh Đồng Tháp|82
89|Tỉnh An Giang|91
91|Tỉnh Kiên Giang|91
92|Thành phố Cần Thơ|92
93|Tỉnh Hậu Giang|92
94|Tỉnh Sóc Trăng|92
95|Tỉnh Bạc Liêu|96
96|Tỉnh Cà Mau|96
`.trim();

/** Names people use for a province beside the official one: `said|code before the reform`. */
export const OTHER_PROVINCE_NAMES = `
HCM|79
TPHCM|79
TP HCM|79
HCMC|79
Sài Gòn|79
TPSG|79
SG|79
HN|01
TPHN|01
HP|31
TPHP|31
TPCT|92
TPĐN|48
ĐN|48
ĐN|75
BRVT|77
Bà Rịa|77
Thừa Thiên Huế|46
Thừa Thiên|46
TT Huế|46
TTH|46
Đắc Lắc|66
Đắk Lắc|66
Đăk Lăk|66
Đăc Lăk|66
Dak Lac|66
Đắc Nông|67
Đăk Nông|67
Bắc Cạn|06
Kontum|62
Gia Lai Kon Tum|62
`.trim();

/**
 * What provinces held before it became a province of its own or went to another one: by code, the codes or districts (`code
 * name`) of the last list. Nghị quyết 22/2003/QH11 (Lai Châu, Đắk Lắk, Cần Thơ, Than Uyên), 15/2008/QH12 (Mê Linh).
 */
export const HELD_BEFORE: Readonly<Record<string, readonly string[]>> = {
  '10': ['12 Huyện Than Uyên', '12 Huyện Tân Uyên'],
  '12': ['11'],
  '26': ['01 Huyện Mê Linh'],
  '66': ['67'],
  '92': ['93'],
};
