import { communeOn, occupation, provinceOn, skill } from '#libs/reference';
import type { Vacancy } from '../vacancy.js';
import type { SearchedVacancy } from './search-vacancies.js';

/** What a vacancy is found by: its title, the names of its occupation, skills and place, and its employer. */
export function searchedVacancy(vacancy: Vacancy): SearchedVacancy {
  const { id, title, occupationCode, communeCode, provinceCode, openedOn, employerName: employer } = vacancy;
  const skills = [...vacancy.skillsRequired, ...vacancy.skillsWelcome].map((code) => skill(code)?.vi ?? '');
  const names = [communeOn(communeCode, openedOn)?.fullName, provinceOn(provinceCode, openedOn)?.fullName];
  return {
    ...{ id, title, employer, occupationCode },
    tags: [occupation(occupationCode)?.name, ...skills].join(', '),
    place: names.join(', '),
  };
}
