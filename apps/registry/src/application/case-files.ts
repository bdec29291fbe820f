import { Injectable } from '@nestjs/common';
import { forbidden } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { CaseMove } from '../domain/case.js';
import { type Actor, covers, mayAct } from '../domain/scope.js';
import { Cases } from '../persistence/cases.js';
import { People, type PersonFile } from '../persistence/people.js';

export interface OpenFile {
  readonly file: PersonFile;
  readonly move: CaseMove | null;
  /** The person lives in the actor's areas. */
  readonly here: boolean;
  /** Somebody hands the person over to the actor's areas, who may therefore look. */
  readonly arriving: boolean;
}

/** Whose case an office may open: those of its areas, and those who are being handed over to it. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly people: People,
    private readonly cases: Cases,
  ) {}

  /** Locked until the end of the transaction. Throws not-found outside the actor's areas. */
  async open(tx: Tx, id: string, actor: Actor): Promise<OpenFile> {
    const move = await this.cases.moveOf(tx, id);
    const target = move && { communeCode: move.toCommune, provinceCode: move.toProvince };
    const arriving = target !== null && covers(actor.scope, target);
    const scope = arriving ? { ...actor.scope, everywhere: true as const } : actor.scope;
    const file = await this.people.lockedFile(tx, id, scope);
    return { file, move, here: mayAct(actor.scope, file.person), arriving };
  }

  /** Throws forbidden `outside-area` when the actor may look but the case is another office's to act on. */
  async own(tx: Tx, id: string, actor: Actor): Promise<PersonFile> {
    const { file, here } = await this.open(tx, id, actor);
    if (!here) throw forbidden('outside-area');
    return file;
  }
}
