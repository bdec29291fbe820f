import { Injectable } from '@nestjs/common';
import { Clock, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { barsOf } from '../domain/bars.js';
import { type CaseDuty, type CommunitySentence, convictionOf } from '../domain/case.js';
import { nextActs } from '../domain/case-life.js';
import { clearanceOf } from '../domain/clearance.js';
import { daysToDue } from '../domain/deadlines.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import { Cases } from '../persistence/cases.js';
import { Helpers } from '../persistence/helpers.js';
import { CaseFiles, type OpenFile } from './case-files.js';
import { releasedBefore } from './record-release-of-known.js';
import { WriteCase } from './write-case.js';

const OF_THE_OTHER = new Set(['accept-move', 'refuse-move']);

/** Each reading of a case is logged; that of a sentence by itself. */
@Injectable()
export class LogCaseReading {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  async run(
    tx: Tx,
    { id: personId, communeCode, provinceCode }: OpenFile['file']['person'],
    sentence: CommunitySentence | null,
    actor: Actor,
  ): Promise<void> {
    const of = { personId, communeCode, provinceCode };
    await this.audit.add(tx, actor, this.clock.now(), [
      { act: 'case-read', ...of },
      ...(sentence ? [{ act: 'sentence-read' as const, ...of, concerning: sentence.id }] : []),
    ]);
  }
}

/** One case: where it stands, what was done, what is to be done until when, and who stands by the person. */
@Injectable()
export class ShowCase {
  constructor(
    private readonly clock: Clock,
    private readonly files: CaseFiles,
    private readonly cases: Cases,
    private readonly helpers: Helpers,
    private readonly write: WriteCase,
    private readonly log: LogCaseReading,
  ) {}

  /** Throws not-found outside the actor's areas. */
  async run(tx: Tx, id: string, actor: Actor) {
    const opened = await this.files.open(tx, id, actor);
    const { file, move } = opened;
    const { person } = file;
    const standing = await this.write.standing(tx, file);
    const sentence = actor.role === 'registry-officer' && opened.here ? file.sentence : null;
    await this.log.run(tx, person, sentence, actor);
    return {
      ...{ id, personId: id, fullName: person.fullName, birthDate: person.birthDate },
      ...{ communeCode: person.communeCode, provinceCode: person.provinceCode },
      ...{ kind: standing.kind, state: standing.state, arriving: opened.arriving && !opened.here },
      hasRelease: file.release !== null,
      closure: file.closure && { reason: file.closure.reason, on: file.closure.closedOn },
      next: nextFor(opened, standing, actor.role),
      // what was done on another record of the same person stands in the file as well, and leads nowhere
      acts: (await this.cases.historyOf(tx, id)).map(
        ({ number, act, state, on, reason, detail, at, role, asideBy }) => ({
          ...{ number, act, state, on, reason, detail, at, role, aside: asideBy !== null },
        }),
      ),
      duties: (await this.cases.dutiesOf(tx, id)).map((duty) => dutyView(duty, this.clock.today())),
      move: move && { toCommune: move.toCommune, toProvince: move.toProvince, askedAt: move.askedAt },
      helpers: (await this.helpers.assignmentsOf(tx, id)).map(({ personId: _personId, ...each }) => each),
      ...(sentence ? { sentence: sentenceView(sentence, this.clock.today()) } : {}),
    };
  }
}

/** A sentence with what follows from it by law on `today`, as a release is shown. */
function sentenceView(sentence: CommunitySentence, today: PlainDate) {
  const { id: _id, personId: _personId, recordedBy: _by, ...rest } = sentence;
  const conviction = convictionOf(sentence);
  return { ...rest, clearance: clearanceOf(conviction, today), bars: barsOf(conviction, today) };
}

/** A deadline, and how long there is while it is open. */
function dutyView({ id: _id, personId: _personId, ...duty }: CaseDuty, today: PlainDate) {
  const open = duty.metOn === null && duty.droppedAt === null;
  return { ...duty, days: open ? daysToDue(duty.due, today) : null };
}

/** Of a move one office may do this and the other that; a release is their first or a later one, never both. */
function nextFor(
  { file, here, arriving }: OpenFile,
  standing: Parameters<typeof nextActs>[0],
  role: string,
): string[] {
  const another = releasedBefore(file, standing.state) ? 'record-release' : 'release-again';
  return nextActs(standing, role)
    .filter((act) => act !== another)
    .filter((act) => (OF_THE_OTHER.has(act) ? arriving : here));
}
