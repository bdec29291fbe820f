import { lazy, type ComponentType } from 'react';
import { createBrowserRouter } from 'react-router';
import { Blank, NotFound, PageBroke, Welcome } from './shell/simple-pages.js';
import { Shell } from './shell/shell.js';
import { useMe } from './session/session.js';

type Load<Name extends string> = () => Promise<Record<Name, ComponentType>>;

/** A page together with what it is drawn with. */
export async function styled<Name extends string>(load: Load<Name>, name: Name): Promise<ComponentType> {
  const [module, { Styled }] = await Promise.all([load(), import('./shell/styled.js')]);
  const Page: ComponentType = module[name];
  return () => (
    <Styled>
      <Page />
    </Styled>
  );
}

const page = <Name extends string>(load: Load<Name>, name: Name) => ({
  lazy: async () => ({ Component: await styled(load, name) }),
});

const WorkPage = lazy(async () => ({ default: (await import('./work/work-page.js')).WorkPage }));
const OwnPage = lazy(async () => ({ default: await styled(() => import('./own/own-page.js'), 'OwnPage') }));

function Home() {
  return useMe().role === 'person' ? <OwnPage /> : <WorkPage />;
}

/** Every page is fetched when it is first opened. Addresses hold ids only. */
export const router = createBrowserRouter([
  {
    Component: Shell,
    ErrorBoundary: PageBroke,
    HydrateFallback: Blank,
    children: [
      { index: true, Component: Home },
      { path: 'welcome', Component: Welcome },
      { path: 'vacancies', ...page(() => import('./vacancies/vacancies-page.js'), 'VacanciesPage') },
      { path: 'vacancies/new', ...page(() => import('./vacancies/new-vacancy-page.js'), 'NewVacancyPage') },
      {
        path: 'vacancies/:id/change',
        ...page(() => import('./vacancies/change-vacancy-page.js'), 'ChangeVacancyPage'),
      },
      { path: 'vacancies/:id', ...page(() => import('./vacancies/candidates-page.js'), 'CandidatesPage') },
      {
        path: 'introductions',
        ...page(() => import('./introductions/introductions-page.js'), 'IntroductionsPage'),
      },
      { path: 'fairs', ...page(() => import('./fairs/fairs-page.js'), 'FairsPage') },
      { path: 'fairs/new', ...page(() => import('./fairs/new-fair-page.js'), 'NewFairPage') },
      { path: 'fairs/:id', ...page(() => import('./fairs/fair-page.js'), 'FairPage') },
      { path: 'cases', ...page(() => import('./cases/cases-page.js'), 'CasesPage') },
      { path: 'cases/new', ...page(() => import('./cases/new-case-page.js'), 'NewCasePage') },
      {
        path: 'cases/:id/release',
        ...page(() => import('./cases/case-release-page.js'), 'CaseReleasePage'),
      },
      { path: 'cases/:id', ...page(() => import('./cases/case-page.js'), 'CasePage') },
      {
        path: 'helper-models',
        ...page(() => import('./cases/helper-models-page.js'), 'HelperModelsPage'),
      },
      { path: 'helper-models/:id', ...page(() => import('./cases/quarter-page.js'), 'QuarterPage') },
      {
        path: 'credit/establishment',
        ...page(() => import('./credit/establishment-page.js'), 'EstablishmentPage'),
      },
      {
        path: 'credit-policies/:version',
        ...page(() => import('./credit/policy-page.js'), 'PolicyPage'),
      },
      { path: 'credit-policies', ...page(() => import('./credit/policies-page.js'), 'PoliciesPage') },
      {
        path: 'introductions/proposals',
        ...page(() => import('./introductions/proposals-page.js'), 'ProposalsPage'),
      },
      { path: 'webhooks', ...page(() => import('./webhooks/webhooks-page.js'), 'WebhooksPage') },
      { path: 'webhooks/:id', ...page(() => import('./webhooks/webhook-page.js'), 'WebhookPage') },
      { path: 'people', ...page(() => import('./people/people-page.js'), 'PeoplePage') },
      {
        path: 'people/:id/change',
        ...page(() => import('./people/change-person-page.js'), 'ChangePersonPage'),
      },
      { path: 'people/:id', ...page(() => import('./people/person-page.js'), 'PersonPage') },
      {
        path: 'people/:id/vacancies',
        ...page(() => import('./vacancies/person-vacancies-page.js'), 'PersonVacanciesPage'),
      },
      {
        path: 'people/:id/referral',
        ...page(() => import('./credit/new-referral-page.js'), 'NewReferralPage'),
      },
      { path: 'imports', ...page(() => import('./imports/imports-page.js'), 'ImportsPage') },
      { path: 'imports/:id', ...page(() => import('./imports/import-page.js'), 'ImportPage') },
      { path: 'duplicates', ...page(() => import('./duplicates/duplicates-page.js'), 'DuplicatesPage') },
      { path: 'releases', ...page(() => import('./releases/journeys-page.js'), 'JourneysPage') },
      { path: 'people/new', ...page(() => import('./releases/new-release-page.js'), 'NewReleasePage') },
      { path: 'releases/:id', ...page(() => import('./releases/journey-page.js'), 'JourneyPage') },
      { path: 'credit', ...page(() => import('./credit/prescreens-page.js'), 'PrescreensPage') },
      { path: 'referrals/:id', ...page(() => import('./credit/referral-page.js'), 'ReferralPage') },
      { path: 'credit-batches', ...page(() => import('./credit/batches-page.js'), 'BatchesPage') },
      { path: 'credit-batches/:id', ...page(() => import('./credit/batches-page.js'), 'BatchPage') },
      { path: 'referrals', ...page(() => import('./credit/referrals-page.js'), 'ReferralsPage') },
      { path: 'training', ...page(() => import('./training/advice-page.js'), 'AdvicePage') },
      { path: 'dead-letters', ...page(() => import('./operations/dead-letters-page.js'), 'DeadLettersPage') },
      {
        path: 'enrolments/:id',
        ...page(() => import('./training/enrolment-page.js'), 'EnrolmentPage'),
      },
      { path: 'enrolments', ...page(() => import('./training/enrolments-page.js'), 'EnrolmentsPage') },
      { path: 'intakes/:id', ...page(() => import('./training/sheet-page.js'), 'SheetPage') },
      {
        path: 'allowance-policies',
        ...page(() => import('./training/allowance-policies-page.js'), 'AllowancePoliciesPage'),
      },
      { path: 'courses', ...page(() => import('./training/courses-page.js'), 'CoursesPage') },
      { path: 'courses/new', ...page(() => import('./training/new-course-page.js'), 'NewCoursePage') },
      {
        path: 'courses/:id/change',
        ...page(() => import('./training/change-course-page.js'), 'ChangeCoursePage'),
      },
      { path: 'audit', ...page(() => import('./audit/audit-page.js'), 'AuditPage') },
      { path: 'reports', ...page(() => import('./reports/report-page.js'), 'ReportPage') },
      { path: '*', Component: NotFound },
    ],
  },
]);
