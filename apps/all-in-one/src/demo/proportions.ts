// Shares of public statistics, restated as numbers. They shape an invented world and nothing else: no rule, weight or
// decision about a person may ever read them.

/** People returned, from two press reports of 2023: Yên Định district (18/10/2023) and Quảng Trị newspaper (2023). */
export const RETURNED_IN_YEN_DINH = 369;
export const CONFERENCE_IN_QUANG_TRI = 50;

/** Communes of the former Yên Định with thousands of inhabitants (printed with the merger of 01/07/2025). */
export const YEN_DINH: readonly (readonly [string, number])[] = [
  ['15409', 18.8],
  ['15412', 28.5],
  ['15421', 29.3],
  ['15442', 23.6],
  ['15448', 28.4],
  ['15457', 28.4],
  ['15469', 38.6],
];

/** Where the guests of the conference came from: Vĩnh Linh, Gio Linh, Đông Hà; the split is an estimate. */
export const QUANG_TRI: readonly (readonly [string, number])[] = [
  ['19363', 18],
  ['19495', 15],
  ['19333', 17],
];

/** Women among prisoners, nation, 2013: 14.09 %. */
export const SEX = [
  ['male', 85.91],
  ['female', 14.09],
] as const;

/** Age in one large prison, 2014 (5,424 people), adults only; years as [from, to]. */
export const AGE: readonly (readonly [readonly [number, number], number])[] = [
  [[20, 29], 33.98],
  [[30, 59], 64.2],
  [[60, 68], 1.55],
];

/** Education in the same prison, 2014. */
export const EDUCATION = [
  ['none', 6.01],
  ['primary', 23.89],
  ['lower-secondary', 45.1],
  ['upper-secondary', 24.87],
  ['college', 0.13],
] as const;

/** Work before in the same prison, 2014. */
export const WORK_BEFORE = [
  ['farm', 19.86],
  ['trade', 42.96],
  ['none', 37.19],
] as const;

/** Offences, nation, 2013; its "others" (24 %) and murder and rape are spread over the groups of the form by estimate. */
export const OFFENCE = [
  ['drugs', 40.5],
  ['property', 21.3],
  ['violence', 9.4],
  ['injury', 9],
  ['traffic', 5],
  ['gambling', 4],
  ['public-order', 4],
  ['child-abuse', 1.5],
  ['economic', 1.1],
  ['national-security', 0.2],
  ['other', 4],
] as const;

/** How people came free; no statistics, an estimate. A conditional release is still under probation. */
export const KIND = [
  ['completed', 76],
  ['amnesty', 14],
  ['conditional', 10],
] as const;
