import { Injectable } from '@nestjs/common';
import type { MergeNews, PersonSnapshot } from '#libs/contracts';
import { type Moved, PersonMerges, type Tx } from '#libs/persistence';
import { Candidates } from '../persistence/candidates.js';
import { type CardAside, FairCards } from '../persistence/fair-cards.js';
import { Introductions } from '../persistence/introductions.js';
import { WorkLists } from '../persistence/work-lists.js';
import { candidateOf } from './candidate-of.js';
import { CloseIntroductions } from './close-introductions.js';
import { MergeIntroductions } from './merge-introductions.js';
import { RankCandidates } from './rank-candidates.js';

/** What a merge moved here, which introductions it closed and which cards it took off. */
export interface MovedWork extends Moved {
  readonly ids: { readonly introductions: string[]; readonly aside: string[]; readonly fairs: string[] };
  readonly cards?: readonly CardAside[];
}

const NOTHING: MovedWork = { ids: { introductions: [], aside: [], fairs: [] } };

/**
 * What was the one's becomes the other's, and goes back when they are two after all: those rows and no others. Nothing goes
 * to somebody of whom nothing may be held; it is erased instead, for the last word of the person was no.
 */
@Injectable()
export class MovePeople {
  private readonly merges = new PersonMerges<MovedWork>();

  constructor(
    private readonly candidates: Candidates,
    private readonly rank: RankCandidates,
    private readonly close: CloseIntroductions,
    private readonly introductions: MergeIntroductions,
    private readonly kept: Introductions,
    private readonly cards: FairCards,
    private readonly workLists: WorkLists,
  ) {}

  /** Answers a neutral line. */
  async merge(tx: Tx, news: MergeNews): Promise<string> {
    const { mergeId, personId, intoPersonId, sequence, into, intoSequence } = news;
    await this.kept.lockPeople(tx, [personId, intoPersonId]);
    if (!(await this.merges.begin(tx, news))) return 'told-before';
    const { id: head, via } = await this.merges.headOf(tx, personId);
    await this.hear(tx, into, intoSequence);
    const held = (await this.candidates.byId(tx, head)) !== null;
    const moved = held ? await this.join(tx, personId, head) : NOTHING;
    const { communeCode, provinceCode } = into;
    await this.hear(tx, { personId, communeCode, provinceCode }, sequence);
    await this.merges.keep(
      tx,
      mergeId,
      moved,
      via.filter((each) => each !== mergeId),
    );
    return `moved ${String(moved.ids.introductions.length)}`;
  }

  /** Answers a neutral line. */
  async part(tx: Tx, news: MergeNews): Promise<string> {
    const { personId, intoPersonId, sequence, into, intoSequence, person } = news;
    await this.kept.lockPeople(tx, [personId, intoPersonId]);
    const { ids, cards = [] } = (await this.merges.undo(tx, news)) ?? NOTHING;
    const { introductions = [], aside = [], fairs = [] } = ids;
    // two again and one again meanwhile, told in another order: what comes back goes on to whoever stays now
    const { id: owner, via } = await this.merges.headOf(tx, personId);
    await this.kept.giveTo(tx, owner, introductions);
    await this.merges.takeAlong(tx, via, { introductions });
    // the one who comes back first: their cards need them
    if (person) await this.hear(tx, person, sequence);
    if (await this.candidates.byId(tx, personId)) {
      await this.cards.part(tx, personId, intoPersonId, { moved: fairs, aside: [...cards] });
    }
    await this.hear(tx, into, intoSequence);
    if (!(await this.candidates.byId(tx, owner))) await this.close.forget(tx, [owner]);
    await this.introductions.reopen(tx, aside);
    for (const id of [personId, intoPersonId]) await this.list(tx, id);
    return `moved-back ${String(introductions.length)}`;
  }

  private async join(tx: Tx, personId: string, head: string): Promise<MovedWork> {
    const { introductions, aside } = await this.introductions.join(tx, personId, head);
    const known = (await this.candidates.byId(tx, personId)) !== null;
    const cards = known ? await this.cards.join(tx, personId, head) : { moved: [], aside: [] };
    await this.list(tx, head);
    return { ids: { introductions, aside, fairs: cards.moved }, cards: cards.aside };
  }

  /** Whoever is at work stands in no list, and whoever is not stands in them. */
  private async list(tx: Tx, personId: string): Promise<void> {
    if (await this.candidates.looksForWork(tx, personId)) await this.rank.again(tx, personId);
    else await this.workLists.leave(tx, personId);
  }

  private async hear(tx: Tx, snapshot: PersonSnapshot, sequence: number): Promise<void> {
    const { personId } = snapshot;
    const candidate = candidateOf(snapshot, sequence);
    const answers = await this.rank.run(tx, [{ personId, sequence, candidate, answerOwed: false }]);
    if (answers.get(personId)?.done === 'let-go') await this.close.forget(tx, [personId]);
  }
}
