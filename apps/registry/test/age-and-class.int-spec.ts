import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aReport } from './builders.js';
import { type Caller, faultsOf, House } from './house.js';

const PATH = '/api/v1/releases';

describe('age at the offence and class of the crime', () => {
  let house: House;
  let officer: Caller;

  beforeAll(async () => {
    house = await House.open();
    officer = await house.as('registry-officer', ['15421']);
  });
  afterAll(() => house.close());

  /** A release with a sentence of three years and no further penalty, as its officer reads it. */
  const shown = async (release: object) => {
    const { body } = await officer.post(PATH, aReport({ release: { additionalPenalties: [], ...release } }));
    return {
      ...(await officer.get(`${PATH}/${body.releaseId}`)).body,
      told: await house.told(body.personId),
    };
  };

  it('are kept, and the clearance counts by them', async () => {
    const told = await shown({ ageAtOffence: '16-17', crimeClass: 'very-serious' });
    expect(told).toMatchObject({ ageAtOffence: '16-17', crimeClass: 'very-serious' });
    expect(told.clearance).toMatchObject({ state: 'dated', on: '2027-11-16', assumptions: [] });
    expect((await shown({ ageAtOffence: '16-17', crimeClass: 'serious' })).clearance.state).toBe('no-record');
  });

  it('stay unknown when nobody said, and the assumption is named', async () => {
    const told = await shown({});
    expect(told).toMatchObject({ ageAtOffence: null, crimeClass: null });
    expect(told.clearance).toMatchObject({ on: '2028-11-16', assumptions: ['adult-at-offence'] });
  });

  it('leave the registry in no message', async () => {
    const { told } = await shown({ ageAtOffence: '16-17', crimeClass: 'very-serious' });
    expect(JSON.stringify(told)).not.toMatch(/ageAtOffence|16-17|crimeClass|very-serious/);
  });

  it('are one of the published values', async () => {
    const report = aReport();
    const release = { ...report.release, ageAtOffence: 'young', crimeClass: 'grave' };
    const answer = await officer.post(PATH, { ...report, release });
    expect(faultsOf(answer)).toEqual([
      '/release/ageAtOffence unknown-value',
      '/release/crimeClass unknown-value',
    ]);
  });
});
