import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { asyncApiDocument } from './asyncapi.js';
import { eventByName, events } from './catalogue.js';
import { contractOf, EventContract } from './event-contract.js';
import { schemasOf } from './json-schema.js';

const CORPUS = join(import.meta.dirname, '../corpus');

const faultsOf = (name: string, data: object): string[] => {
  const event = eventByName(name);
  if (!event) return [`no event ${name}`];
  return validateSync(plainToInstance(event, data), { forbidUnknownValues: true }).map(
    (fault) => fault.property,
  );
};

/** Everything about a person or an offence, folded to lower case without separators. */
const PERSONAL =
  /name(?!$)|^(fullname|firstname|lastname|nationalid|cccd|cmnd|idnumber|identitynumber|phone|mobile|email|address|detail|birthdate|dateofbirth|sex|gender|ethnicity|religion|offence|offense|offencegroup|crime|sentence|sentencemonths|verdictofcourt|facility|prison|certificateno|intentional|obligationssettled|additionalpenalties|releasekind|hoten|sodienthoai|diachi|toidanh)$/;

const personalFields = (schemas: Record<string, Record<string, unknown>>): string[] =>
  Object.entries(schemas).flatMap(([owner, schema]) =>
    Object.keys((schema['properties'] as object | undefined) ?? {})
      .filter((field) => PERSONAL.test(field.toLowerCase()))
      .map((field) => `${owner}.${field}`),
  );

describe('every event', () => {
  it.each(events.map((event) => [contractOf(event).name, event] as const))(
    '%s has a valid example',
    (name, event) => {
      const { example } = contractOf(event);
      expect(faultsOf(name, example)).toEqual([]);
      // a schema that lets everything through would pass the line above
      expect(faultsOf(name, {}).length).toBeGreaterThan(0);
    },
  );

  it('is published by the service its name begins with, under a name of its own', () => {
    const names = events.map((event) => contractOf(event).name);
    expect(new Set(names).size).toBe(names.length);
    const wrong = {
      name: 'registry.x-done.v1',
      publisher: 'employment',
      summary: '',
      example: {},
      consumers: [],
    };
    expect(() => EventContract(wrong)).toThrow('not an event name of employment');
  });

  it('is heard by somebody, or says that nobody has to', () => {
    const unheard = events.map(contractOf).filter((c) => c.consumers.length === 0 && !c.mayBeUnheard);
    expect(unheard).toEqual([]);
  });
});

describe('privacy', () => {
  it('has no field for a name, a number, a phone, an address or an offence', () => {
    expect(personalFields(schemasOf(events))).toEqual([]);
  });

  it('would refuse such a field', () => {
    const planted = {
      Planted: { properties: { personId: {}, fullName: {}, nationalId: {}, offenceGroup: {}, phone: {} } },
    };
    expect(personalFields(planted)).toHaveLength(4);
  });
});

describe('the corpus of published examples', () => {
  const samples = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );

  it.each(samples)('%s still parses: what was once published is understood for ever', (file) => {
    const name = file.slice(0, file.lastIndexOf('/'));
    expect(faultsOf(name, JSON.parse(readFileSync(join(CORPUS, file), 'utf8')) as object)).toEqual([]);
  });

  it('holds at least one sample of every event', () => {
    const covered = new Set(samples.map((file) => file.slice(0, file.lastIndexOf('/'))));
    expect(events.map((event) => contractOf(event).name).filter((name) => !covered.has(name))).toEqual([]);
  });

  it('catches a field that became required', () => {
    expect(
      faultsOf('employment.vacancy-closed.v1', { vacancyId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5b01' }),
    ).toEqual(['provinceCode', 'closedOn']);
  });
});

describe('AsyncAPI', () => {
  it('names each event once as a channel and each queue as an operation', () => {
    const document = asyncApiDocument() as Record<
      'channels' | 'operations',
      Record<string, { action: string }>
    >;
    expect(Object.keys(document.channels)).toEqual(events.map((event) => contractOf(event).name));
    const receiving = Object.values(document.operations).filter(
      (operation) => operation.action === 'receive',
    );
    expect(receiving).toHaveLength(events.flatMap((event) => contractOf(event).consumers).length);
  });

  it('carries the whole schema, nested classes too', () => {
    const { components } = asyncApiDocument() as { components: { schemas: Record<string, unknown> } };
    for (const name of [
      'ReleaseRecordedV1',
      'EmploymentSection',
      'LegalBar',
      'HeldOccupation',
      'CreditSection',
    ]) {
      expect(Object.keys(components.schemas)).toContain(name);
    }
    expect(JSON.stringify(components.schemas['ReleaseRecordedV1'])).toContain(
      '#/components/schemas/EmploymentSection',
    );
  });
});

describe('docs/reference/asyncapi.json', () => {
  it('is what the classes say now (npm run reference)', () => {
    const written = readFileSync(join(import.meta.dirname, '../../../docs/reference/asyncapi.json'), 'utf8');
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(asyncApiDocument())));
  });
});
