import type { PlainDate } from '#libs/kernel';
import { courses, vacancies, type CourseOffer, type OffersOf, type VacancyBody } from './offers.js';
import { people, type ReleaseBody } from './people.js';
import { CONFERENCE_IN_QUANG_TRI, QUANG_TRI, RETURNED_IN_YEN_DINH, YEN_DINH } from './proportions.js';
import { Random } from './random.js';

export interface World {
  readonly vacancies: readonly VacancyBody[];
  readonly courses: readonly CourseOffer[];
  readonly releases: readonly ReleaseBody[];
}

const SEED = 20_231_018; // day of the conference in Yên Định
const codes = (communes: readonly (readonly [string, number])[]): string[] => communes.map(([code]) => code);

/** The invented world: the former Yên Định and a job conference in Quảng Trị, as of `today`. Same day, same world. */
export function inventWorld(today: PlainDate): World {
  const random = new Random(SEED);
  const thanhHoa: OffersOf = {
    // the seven communes, twice, then their neighbours and the towns of the province
    communes: [...codes(YEN_DINH), '15349', '15499', ...codes(YEN_DINH), '14797', '14812', '15664', '16561'],
    ...{ vacancies: 60, courses: 16, taxPrefix: '28', today },
    landmarks: ['Sông Mã', 'Cầu Chày', 'Hoa Sen', 'Đồng Xanh', 'Núi Đá', 'Bình Minh', 'Làng Mới', 'Sao Mai'],
  };
  const quangTri: OffersOf = {
    communes: [...codes(QUANG_TRI), '19351', '19496', '19501', '19597'],
    ...{ vacancies: 25, courses: 9, taxPrefix: '32', today },
    landmarks: ['Hiền Lương', 'Sông Hiếu', 'Cửa Biển', 'Gió Lào', 'Đồi Cát', 'Bến Mới'],
  };
  return {
    vacancies: [...vacancies(random, thanhHoa), ...vacancies(random, quangTri)],
    courses: [...courses(random, thanhHoa), ...courses(random, quangTri)],
    releases: [
      ...people(random, {
        ...{ communes: YEN_DINH, count: RETURNED_IN_YEN_DINH, idPrefix: '038', from: 101, today },
        facilities: ['Trại giam số 5', 'Trại giam Thanh Phong', 'Trại giam Thanh Lâm', 'Trại tạm giam tỉnh'],
      }),
      ...people(random, {
        ...{ communes: QUANG_TRI, count: CONFERENCE_IN_QUANG_TRI, idPrefix: '045', from: 501, today },
        facilities: ['Trại giam Nghĩa An', 'Trại giam Đồng Sơn', 'Trại tạm giam tỉnh'],
      }),
    ],
  };
}
