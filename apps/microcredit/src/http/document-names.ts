import type { DocumentCode } from '../domain/answer.js';

/** What the papers are called at the counter. */
export const documentNames: Readonly<Record<DocumentCode, { readonly vi: string; readonly en: string }>> = {
  'completion-certificate': {
    vi: 'Giấy chứng nhận chấp hành xong án phạt tù',
    en: 'Certificate of completed sentence',
  },
  'amnesty-certificate': { vi: 'Giấy chứng nhận đặc xá', en: 'Amnesty certificate' },
  'form-01': {
    vi: 'Danh sách người chấp hành xong án phạt tù có nhu cầu vay vốn (Mẫu số 01), UBND cấp xã xác nhận',
    en: 'List of released persons (form 01), confirmed by the commune',
  },
  'form-02': {
    vi: 'Phương án vay vốn của cơ sở (Mẫu số 02), UBND cấp xã xác nhận',
    en: 'Plan of the establishment (form 02), confirmed by the commune',
  },
  'loan-request-01-td': {
    vi: 'Giấy đề nghị vay vốn kiêm phương án sử dụng vốn (01/TD)',
    en: 'Loan request and plan (01/TD)',
  },
  'household-authorisation-01-uq': {
    vi: 'Giấy ủy quyền của hộ gia đình (01/UQ)',
    en: 'Household authorisation (01/UQ)',
  },
  'group-minutes-10c-td': {
    vi: 'Biên bản họp Tổ tiết kiệm và vay vốn (10C/TD)',
    en: 'Minutes of the savings-and-credit group (10C/TD)',
  },
  'list-03-td': {
    vi: 'Danh sách hộ gia đình đề nghị vay vốn (03/TD)',
    en: 'List of households asking for a loan (03/TD)',
  },
  'notice-04-td': { vi: 'Thông báo kết quả phê duyệt cho vay (04/TD)', en: 'Notice of approval (04/TD)' },
  'school-confirmation': { vi: 'Giấy xác nhận của cơ sở đào tạo', en: 'Confirmation by the school' },
  'legal-form-papers': { vi: 'Giấy tờ thành lập, hoạt động của cơ sở', en: 'Papers of the legal form' },
  'labour-contracts': {
    vi: 'Hợp đồng lao động với người chấp hành xong án phạt tù',
    en: 'Labour contracts with the released workers',
  },
  'collateral-papers': { vi: 'Giấy tờ tài sản bảo đảm', en: 'Collateral papers' },
};
