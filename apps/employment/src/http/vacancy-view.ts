import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CONTRACTS, EDUCATION_LEVELS, SHIFTS, WORKS_WITH } from '#libs/contracts';
import type { ReadVacancy } from '../application/read-vacancies.js';
import { advertFlags, readWage } from '../domain/advert.js';
import { VACANCY_ROLES, type VacancyActDone } from '../domain/vacancy-life.js';
import { EmployerBody } from './vacancy-bodies.js';

class CandidateCountsView {
  @ApiProperty({ type: 'integer' }) suitable: number;
  @ApiProperty({ type: 'integer' }) needsCheck: number;
  @ApiProperty({ type: 'integer' }) notNow: number;
}

class AdvertFlagView {
  @ApiProperty({ enum: ['asks-age', 'asks-sex', 'asks-deposit'] }) code: string;
  @ApiProperty({ example: 'dưới 35 tuổi', description: 'Of the advertisement' }) words: string;
  @ApiProperty({ example: 'Bộ luật Lao động 2019 Điều 8 khoản 1' }) article: string;
}

class VacancyActView {
  @ApiProperty({ enum: ['change', 'close', 'expire', 'go-stale'] }) act: string;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty({ enum: VACANCY_ROLES }) actorRole: string;
  @ApiPropertyOptional({ description: 'Of its end' }) reason?: string;
}

/** A vacancy as its readers see it. */
export class VacancyView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'Also in ETag', type: 'integer' }) version: number;
  @ApiProperty({ enum: ['open', 'closed'] }) status: string;
  @ApiProperty({ type: EmployerBody }) employer: EmployerBody;
  @ApiProperty() title: string;
  @ApiProperty({ example: '7212' }) occupationCode: string;
  @ApiProperty({ description: 'The occupation was proposed from the title' }) occupationProposed: boolean;
  @ApiProperty({ type: 'integer' }) openings: number;
  @ApiProperty({ example: '15469' }) communeCode: string;
  @ApiProperty({ example: '38' }) provinceCode: string;
  @ApiPropertyOptional({ type: 'integer' }) wageMin?: number;
  @ApiPropertyOptional({ type: 'integer' }) wageMax?: number;
  @ApiProperty({ format: 'date' }) openedOn: string;
  @ApiProperty({ format: 'date' }) closesOn: string;
  @ApiProperty({ type: [String] }) skillsRequired: readonly string[];
  @ApiProperty({ type: [String] }) skillsWelcome: readonly string[];
  @ApiProperty({ enum: EDUCATION_LEVELS }) education: string;
  @ApiProperty({ type: 'integer' }) experienceYears: number;
  @ApiProperty({ type: [String] }) licences: readonly string[];
  @ApiProperty({ enum: SHIFTS, isArray: true }) shifts: readonly string[];
  @ApiPropertyOptional({ enum: CONTRACTS }) contract?: string;
  @ApiPropertyOptional({ enum: WORKS_WITH, isArray: true }) worksWith?: readonly string[];
  @ApiPropertyOptional({ format: 'date' }) closedOn?: string;
  @ApiPropertyOptional({ enum: ['filled', 'withdrawn', 'other', 'expired', 'stale'] }) closedReason?: string;
  @ApiPropertyOptional() description?: string;
  @ApiPropertyOptional() wageText?: string;
  @ApiPropertyOptional({
    enum: ['wage-not-understood', 'wage-negotiable', 'wage-not-in-dong-a-month'],
    description: 'Why the words gave no wage in đồng a month',
  })
  wageNote?: string;
  @ApiPropertyOptional({ example: 'JP', description: 'Work abroad' }) country?: string;
  @ApiPropertyOptional({
    type: [AdvertFlagView],
    description: 'What the advertisement asks that it may not ask',
  })
  flags?: readonly AdvertFlagView[];
  @ApiPropertyOptional({
    type: [VacancyActView],
    description: 'What was done to it since it was opened; of one vacancy, not in lists',
  })
  acts?: readonly VacancyActView[];
  @ApiPropertyOptional({
    type: CandidateCountsView,
    description: 'Candidates of the own areas; counsellors only',
  })
  counts?: CandidateCountsView;
}

export class VacancyPage {
  @ApiProperty({ type: [VacancyView] }) items: VacancyView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** `null` leaves the answer: what was not said is not there. Whose account made it stays inside. */
export function vacancyView(vacancy: ReadVacancy): VacancyView {
  const { employerName, employerTaxCode, createdBy: _inside, touchedOn: _sign, acts = [], ...rest } = vacancy;
  const flags = advertFlags(`${vacancy.title}\n${vacancy.description ?? ''}`);
  const said = Object.fromEntries(
    Object.entries(publicPart(rest)).filter(([, value]) => value !== null && value !== undefined),
  );
  return {
    ...(said as unknown as VacancyView),
    ...(flags.length > 0 && { flags }),
    ...(acts.length > 0 && { acts: acts.map(actView) }),
    ...wageNote(vacancy),
    employer: { name: employerName, ...(employerTaxCode ? { taxCode: employerTaxCode } : {}) },
  };
}

/** Whose account did it stays inside. */
const actView = ({ act, on, actorRole, reason }: VacancyActDone): VacancyActView => ({
  ...{ act, on, actorRole },
  ...(reason !== null && { reason }),
});

/** Where a wage stands in figures, the words need no explaining. */
function wageNote({ wageMin, wageMax, wageText }: ReadVacancy): { wageNote?: string } {
  if (!wageText || wageMin !== null || wageMax !== null) return {};
  const { note } = readWage(wageText);
  return note ? { wageNote: note } : {};
}

/** The folded search words of the row are nobody's business. */
const publicPart = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'searchText'));
