import { ServiceHouse, standUp } from '../../../test/service-house.js';
import { microcredit } from '../src/microcredit.module.js';

export { type Answer, faultsOf, type Told } from '../../../test/service-house.js';

export class House extends ServiceHouse {
  static async open(): Promise<House> {
    return new House(await standUp(microcredit));
  }
}
