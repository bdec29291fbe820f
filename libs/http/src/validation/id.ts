import { isUuid, notFound } from '#libs/kernel';
import { Param, type PipeTransform } from '@nestjs/common';

/** An id that cannot exist is answered like one that does not. */
const uuidOr404: PipeTransform<string, string> = {
  transform(value: string): string {
    if (!isUuid(value)) throw notFound();
    return value.toLowerCase();
  },
};

/** A UUID in the path: `one(@Id() id: string)`, `@Id('personId')`. */
export const Id = (name = 'id'): ParameterDecorator => Param(name, uuidOr404);
