import { Injectable } from '@nestjs/common';
import { HelperModelChangedV1 } from '#libs/contracts';
import { Clock, conflict, forbidden, invalid, newId, notFound, type PlainDate } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { communeOn } from '#libs/reference';
import type { HelperModel } from '../domain/case.js';
import {
  type HelpAct,
  type HelperState,
  helperStateOf,
  type ModelState,
  modelStateOf,
  refusalOf,
} from '../domain/helper-life.js';
import { modelKind, type ModelEndReason, type Organisation } from '../domain/helper-models.js';
import { quarterOf } from '../domain/quarter.js';
import { type Actor, covers } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import { Helpers } from '../persistence/helpers.js';

export interface NewModel {
  readonly kind: string;
  readonly name?: string;
  readonly communeCode: string;
  readonly helpersPerPerson?: number;
  readonly loadLimit?: number;
  readonly startedOn: PlainDate;
}

export interface NewHelper {
  readonly fullName: string;
  readonly organisation: Organisation;
  readonly phone?: string;
  readonly loadLimit?: number;
  readonly since: PlainDate;
}

/** The community models of a commune: who stands by people, how many at most, and what a quarter brought. */
@Injectable()
export class KeepHelperModels {
  constructor(
    private readonly clock: Clock,
    private readonly helpers: Helpers,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** Throws invalid `unknown-commune`, forbidden `outside-area`. What is left out is as the kind of model has it. */
  async add(tx: Tx, told: NewModel, actor: Actor): Promise<HelperModel> {
    const kind = modelKind(told.kind);
    const commune = communeOn(told.communeCode, this.clock.today());
    if (!kind || !commune) throw invalid([{ pointer: '/communeCode', code: 'unknown-commune' }]);
    const place = { communeCode: told.communeCode, provinceCode: commune.provinceCode };
    if (!covers(actor.scope, place)) throw forbidden('outside-area');
    const model = {
      ...{ id: newId(), kind: told.kind, name: told.name ?? kind.name, ...place },
      helpersPerPerson: told.helpersPerPerson ?? kind.helpersPerPerson,
      loadLimit: told.loadLimit ?? kind.load,
      ...{ startedOn: told.startedOn, endedOn: null, endReason: null },
      ...{ recordedAt: this.clock.now(), recordedBy: actor.subject },
    };
    await this.helpers.addModel(tx, model);
    this.tell(tx, model);
    await this.log(tx, 'helper-model-added', model.id, model, actor);
    return model;
  }

  /**
   * Its helpers leave with it. Throws not-found outside the actor's areas, conflict `model-ended`, conflict
   * `model-still-needed` with how many people somebody of it still stands by, invalid for a day before it began or on which
   * it still helped.
   */
  async end(
    tx: Tx,
    modelId: string,
    { on, reason }: { readonly on: PlainDate; readonly reason: ModelEndReason },
    actor: Actor,
  ): Promise<HelperModel> {
    this.requirePast(on);
    await this.helpers.lockModel(tx, modelId, 'update');
    const model = await this.helpers.model(tx, modelId, actor.scope);
    this.requireMay('end', modelStateOf(model), actor);
    if (on < model.startedOn) throw invalid([{ pointer: '/on', code: 'before-the-model-began' }]);
    const { people, lastEnded } = await this.helpers.helpedBy(tx, modelId);
    if (people > 0) throw conflict('model-still-needed', { people });
    if (lastEnded !== null && on < lastEnded)
      throw invalid([{ pointer: '/on', code: 'before-the-help-ended', params: { lastEnded } }]);
    await this.helpers.endModel(tx, modelId, on, reason);
    const ended = { ...model, endedOn: on, endReason: reason };
    this.tell(tx, ended);
    await this.log(tx, 'helper-model-ended', modelId, model, actor);
    return ended;
  }

  /** Throws not-found outside the actor's areas, conflict `model-ended`. */
  async addHelper(tx: Tx, modelId: string, told: NewHelper, actor: Actor): Promise<string> {
    await this.helpers.lockModel(tx, modelId, 'share');
    const model = await this.helpers.model(tx, modelId, actor.scope);
    this.requireMay('join', modelStateOf(model), actor);
    const { fullName, organisation, since } = told;
    const id = newId();
    await this.helpers.addHelper(tx, {
      ...{ id, modelId, fullName, organisation, since, leftOn: null, phone: told.phone ?? null },
      loadLimit: told.loadLimit ?? model.loadLimit,
      ...{ recordedAt: this.clock.now(), recordedBy: actor.subject },
    });
    await this.log(tx, 'helper-added', id, model, actor);
    return id;
  }

  /**
   * Throws invalid `date-in-future` or `before-the-helper-began`, not-found outside the actor's areas, conflict `helper-left`, conflict
   * `helper-still-needed` while the helper stands by somebody.
   */
  async leave(tx: Tx, helperId: string, on: PlainDate, actor: Actor): Promise<void> {
    this.requirePast(on);
    const [helper] = await this.helpers.locked(tx, [helperId]);
    if (!helper) throw notFound();
    const model = await this.helpers.model(tx, helper.modelId, actor.scope);
    this.requireMay('leave', helperStateOf(helper), actor);
    if (on < helper.since) throw invalid([{ pointer: '/on', code: 'before-the-helper-began' }]);
    if (helper.load > 0) throw conflict('helper-still-needed');
    await this.helpers.leave(tx, helperId, on);
    await this.log(tx, 'helper-left', helperId, model, actor);
  }

  /** Each model with its helpers and how many people they stand by. */
  async list(tx: Tx, query: { readonly after: string | null; readonly limit: number }, actor: Actor) {
    const found = await this.helpers.models(tx, actor.scope, query.after, query.limit + 1);
    const shown = found.slice(0, query.limit);
    const helpers = await this.helpers.helpersOf(
      tx,
      shown.map(({ id }) => id),
    );
    const items = shown.map((model) => ({
      ...model,
      helpers: helpers
        .filter(({ modelId }) => modelId === model.id)
        .map(({ id, fullName, organisation, phone, loadLimit, load, since, leftOn }) => ({
          ...{ id, fullName, organisation, phone, loadLimit, load, since, leftOn },
        })),
    }));
    return { items, next: found.length > shown.length ? (shown.at(-1)?.id ?? null) : null };
  }

  /** What a quarter of a model brought, in figures. Throws not-found outside the actor's areas. */
  async report(tx: Tx, modelId: string, quarter: string, actor: Actor) {
    const model = await this.helpers.model(tx, modelId, actor.scope);
    const period = quarterOf(quarter);
    if (!period) throw invalid([{ pointer: '/quarter', code: 'invalid-quarter' }]);
    const figures = await this.helpers.quarterOf(tx, modelId, period.from, period.to);
    const { kind, name, communeCode } = model;
    return { modelId, kind, name, communeCode, quarter, ...period, ...figures };
  }

  private requireMay(act: HelpAct, state: ModelState | HelperState, { role }: Actor): void {
    const refusal = refusalOf(state, act, role);
    if (refusal === 'role-not-allowed') throw forbidden(refusal);
    if (refusal) throw conflict(refusal);
  }

  private requirePast(on: PlainDate): void {
    if (on > this.clock.today()) throw invalid([{ pointer: '/on', code: 'date-in-future' }]);
  }

  private tell(tx: Tx, { id, kind, communeCode, provinceCode, startedOn, endedOn }: HelperModel): void {
    this.outbox.add(tx, HelperModelChangedV1, {
      ...{ subject: id, sequence: endedOn === null ? 1 : 2 },
      data: {
        ...{ helperModelId: id, modelKind: kind, communeCode, provinceCode, startedOn },
        ...(endedOn === null ? {} : { endedOn }),
      },
    });
  }

  private async log(
    tx: Tx,
    act: 'helper-model-added' | 'helper-model-ended' | 'helper-added' | 'helper-left',
    concerning: string,
    { communeCode, provinceCode }: HelperModel,
    actor: Actor,
  ): Promise<void> {
    await this.audit.add(tx, actor, this.clock.now(), [{ act, concerning, communeCode, provinceCode }]);
  }
}
