import { IsIn, IsUUID } from 'class-validator';
import { PURPOSES, type Purpose } from './values.js';

/** A service has let go of everything it held on a person for a purpose. Each service publishes its own. */
export class PersonErased {
  @IsUUID()
  personId: string;

  @IsIn(PURPOSES)
  purpose: Purpose;
}

export const examplePersonErased = (purpose: Purpose): PersonErased => ({
  personId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01',
  purpose,
});
