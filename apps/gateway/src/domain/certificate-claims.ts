/** What a certificate says (training signs it). No person: `holder` is the digest of name and check code on the paper. */
export interface Claims {
  readonly v: 1;
  readonly no: string;
  readonly course: string;
  readonly provider: string;
  /** VSCO, four digits. */
  readonly occ: string;
  readonly level: string;
  readonly from: string;
  readonly done: string;
  readonly holder: string;
}
