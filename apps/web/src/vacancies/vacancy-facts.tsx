import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Vacancy } from '../api/shapes.js';
import { formatDong } from '../format/numbers.js';
import { formatDate } from '../format/dates.js';
import { useNames, useWorkNames } from '../names/names.js';
import { countryName } from './countries.js';

/** `7.000.000 – 9.000.000 đ` */
export function useWage(): (of: Pick<Vacancy, 'wageMin' | 'wageMax'>) => string {
  const { t } = useTranslation();
  return ({ wageMin, wageMax }) => {
    if (wageMin && wageMax && wageMin !== wageMax) {
      return `${formatDong(wageMin).replace(/\u00a0đ$/, '')} – ${formatDong(wageMax)}`;
    }
    const one = wageMin ?? wageMax;
    return one ? formatDong(one) : t('vacancies.wageOpen');
  };
}

export function VacancyLead({ vacancy }: { vacancy: Vacancy }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <>
      {vacancy.employer.name} · {names.place(vacancy.communeCode)} ·{' '}
      {t('vacancies.closes', { date: formatDate(vacancy.closesOn) })}
    </>
  );
}

/** What is asked and offered, in one compact block. */
export function VacancyFacts({ vacancy }: { vacancy: Vacancy }): ReactElement {
  const { t } = useTranslation();
  const names = useWorkNames();
  const wage = useWage();
  const list = (codes: readonly string[], name: (code: string) => string): string =>
    codes.length === 0 ? t('vacancies.none') : codes.map(name).join(', ');
  const facts: [string, string][] = [
    ['occupation', names.occupation(vacancy.occupationCode)],
    ['openings', String(vacancy.openings)],
    ['wage', wage(vacancy)],
    ['skillsRequired', list(vacancy.skillsRequired, names.skill)],
    ['skillsWelcome', list(vacancy.skillsWelcome, names.skill)],
    [
      'experience',
      vacancy.experienceYears
        ? t('vacancies.years', { count: vacancy.experienceYears })
        : t('vacancies.none'),
    ],
    ['licences', list(vacancy.licences, names.licence)],
    ['contract', vacancy.contract ? names.code('contract', vacancy.contract) : t('form.notSaid')],
    ['shifts', vacancy.shifts.map((code) => names.code('shift', code)).join(', ') || t('form.notSaid')],
  ];
  return (
    <>
      <dl className="facts">
        {facts.map(([field, value]) => (
          <div key={field}>
            <dt>{t(`vacancies.field.${field}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <AdvertNotes vacancy={vacancy} />
      <History of={vacancy} />
    </>
  );
}

/** Who changed it and when, and how it ended. */
function History({ of: { acts = [] } }: { of: Vacancy }): ReactElement | null {
  const { t } = useTranslation();
  if (acts.length === 0) return null;
  return (
    <ol className="timeline">
      {acts.map(({ act, on, actorRole, reason }, index) => (
        <li key={index}>
          <strong>{formatDate(on)}</strong> {t(`vacancies.act.${act}`)} – {t(`introductionRole.${actorRole}`)}
          {act === 'close' && reason && ` · ${t(`vacancies.closeReason.${reason}`)}`}
        </li>
      ))}
    </ol>
  );
}

/** What somebody should talk to the employer about, each with the law. */
function AdvertNotes({ vacancy }: { vacancy: Vacancy }): ReactElement {
  const { t, i18n } = useTranslation();
  const { flags = [], wageNote, wageText, country } = vacancy;
  return (
    <>
      {country && <p>{t('advert.abroad', { country: countryName(country, i18n.language) })}</p>}
      {wageNote && <p className="quiet">{t('advert.wageNote', { text: wageText })}</p>}
      {flags.length > 0 && (
        <section className="note-block spaced">
          <h2>{t('advert.flagged')}</h2>
          <ul>
            {flags.map(({ code, words, article }) => (
              <li key={code}>
                <strong>{t(`advertFlag.${code}`)}</strong>{' '}
                <span className="quiet">{t('advert.words', { words, article })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
