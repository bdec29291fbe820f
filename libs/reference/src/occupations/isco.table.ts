/**
 * Where VSCO 2020 and ISCO-08 part: a VSCO group of majors 2–9 has the ISCO-08 code of the same digits unless it stands
 * here. Where an ISCO sub-major has one minor group, VSCO writes 0 in the third place (ISCO 9412 = VSCO 9402); teachers
 * are cut otherwise; majors 0 and 1 (armed forces, leaders) have no partner at all.
 * Source: Quyết định 34/2020/QĐ-TTg beside ISCO-08 (International Labour Organization, 2012).
 */
export const ISCO_RENUMBERED: Readonly<Record<string, string>> = {
  '2121': '2120',
  '2122': '2120',
  '2311': '2310',
  '2312': '2310',
  '2331': '2330',
  '2332': '2330',
  '2391': '2351',
  '2392': '2352',
  '2393': '2353',
  '2394': '2354',
  '2395': '2355',
  '2396': '2356',
  '2399': '2359',
  '3439': '3435',
  '4401': '4411',
  '4402': '4412',
  '4403': '4413',
  '4404': '4414',
  '4405': '4415',
  '4406': '4416',
  '4409': '4419',
  '5401': '5414',
  '5409': '5419',
  '8201': '8211',
  '8202': '8212',
  '8209': '8219',
  '9201': '9211',
  '9202': '9212',
  '9203': '9213',
  '9204': '9214',
  '9205': '9215',
  '9206': '9216',
  '9401': '9411',
  '9402': '9412',
};

/** Groups of majors 2–9 that exist in Việt Nam only. */
export const WITHOUT_ISCO: ReadonlySet<string> = new Set([
  '2441',
  '2442',
  '2443',
  '2444',
  '2445',
  '2446',
  '2449',
  '3144',
  '3316',
  '3610',
  '3620',
  '3630',
  '3641',
  '3642',
]);
