import type { Role } from '../api/shapes.js';

export interface NavItem {
  to: string;
  /** key under `nav` */
  label: string;
}

/** The pages of each role, the work list first: it is where the role starts. */
export const PAGES_OF_ROLE: Readonly<Record<Role, readonly NavItem[]>> = {
  counsellor: [
    { to: '/vacancies', label: 'vacancies' },
    { to: '/introductions', label: 'introductions' },
    { to: '/vacancies/new', label: 'newVacancy' },
  ],
  employer: [
    { to: '/vacancies', label: 'ownVacancies' },
    { to: '/introductions', label: 'introduced' },
    { to: '/vacancies/new', label: 'newVacancy' },
  ],
  'credit-officer': [
    { to: '/credit', label: 'prescreens' },
    { to: '/referrals', label: 'referrals' },
  ],
  'commune-leader': [
    { to: '/credit', label: 'prescreens' },
    { to: '/referrals', label: 'referrals' },
    { to: '/people', label: 'people' },
  ],
  'registry-officer': [
    { to: '/people', label: 'people' },
    { to: '/releases', label: 'releases' },
    { to: '/referrals', label: 'referrals' },
  ],
  'training-coordinator': [
    { to: '/training', label: 'advice' },
    { to: '/courses', label: 'courses' },
  ],
  'committee-member': [{ to: '/reports', label: 'report' }],
  auditor: [
    { to: '/audit', label: 'audit' },
    { to: '/people', label: 'people' },
    { to: '/releases', label: 'releases' },
  ],
  operator: [
    { to: '/dead-letters', label: 'deadLetters' },
    { to: '/releases', label: 'releases' },
  ],
  person: [],
};

export const homeOf = (role: Role): string => PAGES_OF_ROLE[role][0]?.to ?? '/welcome';
