import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import type { Step } from '../domain/figures.js';
import { dayOf } from './day-of.js';
import { Pseudonyms } from './pseudonyms.js';

export interface ReleaseFact {
  readonly releaseId: string;
  readonly personId: string;
  readonly countedOn: string;
  readonly recordedAt: string;
}

export interface ResidenceFact {
  readonly personId: string;
  readonly sequence: number;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly recordedAt: string;
}

export interface StepFact {
  readonly personId: string;
  readonly recordedAt: string;
}

export interface LoanFact {
  readonly referralId: string;
  readonly tranche: number;
  readonly personId: string;
  /** Đồng. */
  readonly amount: number;
  readonly recordedAt: string;
}

/** A tranche paid to an establishment. */
export interface EstablishmentLoanFact {
  readonly referralId: string;
  readonly tranche: number;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly disbursedOn: string;
  /** Đồng. */
  readonly amount: number;
  readonly recordedAt: string;
}

export interface HelpFact {
  readonly personId: string;
  readonly sequence: number;
  readonly modelKind: string;
  readonly recordedAt: string;
}

/** That a commune runs a community model, or runs it no longer. */
export interface ModelFact {
  readonly helperModelId: string;
  readonly sequence: number;
  readonly modelKind: string;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly startedOn: string;
  readonly endedOn?: string;
  readonly recordedAt: string;
}

/** That a course was completed, or that it was not after all. */
export interface CompletionFact {
  readonly enrolmentId: string;
  readonly sequence: number;
  readonly personId: string;
  readonly stands: boolean;
  readonly recordedAt: string;
}

/** That somebody was counselled, or that they were not after all. */
export interface CounsellingFact {
  readonly counsellingId: string;
  readonly sequence: number;
  readonly personId: string;
  readonly stands: boolean;
  readonly recordedAt: string;
}

export interface MergeFact {
  readonly personId: string;
  readonly intoPersonId: string;
  readonly sequence: number;
  readonly asOne: boolean;
  readonly recordedAt: string;
}

/**
 * What events told, kept so that telling it twice, late or in another order ends in the same rows. Every id is kept as its
 * keyed image and every moment as its day, so that no row here can be laid beside one of another service.
 */
@Injectable()
export class Facts {
  constructor(@Inject(Pseudonyms) private readonly names: Pick<Pseudonyms, 'of'>) {}

  async addReleases(tx: Tx, facts: readonly ReleaseFact[]): Promise<void> {
    const subjects = await this.pseudonyms(tx, facts);
    await tx.query(
      `insert into release (release_id, subject, counted_on, recorded_at)
       select * from unnest($1::uuid[], $2::uuid[], $3::date[], $4::timestamptz[]) on conflict do nothing`,
      [
        await this.names.of(
          tx,
          facts.map((f) => f.releaseId),
        ),
        subjects,
        facts.map((f) => f.countedOn),
        facts.map((f) => dayOf(f.recordedAt)),
      ],
    );
  }

  async addResidences(tx: Tx, facts: readonly ResidenceFact[]): Promise<void> {
    const subjects = await this.pseudonyms(tx, facts);
    await tx.query(
      `insert into residence (subject, sequence, commune_code, province_code, recorded_at)
       select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::timestamptz[]) on conflict do nothing`,
      [
        subjects,
        facts.map((f) => f.sequence),
        facts.map((f) => f.communeCode),
        facts.map((f) => f.provinceCode),
        facts.map((f) => dayOf(f.recordedAt)),
      ],
    );
  }

  async addHelp(tx: Tx, facts: readonly HelpFact[]): Promise<void> {
    const subjects = await this.pseudonyms(tx, facts);
    await tx.query(
      `insert into helped (subject, sequence, model_kind, recorded_at)
       select * from unnest($1::uuid[], $2::int[], $3::text[], $4::timestamptz[]) on conflict do nothing`,
      [
        subjects,
        facts.map((f) => f.sequence),
        facts.map((f) => f.modelKind),
        facts.map((f) => dayOf(f.recordedAt)),
      ],
    );
  }

  async addModels(tx: Tx, facts: readonly ModelFact[]): Promise<void> {
    await tx.query(
      `insert into model_run (model_id, sequence, model_kind, commune_code, province_code, started_on, ended_on, recorded_at)
       select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::date[], $7::date[], $8::timestamptz[])
       on conflict do nothing`,
      [
        await this.names.of(
          tx,
          facts.map((f) => f.helperModelId),
        ),
        facts.map((f) => f.sequence),
        facts.map((f) => f.modelKind),
        facts.map((f) => f.communeCode),
        facts.map((f) => f.provinceCode),
        facts.map((f) => f.startedOn),
        facts.map((f) => f.endedOn ?? null),
        facts.map((f) => dayOf(f.recordedAt)),
      ],
    );
  }

