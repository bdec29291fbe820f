import { Clock, invalid, notFound } from '#libs/kernel';
import { communeOn, provinceOn } from '#libs/reference';
import { Injectable } from '@nestjs/common';
import {
  checklist,
  type CreditPaper,
  dayOf,
  establishmentOf,
  type Dossier,
  type Establishment,
  form01,
  form02,
  type ListedPerson,
  type Place,
} from '../domain/credit-paper.js';
import { Names } from './names.js';
import { UpstreamProblem, Upstreams, type Caller } from './upstreams.js';

/** An establishment as microcredit knows it: without a name, under the number of its dossier at the bank. */
interface Applicant {
  readonly form: string;
  readonly workers: number;
  readonly releasedWorkers: number;
  readonly collateral: boolean;
  readonly reference: string;
}

/** What microcredit tells of a referral, as far as papers say it. */
export interface OnTheWay {
  readonly id: string;
  /** Null for an establishment. */
  readonly personId: string | null;
  readonly applicant: Applicant | null;
  readonly communeCode: string;
  readonly purpose: string;
  readonly amount: number;
  readonly termMonths: number;
  readonly preparedOn: string;
  readonly state: string;
}

interface CreditList {
  readonly month: string;
  readonly closesOn: string;
  readonly items: readonly OnTheWay[];
}

/** What the registry tells of a person to its officer and to the head of the commune. */
interface Person {
  readonly fullName: string;
  readonly birthDate: string;
  readonly nationalId: string | null;
  readonly phone: string | null;
  readonly residence: {
    readonly detail: string | null;
    readonly communeName: string | null;
    readonly provinceName: string | null;
  };
  readonly release?: { readonly certificateNo?: string | null; readonly completedOn?: string | null };
}

/** People asked of the registry at once. */
const AT_ONCE = 8;

/**
 * Papers for the bank: what microcredit knows, with what only the registry may tell. The registry decides for each person
 * and keeps a record of the reading; whoever it does not show leaves an empty line.
 */
@Injectable()
export class CreditPapers {
  constructor(
    private readonly upstreams: Upstreams,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  async form01(
    query: { communeCode: string; month?: string | undefined },
    caller: Caller,
  ): Promise<CreditPaper> {
    const month = query.month === undefined ? '' : `&month=${query.month}`;
    const path = `/api/v1/credit-lists?communeCode=${query.communeCode}${month}`;
    const list = await this.upstreams.json<CreditList>('microcredit', path, caller);
    const people: ListedPerson[] = [];
    for (let at = 0; at < list.items.length; at += AT_ONCE) {
      const some = list.items.slice(at, at + AT_ONCE);
      people.push(...(await Promise.all(some.map((each) => this.listed(each, caller)))));
    }
    return form01(this.place(query.communeCode), list, people);
  }

  form02({ communeCode, ...asked }: Establishment & { communeCode: string }): CreditPaper {
    return form02(this.place(communeCode), asked);
  }

  async checklist(id: string, caller: Caller): Promise<CreditPaper> {
    const path = `/api/v1/credit-referrals/${id}`;
    const [referral, documents] = await Promise.all([
      this.upstreams.json<OnTheWay>('microcredit', path, caller),
      this.upstreams.json<{ items: Dossier['documents'] }>('microcredit', `${path}/documents`, caller),
    ]);
    const dossier = { ...referral, documents: documents.items };
    const place = this.place(referral.communeCode);
    if (referral.applicant)
      return checklist(place, ['Cơ sở vay vốn', establishmentOf(referral.applicant)], dossier);
    const [named] = await this.names.join([referral], { purpose: 'credit', subject: id }, caller);
    if (named?.fullName === undefined) throw notFound();
    return checklist(place, ['Họ và tên', named.fullName], dossier);
  }

  /** Form 02 of a dossier that is on its way. Its name, address and plan are nowhere kept: they are written on the paper. */
  async form02Of(id: string, caller: Caller): Promise<CreditPaper> {
    const path = `/api/v1/credit-referrals/${id}`;
    const { applicant, communeCode, amount, termMonths } = await this.upstreams.json<OnTheWay>(
      'microcredit',
      path,
      caller,
    );
    if (!applicant) throw notFound();
    const blank = { name: '', taxCode: '', address: '', plan: '' };
    return form02(this.place(communeCode), { ...blank, ...applicant, amount, termMonths });
  }

  private async listed(referral: OnTheWay, caller: Caller): Promise<ListedPerson> {
    const { purpose, amount, termMonths, personId } = referral;
    // nobody but people stands on form 01
    const person = personId === null ? null : await this.person(personId, caller);
    return { purpose, amount, termMonths, person: person && onPaper(person) };
  }

  private async person(id: string, caller: Caller): Promise<Person | null> {
    try {
      return await this.upstreams.json<Person>('registry', `/api/v1/people/${id}`, caller);
    } catch (error) {
      if (error instanceof UpstreamProblem && error.status === 404) return null;
      throw error;
    }
  }

  private place(communeCode: string): Place {
    const today = this.clock.today();
    const commune = communeOn(communeCode, today);
    if (!commune) throw invalid([{ pointer: '/communeCode', code: 'unknown-commune' }]);
    return { commune: commune.fullName, province: provinceOn(commune.provinceCode, today)?.fullName ?? '' };
  }
}

function onPaper({ fullName, birthDate, nationalId, phone, residence, release }: Person) {
  const { detail, communeName, provinceName } = residence;
  const { certificateNo, completedOn } = release ?? {};
  return {
    ...{ fullName, birthDate, nationalId, phone },
    address: [detail, communeName, provinceName].filter(Boolean).join(', '),
    certificate: [certificateNo, completedOn && dayOf(completedOn)].filter(Boolean).join(', '),
  };
}
