import { type PersonSnapshot, ReleaseRecordedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { ServiceHouse, standUp } from '../../../test/service-house.js';
import { employment } from '../src/employment.module.js';

export { faultsOf, type Answer, type Told } from '../../../test/service-house.js';

export class House extends ServiceHouse {
  static async open(more: Record<string, string> = {}): Promise<House> {
    return new House(await standUp(employment, more));
  }

  /** Noon in Việt Nam on `day`. */
  moveTo(day: string): void {
    this.clock.set(new Date(`${day}T05:00:00Z`));
  }

  /** Releases of these people, as the registry tells them. */
  release(snapshots: readonly PersonSnapshot[]): Promise<void> {
    return this.tell(
      snapshots.map((snapshot) => ({
        ...{ event: ReleaseRecordedV1, subject: snapshot.personId, sequence: 1 },
        data: { ...snapshot, releaseId: newId(), countedOn: '2026-11-16' },
      })),
    );
  }
}

/** The body of api.md; a test names only what it is about. */
export const aVacancyBody = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  employer: { name: 'Cơ khí Hoa Sen Mới', taxCode: '2800000001' },
  title: 'Thợ hàn',
  occupationCode: '7212',
  openings: 3,
  communeCode: '15469',
  wageMin: 7_000_000,
  wageMax: 9_000_000,
  closesOn: '2026-12-31',
  skillsRequired: ['arc-welding'],
  skillsWelcome: ['blueprint-reading'],
  education: 'none',
  experienceYears: 1,
  licences: [],
  shifts: ['day'],
  contract: '12-months',
  worksWith: [],
  ...over,
});
