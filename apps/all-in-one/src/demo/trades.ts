/** A kind of work in this world: who does it, who looks for it, which course leads to it. */
export interface Trade {
  /** VSCO 2020, four digits. */
  readonly code: string;
  readonly title: string;
  /** First words of its employers' names. */
  readonly employer: string;
  readonly skills: readonly string[];
  readonly licences: readonly string[];
  /** Đồng a month. */
  readonly wage: readonly [number, number];
  readonly kind: 'farm' | 'trade';
  /** Who usually does it, in the world only: a vacancy never asks. */
  readonly usually: 'men' | 'women' | 'both';
  /** Weeks of a first course; 0: none needed. */
  readonly weeks: number;
}

/** `code | title | employer | skills | licences | wage from-to in million | kind | usually | weeks of a course`. */
const ROWS = `
7212|Thợ hàn|Cơ khí|arc-welding mig-welding blueprint-reading||8-11|trade|men|12
7214|Thợ lắp dựng kết cấu thép|Kết cấu thép|steel-structure-assembly arc-welding work-at-height||8.5-12|trade|men|0
7223|Thợ tiện, phay|Cơ khí chính xác|lathe-operation milling measuring-instruments||8-11|trade|men|12
7231|Thợ sửa xe máy|Sửa chữa xe|motorcycle-repair tyre-repair||6-9|trade|men|12
7112|Thợ xây|Xây dựng|bricklaying plastering||8-11|trade|men|8
7114|Thợ sắt, bê tông|Xây lắp|rebar-work concrete-work formwork||8-11|trade|men|6
7122|Thợ ốp lát|Hoàn thiện nhà|tiling||8-11|trade|men|8
7131|Thợ sơn nhà|Sơn nhà|house-painting work-at-height||7.5-10|trade|men|4
9313|Phụ hồ|Xây dựng dân dụng|site-labour mortar-mixing heavy-lifting||6-8|trade|men|0
7115|Thợ mộc xây dựng|Mộc|carpentry formwork||7.5-10|trade|men|0
7522|Thợ mộc nội thất|Nội thất|furniture-making wood-finishing||7.5-10.5|trade|men|12
7113|Thợ cắt, đẽo đá|Đá mỹ nghệ|stone-cutting||8-11|trade|men|8
8112|Vận hành máy nghiền đá|Khai thác đá|stone-crushing occupational-safety||8-10|trade|men|0
7411|Thợ điện dân dụng|Điện nước|house-wiring electrical-safety||7-10|trade|men|12
7126|Thợ nước|Cấp thoát nước|plumbing||7-9.5|trade|men|8
8153|Công nhân may công nghiệp|May mặc|industrial-sewing overlock-sewing||6.5-9|trade|women|8
8156|Công nhân giày da|Giày da|shoe-sewing shoe-making||6.8-9|trade|both|6
8202|Công nhân lắp ráp điện tử|Điện tử|electronics-assembly soldering||7-9.5|trade|both|4
9321|Đóng gói sản phẩm|Bao bì|hand-packing labelling||6-7.5|trade|women|0
9333|Bốc xếp hàng|Kho vận|loading-unloading heavy-lifting||6.5-9|trade|men|0
8332|Lái xe tải|Vận tải|heavy-truck-driving defensive-driving|C|10-14|trade|men|0
8322|Lái xe tải nhẹ|Giao nhận|light-truck-driving route-knowledge|B|8-10|trade|men|0
8344|Lái xe nâng|Kho bãi|forklift-operation warehouse-work|forklift|8-10|trade|men|4
8342|Lái máy xúc|Cơ giới|excavator-operation|excavator|11-15|trade|men|12
7511|Công nhân chế biến thủy sản|Thủy sản|seafood-processing food-safety||6.5-8.5|trade|women|3
8160|Công nhân chế biến thực phẩm|Thực phẩm|fruit-processing food-safety||6.3-8|trade|both|3
5120|Nấu ăn tập thể|Bếp ăn|mass-catering vietnamese-cooking food-safety||6.5-9|trade|women|8
9112|Nhân viên tạp vụ|Dịch vụ vệ sinh|cleaning||5.5-6.5|trade|women|0
5401|Nhân viên bảo vệ|Bảo vệ|security-guarding||6-7.5|trade|men|3
5223|Nhân viên bán hàng|Cửa hàng|retail-sales customer-service||5.8-7.5|trade|women|0
7317|Thợ đan mây tre, cói|Thủ công mỹ nghệ|bamboo-rattan-weaving hat-weaving||5-7|trade|women|6
6111|Trồng rau nhà lưới|Rau sạch|vegetable-growing greenhouse-work rice-growing||5.5-7|farm|both|8
6121|Chăn nuôi lợn|Trại lợn|pig-raising veterinary-basics||6.5-8.5|farm|men|8
6122|Chăn nuôi gà|Trại gà|poultry-raising feed-preparation||6-8|farm|both|8
6210|Trồng và chăm sóc rừng|Lâm nghiệp|forest-planting chainsaw-operation||6-8|farm|men|4
6221|Nuôi tôm, cá|Nuôi thủy sản|shrimp-farming fish-farming||6.5-9|farm|men|8
`.trim();

export const TRADES: readonly Trade[] = ROWS.split('\n').map((row) => {
  const [code = '', title = '', employer = '', skills, licences, wage = '', kind, usually, weeks] =
    row.split('|');
  const [from = 0, to = 0] = wage.split('-').map((million) => Math.round(Number(million) * 1_000_000));
  return {
    ...{ code, title, employer },
    skills: words(skills),
    licences: words(licences),
    wage: [from, to],
    kind: kind as Trade['kind'],
    usually: usually as Trade['usually'],
    weeks: Number(weeks),
  };
});

function words(text = ''): string[] {
  return text.split(' ').filter(Boolean);
}
