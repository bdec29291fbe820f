import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../format/dates.js';
import { formatDong } from '../format/numbers.js';
import { useWorkNames } from '../names/names.js';
import { toBody, type ReleaseBody, type ReleaseForm } from './release-body.js';

type Lines = [label: string, value: string | undefined][];

/** Everything as it will be recorded, to be read once more before it is. */
export function Answers({ of }: { of: ReleaseForm }): ReactElement {
  const { t } = useTranslation();
  const body = toBody(of);
  const sections = useSections(body);
  return (
    <div className="answers">
      {sections.map(([group, lines]) => (
        <section key={group}>
          <h2>{t(`release.group.${group}`)}</h2>
          <dl className="answers__list">
            {lines.map(([label, value]) => (
              <div key={label}>
                <dt>{t(`release.field.${label}`)}</dt>
                <dd>{value ?? <span className="quiet">{t('form.notSaid')}</span>}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section>
        <h2>{t('release.group.consents')}</h2>
        <p>
          {body.consents.length === 0
            ? t('release.noConsents')
            : body.consents.map((purpose) => t(`purpose.${purpose}`)).join(', ')}
        </p>
      </section>
    </div>
  );
}

function useSections(body: ReleaseBody): [string, Lines][] {
  const { t } = useTranslation();
  const names = useWorkNames();
  const yesNo = (value: boolean | undefined): string | undefined =>
    value === undefined ? undefined : t(value ? 'form.yes' : 'form.no');
  const code = (section: string, value: string | undefined): string | undefined =>
    value === undefined ? undefined : names.code(section, value);
  const many = (codes: readonly string[], name: (code: string) => string): string | undefined =>
    codes.length === 0 ? undefined : codes.map(name).join(', ');
  const { person, release, residence, employment, credit } = body;
  const place =
    'communeCode' in residence ? names.place(residence.communeCode as string) : residence.addressAsWritten;
  return [
    [
      'person',
      [
        ['fullName', person.fullName],
        ['birthDate', person.birthDate && formatDate(person.birthDate)],
        ['sex', code('sex', person.sex)],
        ['nationalId', person.nationalId],
        ['phone', person.phone],
      ],
    ],
    [
      'release',
      [
        ['kind', code('releaseKind', release.kind)],
        [
          release.kind === 'conditional' ? 'probationEndsOn' : 'completedOn',
          release.completedOn && formatDate(release.completedOn),
        ],
        ...(release.kind === 'conditional' ? [] : ([['certificateNo', release.certificateNo]] as Lines)),
        ['facility', release.facility],
        ['sentenceMonths', release.sentenceMonths && `${release.sentenceMonths} ${t('form.months')}`],
        ['offenceGroup', code('offenceGroup', release.offenceGroup)],
        ['intentional', yesNo(release.intentional)],
        ['crimeClass', code('crimeClass', release.crimeClass)],
        ['ageAtOffence', code('ageAtOffence', release.ageAtOffence)],
        ['obligationsSettled', yesNo(release.obligationsSettled)],
        [
          'additionalPenalties',
          release.additionalPenalties.map((row) => penalty(row)).join('; ') || t('form.none'),
        ],
      ] as Lines,
    ],
    [
      'residence',
      [
        ['communeCode', place],
        ['detail', residence.detail],
      ],
    ],
    [
      'employment',
      [
        ['education', code('education', employment.education)],
        ['training', code('trainingLevel', employment.training)],
        ['skills', many(employment.skills, names.skill)],
        [
          'occupationHeld',
          employment.occupationsHeld
            .map((held) =>
              t('release.heldYears', { name: names.occupation(held.code ?? ''), years: held.years }),
            )
            .join('; ') || undefined,
        ],
        ['occupationsWanted', many(employment.occupationsWanted, names.occupation)],
        [
          'wageExpected',
          employment.wageExpected === undefined ? undefined : formatDong(employment.wageExpected),
        ],
        ['commuteKmMax', employment.commuteKmMax === undefined ? undefined : `${employment.commuteKmMax} km`],
        ['relocate', yesNo(employment.relocate)],
        ['availableFrom', employment.availableFrom && formatDate(employment.availableFrom)],
        ['licences', many(employment.licences, names.licence)],
      ],
    ],
    ['credit', creditLines()],
  ];

  function penalty(row: ReleaseBody['release']['additionalPenalties'][number]): string {
    const what = names.code('penaltyKind', row.kind ?? '');
    const which = row.occupations?.length ? ` (${row.occupations.map(names.occupation).join(', ')})` : '';
    return `${what}${which}, ${t('release.until', { date: formatDate(row.until ?? '') })}`;
  }

  function creditLines(): Lines {
    if (!('purpose' in credit)) return [['creditWanted', yesNo(credit.wanted)]];
    return [
      ['creditWanted', yesNo(true)],
      ['purpose', code('loanPurpose', credit.purpose)],
      [
        credit.purpose === 'training' ? 'amountMonthly' : 'amount',
        credit.amount === undefined ? undefined : formatDong(credit.amount),
      ],
      ['householdRepresentative', yesNo(credit.householdRepresentative)],
      ['samePurposeDebt', yesNo(credit.samePurposeDebt)],
    ];
  }
}
