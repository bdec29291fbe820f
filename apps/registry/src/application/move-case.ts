import { Injectable } from '@nestjs/common';
import { Clock, forbidden, invalid, newId } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { communeOn } from '#libs/reference';
import type { KeptAct } from '../domain/case.js';
import type { Actor } from '../domain/scope.js';
import { Cases } from '../persistence/cases.js';
import { Helpers } from '../persistence/helpers.js';
import { People } from '../persistence/people.js';
import type { AskedAct } from './act-on-case.js';
import { CaseFiles, type OpenFile } from './case-files.js';
import { WriteCase } from './write-case.js';

type MoveAct = 'hand-over' | 'accept-move' | 'refuse-move' | 'withdraw-move';

/** The other commune took somebody over: they live there now, its models help from here on, and every service hears of the move. */
@Injectable()
export class ArriveInCommune {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly cases: Cases,
    private readonly helpers: Helpers,
    private readonly write: WriteCase,
  ) {}

  async run(tx: Tx, { file, move }: OpenFile, on: string): Promise<OpenFile['file']['person']> {
    if (!move) throw new Error('a move that nobody asked for');
    const at = this.clock.now();
    const { person } = file;
    const place = { communeCode: move.toCommune, provinceCode: move.toProvince };
    const moved = { ...person, ...place, version: person.version + 1 };
    await this.cases.decide(tx, person.id, 'accepted', at);
    await this.helpers.end(tx, person.id, on, 'moved');
    await this.people.saveContact(tx, moved);
    await this.people.move(tx, {
      ...{ id: newId(), personId: person.id, asWritten: null, detail: move.detail, ...place },
      ...{ since: at, version: moved.version },
    });
    this.write.tellPicture(tx, { ...file, person: moved }, this.clock.today());
    return moved;
  }
}

/** Somebody moves to another commune: one office hands over, the other accepts or says why not (TT 10/2024/TT-BCA Điều 15). */
@Injectable()
export class MoveCase {
  constructor(
    private readonly clock: Clock,
    private readonly files: CaseFiles,
    private readonly cases: Cases,
    private readonly write: WriteCase,
    private readonly arrival: ArriveInCommune,
  ) {}

  /**
   * Throws not-found and forbidden by area and role (`outside-area` for whoever decides in the other's place), conflict
   * `act-not-allowed` or `case-closed`, invalid `unknown-commune` or `same-commune`.
   */
  async run(tx: Tx, id: string, asked: AskedAct & { readonly act: MoveAct }, actor: Actor): Promise<KeptAct> {
    const opened = await this.files.open(tx, id, actor);
    const standing = await this.write.standing(tx, opened.file);
    this.write.require(standing, asked.act, actor.role);
    const decidesHere = asked.act === 'hand-over' || asked.act === 'withdraw-move';
    if (decidesHere ? !opened.here : !opened.arriving) throw forbidden('outside-area');

    const { act, on, reason = null, note } = asked;
    const person =
      act === 'accept-move' ? await this.arrival.run(tx, opened, on) : await this.asked(tx, opened, asked);
    const { move } = opened;
    const toCommune = act === 'hand-over' ? asked.toCommune : move?.toCommune;
    const detail = { toCommune, ...(note === undefined ? {} : { note }) };
    return this.write.add(tx, standing, person, { act, on, reason, detail }, actor);
  }

  private async asked(tx: Tx, { file: { person } }: OpenFile, asked: AskedAct) {
    const at = this.clock.now();
    if (asked.act !== 'hand-over') {
      await this.cases.decide(tx, person.id, asked.act === 'refuse-move' ? 'refused' : 'withdrawn', at);
      return person;
    }
    const { toCommune = '', toDetail } = asked;
    const commune = communeOn(toCommune, this.clock.today());
    if (!commune) throw invalid([{ pointer: '/toCommune', code: 'unknown-commune' }]);
    if (toCommune === person.communeCode) throw invalid([{ pointer: '/toCommune', code: 'same-commune' }]);
    const target = { toCommune, toProvince: commune.provinceCode, detail: toDetail ?? null };
    await this.cases.ask(tx, { personId: person.id, ...target, askedAt: at });
    return person;
  }
}
