import { Injectable } from '@nestjs/common';
import { conflict, invalid, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { ActDetail, KeptAct } from '../domain/case.js';
import type { CaseActName } from '../domain/case-life.js';
import { HELP_LIFE, helperStateOf } from '../domain/helper-life.js';
import { assignmentFault, modelKind } from '../domain/helper-models.js';
import { type Actor, covers } from '../domain/scope.js';
import type { PersonFile } from '../persistence/people.js';
import { Helpers } from '../persistence/helpers.js';
import { CaseFiles } from './case-files.js';
import { WriteCase } from './write-case.js';

/** An act as it is asked for, with what belongs to it. */
export interface AskedAct {
  readonly act: CaseActName;
  readonly on: PlainDate;
  readonly reason?: string;
  readonly note?: string;
  readonly helperIds?: readonly string[];
  readonly helperId?: string;
  readonly decisionNo?: string;
  readonly outcome?: string;
  readonly help?: readonly string[];
  readonly quarter?: string;
  readonly progress?: string;
  readonly toCommune?: string;
  readonly toDetail?: string;
}

/** Every act on a case that is about the case alone and the people who help. */
@Injectable()
export class ActOnCase {
  constructor(
    private readonly files: CaseFiles,
    private readonly helpers: Helpers,
    private readonly write: WriteCase,
  ) {}

  /**
   * Throws not-found and forbidden by area and role, conflict `act-not-allowed`, `act-not-of-kind`, `case-closed`,
   * `no-sentence-record`, `helper-full`, invalid for helpers that do not fit.
   */
  async run(tx: Tx, id: string, asked: AskedAct, actor: Actor): Promise<KeptAct> {
    const file = await this.files.own(tx, id, actor);
    const standing = await this.write.standing(tx, file);
    this.write.require(standing, asked.act, actor.role);
    const detail = await this.done(tx, file, asked);
    const { act, on, reason = null, note } = asked;
    const kept = { act, on, reason, detail: { ...detail, ...(note === undefined ? {} : { note }) } };
    return this.write.add(tx, standing, file.person, kept, actor);
  }

  /** What the act does beside being noted; answers what is kept of it. */
  private async done(tx: Tx, file: PersonFile, asked: AskedAct): Promise<ActDetail> {
    const personId = file.person.id;
    switch (asked.act) {
      case 'assign-helper':
        return this.assign(tx, file, asked);
      case 'end-help':
        await this.helpers.end(tx, personId, asked.on, asked.reason ?? 'goal-reached');
        return {};
      case 'visit': {
        const { outcome, help = [] } = asked;
        return { ...(await this.helperOf(tx, personId, asked)), outcome, help };
      }
      case 'report': {
        const { quarter, progress } = asked;
        return { ...(await this.helperOf(tx, personId, asked)), quarter, progress };
      }
      default:
        return {};
    }
  }

  private async assign(
    tx: Tx,
    { person }: PersonFile,
    { helperIds = [], on, decisionNo }: AskedAct,
  ): Promise<ActDetail> {
    const helpers = (await this.helpers.locked(tx, helperIds)).filter(
      (helper) => HELP_LIFE[helperStateOf(helper)]['stand-by'],
    );
    const [first] = helpers;
    const oneModel = helpers.every(({ modelId }) => modelId === first?.modelId);
    if (!first || helpers.length !== new Set(helperIds).size || !oneModel) {
      throw invalid([{ pointer: '/helperIds', code: 'unknown-helper' }]);
    }
    const model = await this.helpers.anyModel(tx, first.modelId);
    // a model is run by one commune for those who live there
    if (!covers({ provinces: [], communes: [person.communeCode] }, model)) {
      throw invalid([{ pointer: '/helperIds', code: 'unknown-helper' }]);
    }
    const { helpersPerPerson, kind } = model;
    const fault = assignmentFault({ helpersPerPerson, ledBy: modelKind(kind)?.ledBy ?? [] }, helpers);
    if (fault === 'helper-full') throw conflict(fault);
    if (fault !== null) throw invalid([{ pointer: '/helperIds', code: fault, params: { helpersPerPerson } }]);
    await this.helpers.assign(tx, person.id, helpers, on);
    const named = { modelId: model.id, modelKind: kind, helperIds: helpers.map(({ id }) => id) };
    return { ...named, ...(decisionNo === undefined ? {} : { decisionNo }) };
  }

  /** The helper who visited or reports stands by this person. */
  private async helperOf(tx: Tx, personId: string, { helperId }: AskedAct): Promise<ActDetail> {
    const mine = (await this.helpers.assignmentsOf(tx, personId)).find(
      (each) => each.helperId === helperId && each.endedOn === null,
    );
    if (!mine) throw invalid([{ pointer: '/helperId', code: 'unknown-helper' }]);
    return { helperId, modelId: mine.modelId };
  }
}
