import type { Tx } from '#libs/persistence';
import type { AuditAct } from '../domain/audit-chain.js';
import type { Actor } from '../domain/scope.js';

/** One reading or writing; ids and codes only. */
export interface Act {
  readonly act: AuditAct;
  readonly purpose?: string;
  readonly personId?: string;
  readonly concerning?: string;
  readonly communeCode?: string;
  readonly provinceCode?: string;
}

/** The log of readings and writes. Written in the transaction of the act itself: neither stands without the other. */
export class AuditLog {
  async add(tx: Tx, { subject, role }: Actor, at: Date, acts: readonly Act[]): Promise<void> {
    if (acts.length === 0) return;
    const column = (of: (act: Act) => string | undefined): (string | null)[] =>
      acts.map((act) => of(act) ?? null);
    await tx.query(
      `insert into audit_entry (at, actor, role, act, purpose, person_id, concerning, commune_code, province_code)
       select $1, $2, $3, * from unnest($4::text[], $5::text[], $6::uuid[], $7::text[], $8::text[], $9::text[])`,
      [
        at,
        subject,
        role,
        column((act) => act.act),
        column((act) => act.purpose),
        column((act) => act.personId),
        column((act) => act.concerning),
        column((act) => act.communeCode),
        column((act) => act.provinceCode),
      ],
    );
  }
}
