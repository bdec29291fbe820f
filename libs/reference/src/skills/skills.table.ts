/**
 * The skills of this house, one a line: `code|Vietnamese|English|VSCO groups whose work uses it`. Our own list, written
 * for manual and service work; codes are English, kebab-case and never change their meaning.
 */
export const SKILLS_SOURCE = {
  source: 'Danh mục kỹ năng của Chung Tay, phiên bản 1',
  validFrom: '2026-11-22',
} as const;

export const SKILL_ROWS = `
arc-welding|Hàn hồ quang tay|Arc welding|7212 7214
mig-welding|Hàn MIG/MAG (CO2)|MIG/MAG welding|7212 7214
tig-welding|Hàn TIG|TIG welding|7212
gas-cutting|Cắt kim loại bằng khí|Gas cutting|7212 7214
plasma-cutting|Cắt plasma|Plasma cutting|7212 7214
spot-welding|Hàn bấm, hàn điểm|Spot welding|7212 8209
pipe-welding|Hàn ống|Pipe welding|7212 7126
blueprint-reading|Đọc bản vẽ kỹ thuật|Blueprint reading|711 712 72 74 3112 3115 3118
metal-grinding|Mài kim loại|Metal grinding|7224 7212
metal-polishing|Đánh bóng kim loại|Metal polishing|7224
sheet-metal-work|Gò tôn, kim loại tấm|Sheet metal work|7213
forging|Rèn|Forging|7221
mould-making|Làm khuôn mẫu|Mould making|7211 7222
metal-casting|Đúc kim loại|Metal casting|7211 8121
steel-structure-assembly|Lắp dựng kết cấu thép|Steel structure assembly|7214 7119
aluminium-glass-work|Làm nhôm kính|Aluminium and glass fitting|7125 7214
stainless-steel-work|Gia công inox|Stainless steel work|7213 7212
lathe-operation|Tiện cơ khí|Lathe operation|7223
milling|Phay cơ khí|Milling|7223
drilling-metal|Khoan, ta rô kim loại|Metal drilling and tapping|7223
cnc-operation|Vận hành máy CNC|CNC machine operation|7223
cnc-programming|Lập trình CNC|CNC programming|7223 3115
press-operation|Vận hành máy dập|Press operation|7223 8121
measuring-instruments|Dùng thước cặp, panme|Use of measuring instruments|7223 7222 7543
engine-repair|Sửa động cơ|Engine repair|7231 7233
motorcycle-repair|Sửa xe máy|Motorcycle repair|7231
car-repair|Sửa ô tô|Car repair|7231
car-electrical|Điện ô tô|Car electrics|7231 7412
car-body-repair|Gò hàn vỏ ô tô|Car body repair|7213 7231
tyre-repair|Vá, thay lốp|Tyre repair|7231 7234
bicycle-repair|Sửa xe đạp|Bicycle repair|7234
machine-maintenance|Bảo trì máy móc|Machine maintenance|7233 7412
farm-machinery-repair|Sửa máy nông nghiệp|Farm machinery repair|7233
hydraulics|Thủy lực, khí nén|Hydraulics and pneumatics|7233 3115
sewing-machine-repair|Sửa máy may|Sewing machine repair|7233
lubrication|Bôi trơn, thay dầu|Lubrication and oil change|7231 7233
house-wiring|Lắp điện dân dụng|House wiring|7411
industrial-electrical|Điện công nghiệp|Industrial electrics|7412 7411
electrical-cabinet|Đấu tủ điện|Control cabinet wiring|7412 8202
motor-rewinding|Quấn động cơ|Motor rewinding|7412
power-line-work|Kéo đường dây điện|Power line work|7413
plc-basics|PLC cơ bản|Basic PLC|3113 7412 3115
electrical-safety|An toàn điện|Electrical safety|741
solar-installation|Lắp điện mặt trời|Solar panel installation|7411
generator-operation|Vận hành máy phát điện|Generator operation|8189 7412
refrigeration|Điện lạnh|Refrigeration|7127
air-conditioner-installation|Lắp, vệ sinh điều hòa|Air conditioner installation and cleaning|7127
appliance-repair|Sửa đồ điện gia dụng|Household appliance repair|7412 7421
electronics-repair|Sửa điện tử|Electronics repair|7421
phone-repair|Sửa điện thoại|Phone repair|7421 7422
computer-repair|Sửa máy tính|Computer repair|7422
camera-installation|Lắp camera|Security camera installation|7421 7422
network-cabling|Kéo cáp mạng|Network cabling|7422
soldering|Hàn linh kiện điện tử|Soldering|8202 7421
electronics-assembly|Lắp ráp điện tử|Electronics assembly|8202
wire-harness-assembly|Lắp bó dây điện|Wire harness assembly|8202
bricklaying|Xây gạch|Bricklaying|7112 7111
plastering|Trát, tô tường|Plastering|7123 7112
concrete-work|Đổ bê tông|Concrete work|7114
rebar-work|Buộc cốt thép|Rebar work|7114
formwork|Ghép cốp pha|Formwork|7115 7114
scaffolding|Lắp giàn giáo|Scaffolding|7119
tiling|Ốp lát gạch|Tiling|7122
stone-cutting|Cắt, đẽo đá|Stone cutting|7113
gypsum-ceiling|Trần thạch cao|Gypsum ceiling work|7123
house-painting|Sơn nhà, bả ma tít|House painting|7131
spray-painting|Phun sơn|Spray painting|7132
roofing|Lợp mái|Roofing|7121
waterproofing|Chống thấm|Waterproofing|7121 7119
plumbing|Lắp đường nước|Plumbing|7126
insulation|Cách âm, cách nhiệt|Insulation|7124
demolition|Phá dỡ công trình|Demolition|7119 9313
site-labour|Phụ hồ, lao động công trường|Building site labour|9313 9312
mortar-mixing|Trộn vữa|Mortar mixing|9313 7112
road-works|Làm đường|Road works|9312 8342
well-drilling|Khoan giếng|Well drilling|8113
surveying-assistance|Phụ đo đạc|Surveying assistance|3112
work-at-height|Làm việc trên cao|Work at height|7119 7121 7413 9123
occupational-safety|An toàn lao động|Occupational safety|7 8 93
first-aid|Sơ cứu|First aid|5 7 8
fire-prevention|Phòng cháy chữa cháy|Fire prevention|5401 5409 5153
carpentry|Mộc xây dựng|Carpentry|7115
furniture-making|Đóng đồ gỗ|Furniture making|7522
wood-carving|Chạm khắc gỗ|Wood carving|7317
wood-finishing|Sơn PU, đánh véc ni|Wood finishing|7132 7522
wood-machine-operation|Vận hành máy chế biến gỗ|Woodworking machine operation|7523 8172
sawmill-operation|Xẻ gỗ|Sawmill operation|8172 7521
bamboo-rattan-weaving|Đan mây tre|Bamboo and rattan weaving|7317
broom-making|Làm chổi|Broom making|7317 7319
pottery|Làm gốm|Pottery|7314
brick-making|Làm gạch|Brick making|8114 7314
incense-making|Làm hương|Incense making|7319
hat-weaving|Chằm nón, đan cói|Hat and sedge weaving|7317 7318
embroidery|Thêu|Embroidery|7533
hand-weaving|Dệt thủ công|Hand weaving|7318
jewellery-making|Kim hoàn|Jewellery making|7313
sign-making|Làm biển quảng cáo|Sign making|7316 7132
printing-operation|Vận hành máy in|Printing press operation|7322
book-binding|Đóng sách, hoàn thiện in|Binding and print finishing|7323
industrial-sewing|May công nghiệp|Industrial sewing|8153
hand-tailoring|May đo|Tailoring|7531
pattern-cutting|Cắt rập|Pattern cutting|7532
fabric-cutting|Cắt vải|Fabric cutting|7532
overlock-sewing|Vắt sổ, kansai|Overlock sewing|8153
ironing|Là, ủi|Ironing|8157 9121
garment-finishing|Hoàn thiện hàng may|Garment finishing|7533 9329
garment-inspection|Kiểm hàng may (KCS)|Garment inspection|7543
shoe-making|Đóng giày|Shoe making|7536 8156
shoe-sewing|May mũ giày|Shoe upper sewing|8156 8153
leather-work|Gia công đồ da|Leather work|7536 7535
upholstery|Bọc nệm, ghế|Upholstery|7534
spinning|Kéo sợi|Spinning|8151
loom-operation|Vận hành máy dệt|Loom operation|8152
dyeing|Nhuộm|Dyeing|8154
laundry-machine-operation|Vận hành máy giặt công nghiệp|Industrial laundry operation|8157
hand-laundry|Giặt là|Hand laundry|9121
plastic-moulding|Ép nhựa|Plastic moulding|8142
rubber-processing|Chế biến cao su|Rubber processing|8141
paper-box-making|Làm thùng giấy|Carton making|8143
chemical-handling|An toàn hóa chất|Chemical handling|8131
boiler-operation|Vận hành nồi hơi|Boiler operation|8182
packaging-machine-operation|Vận hành máy đóng gói|Packaging machine operation|8183
hand-packing|Đóng gói thủ công|Hand packing|9321
assembly-line-work|Làm việc dây chuyền|Assembly line work|82 9329
product-inspection|Kiểm tra chất lượng sản phẩm|Product inspection|7543
five-s|5S|5S housekeeping|7 8 93
labelling|Dán nhãn|Labelling|9321 8183
stock-counting|Kiểm kê hàng|Stock counting|4321
warehouse-work|Nghiệp vụ kho|Warehouse work|4321 9333
loading-unloading|Bốc xếp hàng|Loading and unloading|9333
shelf-stocking|Bày hàng lên kệ|Shelf stocking|9334 5223
forklift-operation|Lái xe nâng|Forklift operation|8344
crane-operation|Vận hành cần trục|Crane operation|8343
excavator-operation|Lái máy xúc|Excavator operation|8342
bulldozer-operation|Lái máy ủi|Bulldozer operation|8342
road-roller-operation|Lái xe lu|Road roller operation|8342
concrete-pump-operation|Vận hành bơm bê tông|Concrete pump operation|8114
tractor-operation|Lái máy kéo|Tractor operation|8341
harvester-operation|Lái máy gặt|Harvester operation|8341
motorbike-driving|Lái xe máy|Motorcycle driving|8321 9621
car-driving|Lái xe con|Car driving|8322
light-truck-driving|Lái xe tải nhẹ|Light truck driving|8322
heavy-truck-driving|Lái xe tải nặng|Heavy truck driving|8332
trailer-driving|Lái xe đầu kéo|Trailer truck driving|8332
bus-driving|Lái xe khách|Bus driving|8331
defensive-driving|Lái xe an toàn|Defensive driving|83
route-knowledge|Thuộc đường|Route knowledge|832 9621
parcel-delivery|Giao hàng|Parcel delivery|9621 8321
boat-handling|Điều khiển tàu, thuyền|Boat handling|8350 6222 6223
tricycle-transport|Chạy xe ba gác|Cargo tricycle driving|9331
rice-growing|Trồng lúa|Rice growing|6111 9201
vegetable-growing|Trồng rau|Vegetable growing|6111 9201
maize-cassava-growing|Trồng ngô, sắn|Maize and cassava growing|6111 9201
sugarcane-growing|Trồng mía|Sugar cane growing|6111 9201
fruit-growing|Trồng cây ăn quả|Fruit growing|6112
coffee-growing|Trồng cà phê|Coffee growing|6112
pepper-growing|Trồng hồ tiêu|Pepper growing|6112
rubber-tapping|Cạo mủ cao su|Rubber tapping|6112
tea-growing|Trồng, hái chè|Tea growing and picking|6112
flower-growing|Trồng hoa, cây cảnh|Flower and ornamental growing|6113 9204
mushroom-growing|Trồng nấm|Mushroom growing|6113
nursery-work|Ươm cây giống|Nursery work|6113 6210
grafting|Ghép cây|Grafting|6113 6112
greenhouse-work|Làm nhà kính, nhà lưới|Greenhouse work|6113 9204
drip-irrigation|Tưới nhỏ giọt|Drip irrigation|6111 6112 6113
plant-protection|Bảo vệ thực vật, phun thuốc|Plant protection|6111 6112 7544
composting|Ủ phân hữu cơ|Composting|6111 9201
landscaping|Chăm sóc cảnh quan|Landscaping|6113 9204
tree-pruning|Cắt tỉa cây|Tree pruning|6113 9204
pig-raising|Nuôi lợn|Pig raising|6121 9202
cattle-raising|Nuôi trâu, bò|Cattle raising|6121 9202
goat-raising|Nuôi dê|Goat raising|6121
poultry-raising|Nuôi gia cầm|Poultry raising|6122 9202
beekeeping|Nuôi ong|Beekeeping|6123
silkworm-raising|Nuôi tằm|Silkworm raising|6123
veterinary-basics|Thú y cơ bản|Basic veterinary care|6121 6122 3240
feed-preparation|Phối trộn thức ăn chăn nuôi|Feed preparation|6121 6122 8160
fish-farming|Nuôi cá|Fish farming|6221 9206
shrimp-farming|Nuôi tôm|Shrimp farming|6221 9206
clam-farming|Nuôi ngao, hàu|Clam and oyster farming|6221
fishing|Đánh bắt cá|Fishing|6222 6223
net-mending|Vá lưới|Net mending|6223
forest-planting|Trồng rừng|Forest planting|6210 9205
timber-harvesting|Khai thác gỗ|Timber harvesting|6210
chainsaw-operation|Dùng cưa xăng|Chainsaw operation|6210 9205
mixed-farming|Vườn ao chuồng|Mixed farming|6130 6330
slaughtering|Giết mổ|Slaughtering|7511
meat-processing|Chế biến thịt|Meat processing|7511 8160
seafood-processing|Chế biến thủy sản|Seafood processing|7511 8160
fruit-processing|Sơ chế rau quả|Fruit and vegetable processing|7514 8160
baking|Làm bánh|Baking|7512
tofu-making|Làm đậu phụ|Tofu making|7514
noodle-making|Làm bún, phở, miến|Noodle making|7512 8160
fish-sauce-making|Làm nước mắm|Fish sauce making|7511 7514
rice-milling|Xay xát|Rice milling|8160
brewing|Nấu rượu|Distilling and brewing|8160
food-safety|An toàn thực phẩm|Food safety|5120 5131 5246 7511 7512 8160 94
vietnamese-cooking|Nấu món Việt|Vietnamese cooking|5120
mass-catering|Nấu ăn tập thể|Mass catering|5120 9402
kitchen-help|Phụ bếp, sơ chế|Kitchen help|9402
fast-food-preparation|Làm đồ ăn nhanh|Fast food preparation|9401
street-food|Bán đồ ăn đường phố|Street food selling|5212
barista|Pha cà phê|Coffee making|5132
bartending|Pha chế đồ uống|Bartending|5132
table-service|Phục vụ bàn|Table service|5131
dishwashing|Rửa chén bát|Dishwashing|9402 9112
hotel-housekeeping|Buồng phòng khách sạn|Hotel housekeeping|5151 9112
front-desk|Lễ tân|Front desk|4224 4226
cleaning|Vệ sinh, quét dọn|Cleaning|9112 9111 7133
window-cleaning|Lau kính|Window cleaning|9123
housework|Giúp việc nhà|Housework|9111 5152
vehicle-washing|Rửa xe|Vehicle washing|9122
street-sweeping|Quét đường|Street sweeping|9613
waste-sorting|Phân loại rác, phế liệu|Waste sorting|9611 9612
pest-control|Diệt côn trùng|Pest control|7544
security-guarding|Bảo vệ|Security guarding|5401
parking-attendance|Trông giữ xe|Parking attendance|8322 5401
building-caretaking|Trông coi tòa nhà|Building caretaking|5153
hairdressing|Cắt tóc|Hairdressing|5141
nail-care|Làm móng|Nail care|5142
make-up|Trang điểm|Make-up|5142
massage|Xoa bóp|Massage|5142 3255
tattooing|Xăm|Tattooing|5142
funeral-service|Dịch vụ tang lễ|Funeral services|5163
pet-care|Chăm sóc vật nuôi|Pet care|5164
elderly-care|Chăm sóc người già|Care of the elderly|5322 5321
child-care|Trông trẻ|Child care|5311
patient-care|Chăm sóc người bệnh|Patient care|5321 5329
retail-sales|Bán hàng|Retail sales|5223 5211
market-trading|Buôn bán ở chợ|Market trading|5211 5221
online-sales|Bán hàng qua mạng|Online sales|5249 5244
telephone-sales|Bán hàng qua điện thoại|Telephone sales|5244
cashiering|Thu ngân|Cashiering|5230
customer-service|Chăm sóc khách hàng|Customer service|4222 4229 52
fuel-station-service|Bán xăng|Fuel station service|5245
negotiation|Thương lượng|Negotiation|3322 52
small-business-management|Quản lý hộ kinh doanh|Small business management|5221 1724
bookkeeping|Ghi sổ sách|Bookkeeping|3313 4311
data-entry|Nhập liệu|Data entry|4132
office-software|Tin học văn phòng|Office software|4 3
email-internet|Dùng thư điện tử, internet|Email and internet|3 4 5
filing|Lưu trữ hồ sơ|Filing|4405 4110
photocopying|Photocopy|Photocopying|4405
graphic-design|Thiết kế đồ họa|Graphic design|2166 7321
video-editing|Dựng phim|Video editing|3521
photography|Chụp ảnh|Photography|3431
web-basics|Làm web cơ bản|Basic web work|3514
technical-drawing|Vẽ kỹ thuật (AutoCAD)|Technical drawing (CAD)|3118 3112
english-basic|Tiếng Anh giao tiếp|Basic English|4 5
chinese-basic|Tiếng Trung giao tiếp|Basic Chinese|4 5
korean-basic|Tiếng Hàn giao tiếp|Basic Korean|4 5
japanese-basic|Tiếng Nhật giao tiếp|Basic Japanese|4 5
lao-basic|Tiếng Lào giao tiếp|Basic Lao|4 5
teaching-driving|Dạy lái xe|Driving instruction|5165
team-leading|Quản lý tổ, nhóm|Team leading|3121 3122 3123
production-planning|Lập kế hoạch sản xuất|Production planning|4322 3122
quality-management|Quản lý chất lượng|Quality management|7543 3122
teamwork|Làm việc nhóm|Teamwork|5 7 8 9
communication|Giao tiếp|Communication|4 5
heavy-lifting|Mang vác nặng|Heavy lifting|9313 9333 93
shift-work|Làm ca|Shift work|8 5401 93
quarrying|Khai thác đá|Quarrying|8111 9311
mining|Khai thác mỏ|Mining|8111 9311
stone-crushing|Vận hành máy nghiền đá|Stone crushing|8112
diving|Lặn|Diving|7541
water-treatment|Xử lý nước|Water treatment|3132
scrap-collecting|Thu mua phế liệu|Scrap collecting|9611
drum-lantern-craft|Làm đồ thủ công mỹ nghệ|Handicraft making|7319
lacquerware|Sơn mài|Lacquerware|7316 7317
bronze-casting|Đúc đồng|Bronze casting|7211 7319
musical-performance|Nhạc công|Musical performance|2652
sports-coaching|Hướng dẫn thể thao|Sports coaching|3422
`.trim();
