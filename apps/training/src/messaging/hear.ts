import type { PersonSnapshot, VacancySnapshot } from '#libs/contracts';
import type { BusContext, Received } from '#libs/messaging';
import type { ApplyPersonNews, PersonNews } from '../application/apply-person-news.js';
import type { CopyVacancies } from '../application/copy-vacancies.js';
import type { VacancyCopy, VacancyNews } from '../persistence/vacancies.js';

/** A registry event about a person; one that closes the case names the person and no section. */
export type PersonEvent = Pick<PersonSnapshot, 'personId' | 'communeCode' | 'provinceCode' | 'training'>;

/** Hands a batch about people to the use case and writes each message's line into the journey. */
export async function hearOfPeople<E extends PersonEvent>(
  applyPersonNews: ApplyPersonNews,
  batch: readonly Received<E>[],
  ctx: BusContext,
  endsTraining: (data: E) => boolean = () => false,
): Promise<void> {
  const news = batch.map(({ id, sequence, data }): PersonNews => ({
    messageId: id,
    sequence,
    person: data,
    endsTraining: endsTraining(data),
  }));
  const lines = await applyPersonNews.run(ctx.tx, news);
  for (const [messageId, line] of lines) ctx.summarise(messageId, line);
}

/** Hands a batch about vacancies to the use case; an event without a snapshot closes its vacancy. */
export async function hearOfVacancies(
  copyVacancies: CopyVacancies,
  batch: readonly Received<{ vacancyId: string } | VacancySnapshot>[],
  ctx: BusContext,
): Promise<void> {
  const news = batch.map(({ sequence, data }): VacancyNews => ({
    vacancyId: data.vacancyId,
    sequence,
    copy: 'closesOn' in data ? copyOf(data) : null,
  }));
  const changed = await copyVacancies.run(ctx.tx, news);
  for (const { id } of batch) ctx.summarise(id, `advised-otherwise ${String(changed)}`);
}

const copyOf = (vacancy: VacancySnapshot): VacancyCopy => ({
  vacancyId: vacancy.vacancyId,
  occupationCode: vacancy.occupationCode,
  communeCode: vacancy.communeCode,
  provinceCode: vacancy.provinceCode,
  skillsRequired: vacancy.skillsRequired,
  education: vacancy.education,
  experienceYears: vacancy.experienceYears,
  worksWith: vacancy.worksWith,
  closesOn: vacancy.closesOn,
});
