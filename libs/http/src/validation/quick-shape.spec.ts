import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
  validateSync,
} from 'class-validator';
import fc from 'fast-check';
import { quickShape } from './quick-shape.js';
import { structureFaults } from './structure.js';

const trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

class Part {
  @trimmed()
  @IsString()
  @MaxLength(3)
  name: string;

  @IsOptional()
  @IsInt()
  count?: number;
}

class Whole {
  @IsInt()
  @Min(1)
  limit: number = 5;

  @IsArray()
  @IsIn(['red', 'green'], { each: true })
  colours: string[];

  @ValidateNested()
  @Type(() => Part)
  main: Part;

  @IsOptional()
  @IsArray()
  @ValidateNested()
  @Type(() => Part)
  parts?: Part[];

  @ValidateIf((whole: Whole) => whole.limit > 5)
  @IsBoolean()
  large?: boolean;
}

class Converting {
  @Type(() => Number)
  @IsInt()
  limit: number;
}

/** What the libraries themselves say of a body. */
function slowly(body: object): object | undefined {
  const instance = plainToInstance(Whole, body, { exposeDefaultValues: true });
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
  });
  return errors.length + structureFaults(instance).length === 0 ? instance : undefined;
}

const rarely = (odd: fc.Arbitrary<unknown>, usual: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 1, arbitrary: odd }, { weight: 40, arbitrary: usual });
const odd = fc.constantFrom(undefined, null, 0, 1.5, 'x', true, [], {}, [[]], [null], { name: 'a' });
const part = rarely(
  odd,
  fc.record(
    {
      name: rarely(odd, fc.constantFrom('a', ' ab ', 'b', 'c ', 'abcd')),
      count: rarely(odd, fc.constantFrom(1, 2)),
    },
    { requiredKeys: ['name'], noNullPrototype: true },
  ),
);
const whole = fc.record(
  {
    limit: rarely(odd, fc.constantFrom(1, 6)),
    colours: rarely(odd, fc.array(fc.constantFrom('red', 'green'), { maxLength: 3 })),
    main: part,
    parts: rarely(odd, fc.array(part, { maxLength: 2 })),
    large: rarely(odd, fc.boolean()),
    surprise: rarely(fc.constant(1), fc.constant(undefined)),
  },
  { requiredKeys: ['colours', 'main'], noNullPrototype: true },
);

describe('quickShape', () => {
  const quickly = quickShape(Whole)!;

  it('makes of any body what class-transformer makes of it, and nothing where class-validator refuses', () => {
    let good = 0;
    fc.assert(
      fc.property(whole, (given) => {
        const body = JSON.parse(JSON.stringify(given)) as object;
        const slow = slowly(body);
        if (slow) good += 1;
        expect(quickly(body)).toEqual(slow);
        if (slow) expect(quickly(body)).toBeInstanceOf(Whole);
      }),
      { numRuns: 1_000, seed: 1 },
    );
    expect(good).toBeGreaterThan(100);
  });

  it('leaves a class that converts to the libraries', () => {
    expect(quickShape(Converting)).toBeUndefined();
  });
});
