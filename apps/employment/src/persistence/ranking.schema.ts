import { EntitySchema } from 'typeorm';

interface Ranking {
  personId: string;
  vacancyId: string;
  standing: number;
  lost: number;
  parts: Buffer;
  changesOn: string | null;
  checkUntil: string | null;
}

/** Where a candidate stands in the head of the list of an open vacancy, as of the board's day. */
export const RankingSchema = new EntitySchema<Ranking>({
  name: 'ranking',
  columns: {
    personId: { type: 'uuid', primary: true, name: 'person_id' },
    vacancyId: { type: 'uuid', primary: true, name: 'vacancy_id' },
    standing: { type: 'smallint' },
    lost: { type: 'integer' },
    parts: { type: 'bytea' },
    changesOn: { type: 'date', name: 'changes_on', nullable: true },
    checkUntil: { type: 'date', name: 'check_until', nullable: true },
  },
  checks: [
    { name: 'ranking_standing_check', expression: 'standing between 0 and 2' },
    { name: 'ranking_lost_check', expression: 'lost >= 0' },
    { name: 'ranking_parts_check', expression: 'length(parts) = 12' },
  ],
  indices: [
    { name: 'ranking_list', columns: ['vacancyId', 'standing', 'lost', 'personId'] },
    { name: 'ranking_changes_on', columns: ['changesOn'], where: 'changes_on is not null' },
  ],
});

interface Head {
  vacancyId: string;
  policyVersion: string;
  cutLost: number | null;
  cutPerson: string | null;
}

/** How far the list of an open vacancy is stored. */
export const RankingHeadSchema = new EntitySchema<Head>({
  name: 'ranking_head',
  columns: {
    vacancyId: { type: 'uuid', primary: true, name: 'vacancy_id' },
    policyVersion: { type: 'text', name: 'policy_version' },
    cutLost: { type: 'integer', name: 'cut_lost', nullable: true },
    cutPerson: { type: 'uuid', name: 'cut_person', nullable: true },
  },
  checks: [{ name: 'ranking_head_check', expression: '(cut_lost is null) = (cut_person is null)' }],
});

interface Board {
  id: number;
  revision: number;
  policyVersion: string;
}

export const RankingBoardSchema = new EntitySchema<Board>({
  name: 'ranking_board',
  columns: {
    id: { type: 'integer', primary: true },
    revision: { type: 'integer' },
    policyVersion: { type: 'text', name: 'policy_version' },
  },
  checks: [{ name: 'ranking_board_id_check', expression: 'id = 1' }],
});
