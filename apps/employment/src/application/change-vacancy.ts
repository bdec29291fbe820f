import { Injectable } from '@nestjs/common';
import { VacancyChangedV1 } from '#libs/contracts';
import { Clock, type Fault, invalid, notFound } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { reaches, type Reach } from '../domain/reach.js';
import { isAbroad, type Vacancy, type VacancyTerms, withSkillsOnce } from '../domain/vacancy.js';
import { assertVacancyAct, type VacancyActDone } from '../domain/vacancy-life.js';
import { Board } from '../persistence/board.js';
import { Vacancies } from '../persistence/vacancies.js';
import { closingFaults, withWageRead } from './open-vacancy.js';
import { RankVacancies } from './rank-vacancies.js';
import { vacancyFacts } from './vacancy-facts.js';

export interface ChangeVacancyCommand {
  readonly vacancyId: string;
  readonly reach: Reach;
  readonly role: string;
  /** Subject of the token. */
  readonly actor: string;
  readonly changes: Partial<VacancyTerms>;
  /** Called with the version found; throws when the caller has read another one. */
  readonly checkVersion: (version: number) => void;
}

/** Changes what an open vacancy asks or offers, and ranks everybody for it anew. */
@Injectable()
export class ChangeVacancy {
  constructor(
    private readonly vacancies: Vacancies,
    private readonly board: Board,
    private readonly rankVacancies: RankVacancies,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Throws not-found outside the reach, conflict `vacancy-closed`, invalid for terms that do not fit together. */
  async run(
    tx: Tx,
    { vacancyId, reach, role, actor, changes, checkVersion }: ChangeVacancyCommand,
  ): Promise<Vacancy> {
    const today = this.clock.today();
    await this.board.takeAlone(tx);
    const vacancy = await this.vacancies.byId(tx, vacancyId);
    if (!vacancy || !reaches(reach, vacancy)) throw notFound();
    checkVersion(vacancy.version);
    assertVacancyAct(role, 'change', vacancy, today);

    const changed: Vacancy = {
      ...withWageRead(withSkillsOnce({ ...vacancy, ...forgetOldWage(changes), ...changes })),
      touchedOn: today,
      occupationProposed: changes.occupationCode === undefined && vacancy.occupationProposed,
      version: vacancy.version + 1,
    };
    const faults = [...closingFaults(changed, today), ...wageFaults(changed)];
    if (faults.length > 0) throw invalid(faults);

    const actorRole = role as VacancyActDone['actorRole'];
    const done = { act: 'change', on: today, actor, actorRole, reason: null } as const;
    await this.vacancies.act(tx, changed, done, this.clock.now());
    if (isAbroad(changed)) return changed;
    await this.rankVacancies.run(tx, [changed]);
    this.outbox.add(tx, VacancyChangedV1, {
      subject: changed.id,
      sequence: changed.version,
      data: vacancyFacts(changed),
    });
    return changed;
  }
}

/** New words about the wage stand for themselves. */
const forgetOldWage = ({ wageText }: Partial<VacancyTerms>): Partial<VacancyTerms> =>
  wageText ? { wageMin: null, wageMax: null } : {};

/** A change may move one end of the wage past the other that it does not name. */
const wageFaults = ({ wageMin, wageMax }: Vacancy): Fault[] =>
  wageMin !== null && wageMax !== null && wageMax < wageMin
    ? [{ pointer: '/wageMax', code: 'wage-max-below-min' }]
    : [];
