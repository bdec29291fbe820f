import { ServiceHouse, standUp } from '../../../test/service-house.js';
import { training } from '../src/training.module.js';

export { faultsOf, type Told } from '../../../test/service-house.js';

export class House extends ServiceHouse {
  static async open(): Promise<House> {
    return new House(await standUp(training));
  }
}
