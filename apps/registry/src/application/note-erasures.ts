import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import type { Erasure } from '../domain/person.js';
import { People } from '../persistence/people.js';

/** Other services tell that they have let go of a person. */
@Injectable()
export class NoteErasures {
  constructor(private readonly people: People) {}

  run(tx: Tx, erasures: readonly Erasure[]): Promise<void> {
    return this.people.noteErasures(tx, erasures);
  }
}