  async addLoans(tx: Tx, facts: readonly LoanFact[]): Promise<void> {
    const subjects = await this.pseudonyms(tx, facts);
    await tx.query(
      `insert into tranche (referral_id, number, subject, amount, recorded_at)
       select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::bigint[], $5::timestamptz[]) on conflict do nothing`,
      [
        await this.names.of(
          tx,
          facts.map((f) => f.referralId),
        ),
        facts.map((f) => f.tranche),
        subjects,
        facts.map((f) => f.amount),
        facts.map((f) => dayOf(f.recordedAt)),
      ],
    );
  }

  async addEstablishmentLoans(tx: Tx, facts: readonly EstablishmentLoanFact[]): Promise<void> {
    await tx.query(
      `insert into establishment_tranche (referral_id, number, commune_code, province_code, disbursed_on, amount, recorded_at)
       select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::date[], $6::bigint[], $7::timestamptz[])
       on conflict do nothing`,
      [
        await this.names.of(
          tx,
          facts.map((f) => f.referralId),
        ),
        facts.map((f) => f.tranche),
        facts.map((f) => f.communeCode),
        facts.map((f) => f.provinceCode),
        facts.map((f) => f.disbursedOn),
        facts.map((f) => f.amount),
        facts.map((f) => dayOf(f.recordedAt)),
      ],
    );
  }

  /** Of an enrolment the last word counts, whichever comes last. */
  addCompletions(tx: Tx, facts: readonly CompletionFact[]): Promise<void> {
    return this.addWords(
      tx,
      'completion (enrolment_id',
      facts.map((f) => ({ ...f, of: f.enrolmentId })),
    );
  }

  /** So it does of a counselling. */
  addCounsellings(tx: Tx, facts: readonly CounsellingFact[]): Promise<void> {
    return this.addWords(
      tx,
      'counselling (counselling_id',
      facts.map((f) => ({ ...f, of: f.counsellingId })),
    );
  }

  /** `into` is our own, not input. */
  private async addWords(
    tx: Tx,
    into: string,
    facts: readonly (Omit<CompletionFact, 'enrolmentId'> & { readonly of: string })[],
  ): Promise<void> {
    const subjects = await this.pseudonyms(tx, facts);
    await tx.query(
      `insert into ${into}, sequence, subject, stands, recorded_at)
       select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::bool[], $5::timestamptz[]) on conflict do nothing`,
      [
        await this.names.of(
          tx,
          facts.map((f) => f.of),
        ),
        facts.map((f) => f.sequence),
        subjects,
        facts.map((f) => f.stands),
        facts.map((f) => dayOf(f.recordedAt)),
      ],
    );
  }

  /** The first time counts, whichever message of it comes first. */
  async addSteps(tx: Tx, step: Step, facts: readonly StepFact[]): Promise<void> {
    const subjects = await this.pseudonyms(tx, facts);
    await tx.query(
      `insert into step_taken (subject, step, recorded_at)
       select subject, $2, min(at) from unnest($1::uuid[], $3::timestamptz[]) as told (subject, at)
       group by subject order by subject
       on conflict (subject, step) do update set recorded_at = excluded.recorded_at
         where step_taken.recorded_at > excluded.recorded_at`,
      [subjects, step, facts.map((f) => dayOf(f.recordedAt))],
    );
  }

  async addMerges(tx: Tx, facts: readonly MergeFact[]): Promise<void> {
    const subjects = await this.pseudonyms(tx, facts);
    const into = await this.pseudonyms(
      tx,
      facts.map(({ intoPersonId }) => ({ personId: intoPersonId })),
    );
    await tx.query(
      `insert into counted_as (subject, sequence, into_subject, as_one, recorded_at)
       select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::bool[], $5::timestamptz[]) on conflict do nothing`,
      [
        subjects,
        facts.map((f) => f.sequence),
        into,
        facts.map((f) => f.asOne),
        facts.map((f) => dayOf(f.recordedAt)),
      ],
    );
  }

  private pseudonyms(tx: Tx, facts: readonly { readonly personId: string }[]): Promise<string[]> {
    return this.names.of(
      tx,
      facts.map(({ personId }) => personId),
    );
  }
}
