import type { Role } from '../api/shapes.js';

export interface NavItem {
  to: string;
  /** key under `nav` */
  label: string;
}

const WORK: NavItem = { to: '/', label: 'work' };

/** The pages of each role, in the order of the bar. Everybody starts at `/`, the work list; a person at their own page. */
export const PAGES_OF_ROLE: Readonly<Record<Role, readonly NavItem[]>> = {
  counsellor: [
    WORK,
    { to: '/vacancies', label: 'vacancies' },
    { to: '/introductions', label: 'introductions' },
    { to: '/fairs', label: 'fairs' },
    { to: '/vacancies/new', label: 'newVacancy' },
    { to: '/cases/new', label: 'selfReferral' },
  ],
  employer: [
    WORK,
    { to: '/vacancies', label: 'ownVacancies' },
    { to: '/introductions', label: 'introduced' },
    { to: '/vacancies/new', label: 'newVacancy' },
  ],
  'credit-officer': [WORK, { to: '/credit', label: 'prescreens' }, { to: '/referrals', label: 'referrals' }],
  'commune-leader': [
    WORK,
    { to: '/cases', label: 'cases' },
    { to: '/helper-models', label: 'helpers' },
    { to: '/credit', label: 'prescreens' },
    { to: '/referrals', label: 'referrals' },
    { to: '/people', label: 'people' },
  ],
  'registry-officer': [
    WORK,
    { to: '/cases', label: 'cases' },
    { to: '/helper-models', label: 'helpers' },
    { to: '/people', label: 'people' },
    { to: '/imports', label: 'imports' },
    { to: '/duplicates', label: 'duplicates' },
    { to: '/releases', label: 'releases' },
    { to: '/referrals', label: 'referrals' },
  ],
  'training-coordinator': [
    WORK,
    { to: '/enrolments', label: 'enrolments' },
    { to: '/training', label: 'advice' },
    { to: '/courses', label: 'courses' },
    { to: '/allowance-policies', label: 'allowancePolicies' },
  ],
  'committee-member': [WORK, { to: '/reports', label: 'report' }],
  auditor: [
    WORK,
    { to: '/audit', label: 'audit' },
    { to: '/credit-policies', label: 'policies' },
    { to: '/allowance-policies', label: 'allowancePolicies' },
    { to: '/people', label: 'people' },
    { to: '/releases', label: 'releases' },
  ],
  operator: [
    WORK,
    { to: '/dead-letters', label: 'deadLetters' },
    { to: '/webhooks', label: 'webhooks' },
    { to: '/credit-policies', label: 'policies' },
    { to: '/allowance-policies', label: 'allowancePolicies' },
    { to: '/releases', label: 'releases' },
  ],
  person: [{ to: '/', label: 'own' }],
};
