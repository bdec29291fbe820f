import { Controller } from '@nestjs/common';
import { EmploymentPersonErasedV1, MicrocreditPersonErasedV1, TrainingPersonErasedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { NoteErasures } from '../application/note-erasures.js';
import type { Erasure } from '../domain/person.js';

const reports = (
  service: string,
  batch: readonly Received<Pick<Erasure, 'personId' | 'purpose'>>[],
): Erasure[] => batch.map(({ data, sequence, time }) => ({ ...data, service, sequence, at: new Date(time) }));

@Controller()
export class NoteErasureWhenEmploymentErased {
  constructor(private readonly noteErasures: NoteErasures) {}

  @Handles(EmploymentPersonErasedV1, 'note-erasure-when-employment-erased')
  async handle(batch: Received<EmploymentPersonErasedV1>[], ctx: BusContext): Promise<void> {
    await this.noteErasures.run(ctx.tx, reports('employment', batch));
  }
}

@Controller()
export class NoteErasureWhenTrainingErased {
  constructor(private readonly noteErasures: NoteErasures) {}

  @Handles(TrainingPersonErasedV1, 'note-erasure-when-training-erased')
  async handle(batch: Received<TrainingPersonErasedV1>[], ctx: BusContext): Promise<void> {
    await this.noteErasures.run(ctx.tx, reports('training', batch));
  }
}

@Controller()
export class NoteErasureWhenMicrocreditErased {
  constructor(private readonly noteErasures: NoteErasures) {}

  @Handles(MicrocreditPersonErasedV1, 'note-erasure-when-microcredit-erased')
  async handle(batch: Received<MicrocreditPersonErasedV1>[], ctx: BusContext): Promise<void> {
    await this.noteErasures.run(ctx.tx, reports('microcredit', batch));
  }
}
