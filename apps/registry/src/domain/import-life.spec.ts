import { describe, expect, it } from '@jest/globals';
import {
  IMPORT_ACTS,
  IMPORT_LIFE,
  IMPORT_STATES,
  type ImportActName,
  importStandingOf,
  type ImportStanding,
} from './import-life.js';

// Written out by hand, so that a slip in the table is seen: state → act → by whom, and where it leads.
const expected: Record<ImportStanding, Partial<Record<ImportActName, string>>> = {
  'preview-waiting': { 'take-up': 'house preview-running' },
  'preview-running': {
    ...{ 'take-up': 'house preview-running', 'note-part': 'house preview-running' },
    ...{ finish: 'house previewed', fail: 'house preview-failed' },
  },
  previewed: { confirm: 'registry-officer waiting', 'forget-file': 'house forgotten' },
  'preview-failed': { 'forget-file': 'house forgotten' },
  waiting: { 'take-up': 'house running' },
  running: {
    ...{
      'take-up': 'house running',
      'note-part': 'house running',
      finish: 'house done',
      fail: 'house failed',
    },
  },
  done: { 'forget-file': 'house forgotten' },
  failed: { 'forget-file': 'house forgotten' },
  forgotten: {},
};

describe('the way of a list that was sent', () => {
  it('answers every state × act as the list above says', () => {
    for (const state of IMPORT_STATES)
      for (const act of IMPORT_ACTS) {
        const cell = IMPORT_LIFE[state][act];
        const said = cell && `${cell.by} ${cell.leadsTo}`;
        expect([state, act, said]).toEqual([state, act, expected[state][act]]);
      }
  });

  it('is recorded in earnest by an officer only, and from a finished preview only', () => {
    const ways = IMPORT_STATES.flatMap((state) =>
      IMPORT_ACTS.flatMap((act) => {
        const cell = IMPORT_LIFE[state][act];
        return cell?.by === 'registry-officer' ? [`${state} ${act}`] : [];
      }),
    );
    expect(ways).toEqual(['previewed confirm']);
  });

  it('is known by its columns', () => {
    const of = (state: 'waiting' | 'running' | 'done' | 'failed', preview: boolean, fileKept = true) =>
      importStandingOf({ state, preview, fileKept });
    expect([of('waiting', true), of('running', true), of('done', true), of('failed', true)]).toEqual([
      ...['preview-waiting', 'preview-running', 'previewed', 'preview-failed'],
    ]);
    expect([of('waiting', false), of('running', false), of('done', false), of('failed', false)]).toEqual([
      ...['waiting', 'running', 'done', 'failed'],
    ]);
    expect([of('done', true, false), of('failed', false, false)]).toEqual(['forgotten', 'forgotten']);
  });
});
