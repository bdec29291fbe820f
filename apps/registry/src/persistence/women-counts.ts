import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import type { Tx } from '#libs/persistence';
import type { WomenCount } from '../domain/women-count.js';

interface WomenCountRow {
  subject: string;
  counts: readonly WomenCount[];
}

/** What was answered once of each paper; numbers only. */
export const WomenCountSchema = new EntitySchema<WomenCountRow>({
  name: 'women_count',
  columns: { subject: { type: 'uuid', primary: true }, counts: { type: 'jsonb' } },
});

@Injectable()
export class WomenCounts {
  /** Holds off whoever asks of the same paper until the commit, so that both get one answer. */
  async of(tx: Tx, subject: string): Promise<readonly WomenCount[] | undefined> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('women_count ' || $1, 0))`, [subject]);
    const [row] = await tx.query<WomenCountRow[]>('select counts from women_count where subject = $1', [
      subject,
    ]);
    return row?.counts;
  }

  async keep(tx: Tx, subject: string, counts: readonly WomenCount[]): Promise<void> {
    await tx.query('insert into women_count (subject, counts) values ($1, $2)', [
      subject,
      JSON.stringify(counts),
    ]);
  }
}
