import { Injectable } from '@nestjs/common';
import { conflict, notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Fair, FairMeeting, FairResult } from '../domain/fair/fair.js';
import { isAtWork } from '../domain/follow-up.js';
import { type ActName, type Actor, introductionSteps, isOpen, stateOf } from '../domain/introduction.js';
import type { Areas } from '../domain/reach.js';
import { Fairs } from '../persistence/fairs.js';
import { Introductions, type KeptIntroduction } from '../persistence/introductions.js';
import { ActOnIntroduction } from './act-on-introduction.js';
import { HoldFair } from './hold-fair.js';
import { IntroduceCandidate } from './introduce-candidate.js';

export interface ResultCommand {
  readonly id: string;
  readonly personId: string;
  readonly table: number;
  readonly result: FairResult;
  readonly areas: Areas;
  readonly actor: Actor;
}

/** The acts that a result is, each with its reason. An interview at a fair is an introduction that was accepted. */
const ACTS_OF: Readonly<Record<Exclude<FairResult, 'no-show'>, readonly (readonly [ActName, string?])[]>> = {
  passed: [['accept'], ['interview']],
  hired: [['accept'], ['interview'], ['hire']],
  'not-selected': [['accept'], ['interview'], ['decline', 'not-selected']],
  'person-declined': [['accept'], ['interview'], ['decline', 'not-interested']],
};

/** Keys in what came of an interview; it becomes an introduction with its acts, dated on the day of the fair. */
@Injectable()
export class RecordFairResult {
  constructor(
    private readonly fairs: Fairs,
    private readonly introductions: Introductions,
    private readonly introduce: IntroduceCandidate,
    private readonly actOn: ActOnIntroduction,
    private readonly holdFair: HoldFair,
  ) {}

  /** Throws not-found when they had no appointment or live outside the areas, conflict `result-recorded`. */
  async run(tx: Tx, { id, personId, table, result, areas, actor }: ResultCommand): Promise<Fair> {
    const fair = await this.holdFair.allowed(tx, { id, act: 'record', areas, actor });
    const meetings = await this.fairs.meetings(tx, id, areas);
    const meeting = meetings.find((each) => each.personId === personId && each.table === table);
    if (!meeting) throw notFound();
    if (meeting.result !== null) throw conflict('result-recorded');
    const introductionId =
      result === 'no-show' ? null : await this.introduced(tx, fair, meeting, result, { areas, actor });
    await this.fairs.keepResult(tx, id, meeting, result, introductionId);
    return this.holdFair.written(tx, fair, 'record', actor);
  }

  /** Whoever has found work is introduced to nobody else: the interview counts, and no more. */
  private async introduced(
    tx: Tx,
    fair: Fair,
    { personId, vacancyId }: FairMeeting,
    result: Exclude<FairResult, 'no-show'>,
    { areas, actor }: Pick<ResultCommand, 'areas' | 'actor'>,
  ): Promise<string | null> {
    await this.introductions.lockPerson(tx, personId);
    const before = await this.introductions.ofPeople(tx, [personId]);
    if (before.some(isAtWork)) {
      if (result === 'hired') throw conflict('already-at-work');
      return null;
    }
    const on = fair.day;
    let current: KeptIntroduction =
      before.find((each) => each.vacancyId === vacancyId && isOpen(each)) ??
      (await this.introduce.run(tx, { vacancyId, personId, on, note: null, areas, actor }));
    for (const [act, reason] of ACTS_OF[result]) {
      if (!introductionSteps[act].from.includes(stateOf(current))) continue;
      const command = { id: current.id, reach: { areas }, actor, act, on: laterOf(on, current), reason };
      current = await this.actOn.run(tx, command);
    }
    return current.id;
  }
}

/** An introduction of before may hold acts that were dated later than the fair. */
const laterOf = (on: string, { introducedOn, acts }: KeptIntroduction): string =>
  [on, introducedOn, ...acts.map((act) => act.on)].sort().at(-1) ?? on;
