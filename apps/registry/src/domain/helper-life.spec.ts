import { describe, expect, it } from '@jest/globals';
import { ROLES } from '#libs/http';
import {
  HELP_ACTS,
  HELP_LIFE,
  HELPER_STATES,
  helperStateOf,
  MODEL_STATES,
  modelStateOf,
  refusalOf,
} from './helper-life.js';

const COMMUNE = ['registry-officer', 'commune-leader'];
/** The whole table, written out a second time: what is not here is forbidden. */
const ALLOWED: Record<string, string> = {
  'running join': 'running',
  'running end': 'ended',
  'helping stand-by': 'helping',
  'helping leave': 'left',
};

describe('a model and its helpers', () => {
  const cells = [...MODEL_STATES, ...HELPER_STATES].flatMap((state) =>
    HELP_ACTS.flatMap((act) => [...ROLES, 'service'].map((role) => [state, act, role] as const)),
  );

  it('answer every state × act × role as the list above says', () => {
    for (const [state, act, role] of cells) {
      const expected = !COMMUNE.includes(role)
        ? 'role-not-allowed'
        : ALLOWED[`${state} ${act}`]
          ? null
          : ['end', 'join'].includes(act)
            ? 'model-ended'
            : 'helper-left';
      expect([state, act, role, refusalOf(state, act, role)]).toEqual([state, act, role, expected]);
    }
  });

  it('go where the list above says', () => {
    const leads = [...MODEL_STATES, ...HELPER_STATES].flatMap((state) =>
      HELP_ACTS.flatMap((act) => {
        const cell = HELP_LIFE[state][act];
        return cell ? [[`${state} ${act}`, cell.leadsTo]] : [];
      }),
    );
    expect(Object.fromEntries(leads)).toEqual(ALLOWED);
  });

  it('stand where their dated end says', () => {
    expect([null, '2026-11-20'].map((endedOn) => modelStateOf({ endedOn }))).toEqual([...MODEL_STATES]);
    expect([null, '2026-11-20'].map((leftOn) => helperStateOf({ leftOn }))).toEqual([...HELPER_STATES]);
  });
});
