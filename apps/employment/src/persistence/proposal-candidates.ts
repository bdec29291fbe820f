import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import type { Candidate } from '../domain/candidate.js';
import type { Areas } from '../domain/reach.js';
import { CANDIDATE_COLUMNS, LOOKS_FOR_WORK } from './candidates.js';

/** People for whom introductions are sought. */
@Injectable()
export class ProposalCandidates {
  /** Everybody inside the areas who looks for work and waits for no answer yet, to a limit. */
  within(tx: Tx, { provinces, communes }: Areas, limit: number): Promise<Candidate[]> {
    return tx.query<Candidate[]>(
      `select ${CANDIDATE_COLUMNS} from candidate c
        where (c.province_code = any($1) or c.commune_code = any($2)) and ${LOOKS_FOR_WORK}
          and not exists (select from introduction i where i.person_id = c.person_id
            and i.state in ('introduced', 'accepted', 'invited', 'interviewed'))
        order by c.person_id limit $3`,
      [provinces, communes, limit],
    );
  }
}
