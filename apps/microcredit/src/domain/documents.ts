import type { PlainDate } from '#libs/kernel';
import type { NeededDocument } from './answer.js';
import type { EstablishmentFacts, IndividualFacts } from './facts.js';

const held = (there: boolean): 'held' | 'missing' => (there ? 'held' : 'missing');

/** The papers of a mandated loan (Điều 3, Điều 4; forms of the bank's practice, under review as CR-033). */
export function documentsForIndividual(facts: IndividualFacts, on: PlainDate): NeededDocument[] {
  const amnesty = facts.certificate === 'amnesty';
  return [
    {
      code: amnesty ? 'amnesty-certificate' : 'completion-certificate',
      status: held(facts.certificate !== 'none'),
    },
    { code: 'form-01', status: held(facts.listConfirmedOn !== null && facts.listConfirmedOn <= on) },
    { code: 'loan-request-01-td', status: 'missing' },
    ...(facts.noCapableAdult === true
      ? []
      : [{ code: 'household-authorisation-01-uq', status: 'missing' } as const]),
    ...(facts.purpose === 'training' ? [{ code: 'school-confirmation', status: 'missing' } as const] : []),
    { code: 'group-minutes-10c-td', status: 'later' },
    { code: 'list-03-td', status: 'later' },
    { code: 'notice-04-td', status: 'later' },
  ];
}

/** The papers of a direct loan to an establishment (Điều 3, Điều 10). */
export function documentsForEstablishment(
  facts: EstablishmentFacts,
  collateralAbove: number,
): NeededDocument[] {
  return [
    { code: 'form-02', status: held(facts.planConfirmed) },
    { code: 'legal-form-papers', status: 'missing' },
    { code: 'labour-contracts', status: 'missing' },
    { code: 'loan-request-01-td', status: 'missing' },
    ...(facts.amount > collateralAbove ? [{ code: 'collateral-papers', status: 'missing' } as const] : []),
  ];
}
