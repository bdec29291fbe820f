import { type Answer, ServiceHouse, standUp } from '../../../test/service-house.js';
import { reporting } from '../src/reporting.module.js';

export type { Answer, Told } from '../../../test/service-house.js';

export class House extends ServiceHouse {
  static async open(): Promise<House> {
    return new House(await standUp(reporting));
  }

  report(token: string, query: string): Promise<Answer> {
    return this.get(token, `/api/v1/reports/reintegration?${query}`);
  }
}
