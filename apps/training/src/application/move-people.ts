import { Injectable } from '@nestjs/common';
import type { PersonSnapshot } from '#libs/contracts';
import { Clock } from '#libs/kernel';
import { type HeardMerge, type Moved, PersonMerges, type Tx } from '#libs/persistence';
import { Board } from '../persistence/board.js';
import { People } from '../persistence/people.js';
import { ApplyPersonNews, type PersonNews } from './apply-person-news.js';
import { ForgetPeople } from './forget-people.js';
import { MergeEnrolments } from './merge-enrolments.js';

/** What a merge moved here, and which places were set aside by it. */
export interface MovedEnrolments extends Moved {
  readonly ids: { readonly enrolments: string[]; readonly aside: string[] };
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

/**
 * What was the one's becomes the other's, and goes back when they are two after all: those rows and no others. Nothing goes
 * to somebody of whom nothing may be held; it is erased instead, for the last word of the person was no.
 */
@Injectable()
export class MovePeople {
  private readonly merges = new PersonMerges<MovedEnrolments>();

  constructor(
    private readonly board: Board,
    private readonly people: People,
    private readonly applyPersonNews: ApplyPersonNews,
    private readonly forgetPeople: ForgetPeople,
    private readonly enrolments: MergeEnrolments,
    private readonly clock: Clock,
  ) {}

  /** Answers a neutral line. */
  async merge(tx: Tx, news: MergeNews): Promise<string> {
    const { mergeId, personId, sequence } = news;
    await this.board.hold(tx, this.clock.today());
    if (!(await this.merges.begin(tx, news))) return 'told-before';
    const { id: head, via } = await this.merges.headOf(tx, personId);
    await this.people.lock(tx, [personId, news.intoPersonId, head]);
    await this.applyPersonNews.run(tx, [intoOf(news)]);
    const held = (await this.people.byId(tx, head)) !== null;
    const { moved, aside } = held ? await this.enrolments.join(tx, personId, head) : { moved: [], aside: [] };
    const { communeCode, provinceCode } = news.into;
    const gone = { personId, communeCode, provinceCode };
    await this.applyPersonNews.run(tx, [newsOf(news, sequence, gone)]);
    await this.merges.keep(
      tx,
      mergeId,
      { ids: { enrolments: moved, aside } },
      via.filter((each) => each !== mergeId),
    );
    return `moved ${String(moved.length)}`;
  }

  /** Answers a neutral line. */
  async part(tx: Tx, news: MergeNews): Promise<string> {
    const { personId, sequence, person } = news;
    await this.board.hold(tx, this.clock.today());
    const done = await this.merges.undo(tx, news);
    await this.people.lock(tx, [personId, news.intoPersonId]);
    const { enrolments = [], aside = [] } = done?.ids ?? {};
    // two again and one again meanwhile, told in another order: what comes back goes on to whoever stays now
    const { id: owner, via } = await this.merges.headOf(tx, personId);
    await this.enrolments.part(tx, owner, enrolments, aside);
    await this.merges.takeAlong(tx, via, { enrolments });
    await this.applyPersonNews.run(tx, [intoOf(news), ...(person ? [newsOf(news, sequence, person)] : [])]);
    const empty = await this.people.erasedAmong(tx, [owner]);
    await this.forgetPeople.run(tx, [...empty.keys()]);
    return `moved-back ${String(enrolments.length)}`;
  }
}

const newsOf = ({ messageId }: MergeNews, sequence: number, person: PersonNews['person']): PersonNews => ({
  messageId,
  sequence,
  person,
  endsTraining: false,
});

const intoOf = (news: MergeNews): PersonNews => newsOf(news, news.intoSequence, news.into);
