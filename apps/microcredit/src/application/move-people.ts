import { Injectable } from '@nestjs/common';
import type { PersonSnapshot } from '#libs/contracts';
import { Clock } from '#libs/kernel';
import { type HeardMerge, type Moved, PersonMerges, type Tx } from '#libs/persistence';
import { loansToSetAside } from '../domain/merge-referrals.js';
import { listConfirmationOf } from '../domain/referral.js';
import { Decisions } from '../persistence/decisions.js';
import { People } from '../persistence/people.js';
import { Referrals } from '../persistence/referrals.js';
import { ApplyPersonNews, type PersonNews } from './apply-person-news.js';
import { RescreenPeople } from './rescreen-people.js';
import { TellReferral } from './tell-referral.js';

/** What a merge moved here, and which dossiers were set aside by it. */
export interface MovedLoans extends Moved {
  readonly ids: { readonly referrals: string[]; readonly decisions: string[]; readonly aside: string[] };
  /** The day on which the one who went was on the confirmed list, and whether the one who stayed had none before. */
  readonly listConfirmedOn?: string | null;
  readonly listTaken?: boolean;
}

/** News of two records that are one person, with the pictures that hold after it. */
export interface MergeNews extends HeardMerge {
  readonly messageId: string;
  /** Of the one who goes or comes back. */
  readonly sequence: number;
  readonly into: PersonSnapshot;
  readonly intoSequence: number;
  /** Of the one who comes back. */
  readonly person?: PersonSnapshot | undefined;
}

const NOTHING: MovedLoans = { ids: { referrals: [], decisions: [], aside: [] } };

/**
 * What was the one's becomes the other's, and goes back when they are two after all: those rows and no others. Nothing goes
 * to somebody of whom nothing may be held; it is erased instead, for the last word of the person was no.
 */
@Injectable()
export class MovePeople {
  private readonly merges = new PersonMerges<MovedLoans>();

  constructor(
    private readonly people: People,
    private readonly referrals: Referrals,
    private readonly decisions: Decisions,
    private readonly applyPersonNews: ApplyPersonNews,
    private readonly rescreenPeople: RescreenPeople,
    private readonly tellReferral: TellReferral,
    private readonly clock: Clock,
  ) {}

  /** Answers a neutral line. */
  async merge(tx: Tx, news: MergeNews, cause: string): Promise<string> {
    const { mergeId, personId, sequence } = news;
    if (!(await this.merges.begin(tx, news))) return 'told-before';
    const { id: head, via } = await this.merges.headOf(tx, personId);
    await this.people.lockAll(tx, [personId, news.intoPersonId, head]);
    await this.applyPersonNews.run(tx, [intoOf(news)], cause);
    const held = (await this.people.byId(tx, head)) !== null;
    const moved = held ? await this.join(tx, personId, head, cause) : NOTHING;
    const { communeCode, provinceCode } = news.into;
    await this.applyPersonNews.run(
      tx,
      [newsOf(news, sequence, { personId, communeCode, provinceCode })],
      cause,
    );
    await this.merges.keep(
      tx,
      mergeId,
      moved,
      via.filter((each) => each !== mergeId),
    );
    return `moved ${String(moved.ids.referrals.length)}`;
  }

  /** Answers a neutral line. */
  async part(tx: Tx, news: MergeNews, cause: string): Promise<string> {
    const { personId, intoPersonId, sequence, person } = news;
    const { ids, listConfirmedOn = null, listTaken } = (await this.merges.undo(tx, news)) ?? NOTHING;
    await this.people.lockAll(tx, [personId, intoPersonId]);
    // two again and one again meanwhile, told in another order: what comes back goes on to whoever stays now
    const { id: owner, via } = await this.merges.headOf(tx, personId);
    const { referrals = [], decisions = [] } = ids;
    await this.referrals.giveTo(tx, owner, referrals);
    await this.decisions.giveTo(tx, owner, decisions);
    await this.merges.takeAlong(tx, via, { referrals, decisions });
    await this.reopen(tx, ids.aside ?? []);
    const both = [intoOf(news), ...(person ? [newsOf(news, sequence, person)] : [])];
    await this.applyPersonNews.run(tx, both, cause);
    const empty = await this.people.erasedAmong(tx, [owner]);
    await this.people.erase(tx, [...empty.keys()]);
    if (listConfirmedOn !== null) await this.partLists(tx, news, listConfirmedOn, listTaken === true, cause);
    return `moved-back ${String(referrals.length)}`;
  }

  private async join(tx: Tx, personId: string, head: string, cause: string): Promise<MovedLoans> {
    const [other, own] = [await this.people.byId(tx, personId), await this.people.byId(tx, head)];
    const theirs = await this.referrals.ofPerson(tx, personId);
    const aside = loansToSetAside(await this.referrals.ofPerson(tx, head), theirs);
    const on = this.clock.today();
    for (const { id } of aside)
      if (await this.referrals.setAside(tx, id, on)) await this.tellAside(tx, id, 'set-aside');
    const referrals = theirs.map(({ id }) => id);
    await this.referrals.giveTo(tx, head, referrals);
    const decisions = await this.decisions.takeOver(tx, personId, head);
    const listConfirmedOn = other?.listConfirmedOn ?? null;
    const listTaken = listConfirmedOn !== null && own?.listConfirmedOn === null;
    if (listTaken) await this.rescreenPeople.run(tx, [head], cause, { listConfirmedOn });
    return { ids: { referrals, decisions, aside: aside.map(({ id }) => id) }, listConfirmedOn, listTaken };
  }

  private async reopen(tx: Tx, aside: readonly string[]): Promise<void> {
    for (const id of aside)
      if (await this.referrals.setAside(tx, id, null)) await this.tellAside(tx, id, 'reopen');
  }

  private async tellAside(tx: Tx, id: string, act: 'set-aside' | 'reopen'): Promise<void> {
    const one = await this.referrals.byId(tx, id);
    if (one) this.tellReferral.aside(tx, one, act, this.clock.today());
  }

  /** The one who comes back was on the list; the one who stayed was not, unless the commune confirmed them since. */
  private async partLists(
    tx: Tx,
    { personId, intoPersonId }: MergeNews,
    listConfirmedOn: string,
    taken: boolean,
    cause: string,
  ): Promise<void> {
    await this.rescreenPeople.run(tx, [personId], cause, { listConfirmedOn });
    const stays = await this.people.byId(tx, intoPersonId);
    if (!taken || stays?.listConfirmedOn !== listConfirmedOn) return;
    const own = await this.referrals.ofPerson(tx, intoPersonId);
    await this.rescreenPeople.run(tx, [intoPersonId], cause, { listConfirmedOn: listConfirmationOf(own) });
  }
}

const newsOf = ({ messageId }: MergeNews, sequence: number, person: PersonNews['person']): PersonNews => ({
  messageId,
  sequence,
  person,
});

const intoOf = (news: MergeNews): PersonNews => newsOf(news, news.intoSequence, news.into);
