import { compileCheck } from '#libs/messaging';
import { TransformationType, type TransformFnParams } from 'class-transformer';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import { structureFaults } from './structure.js';

type Constructor = new () => object;
type Fields = Record<string, unknown>;
type Change = (value: unknown, owner: Fields, name: string) => unknown;

/** Makes the instance of a good body, and nothing of any other. */
export type QuickShape = (body: object) => object | undefined;

/** Where class-transformer keeps what decorators say; it has no typed door to it. */
const decorated: {
  findTypeMetadata(
    target: object,
    name: string,
  ): { typeFunction?: () => unknown; options?: object } | undefined;
  findTransformMetadatas(
    target: object,
    name: string,
    type: TransformationType,
  ): { transformFn: (params: TransformFnParams) => unknown }[];
  getExposedMetadatas(target: object): unknown[];
  getExcludedProperties(target: object, type: TransformationType): unknown[];
} = defaultMetadataStorage;

/**
 * class-transformer and class-validator in one pass and some ten times faster, with the very same decorators; for good
 * bodies only, which nearly all are. What is wrong with any other is told by the libraries themselves. Undefined for a
 * class with a decorator that this does not know.
 */
export function quickShape(Shape: Constructor): QuickShape | undefined {
  const check = compileCheck(Shape, 'refuse');
  const build = check && builderOf(Shape, new Map());
  if (!build) return undefined;
  return (body) => {
    const instance = build(body as Fields);
    return check(instance) && structureFaults(instance).length === 0 ? instance : undefined;
  };
}

/** `@Type(() => Number)` converts texts; that is left to class-transformer. */
const BUILT_IN = new Set<unknown>([String, Number, Boolean, Date, Array, Object, Map, Set, Buffer]);

type Builder = (given: Fields) => object;

function builderOf(Shape: Constructor, known: Map<Constructor, Builder>): Builder | undefined {
  const earlier = known.get(Shape);
  if (earlier) return earlier;
  const plain = TransformationType.PLAIN_TO_CLASS;
  if (
    decorated.getExposedMetadatas(Shape).length > 0 ||
    decorated.getExcludedProperties(Shape, plain).length > 0
  ) {
    return undefined;
  }
  const changes = new Map<string, Change>();
  const build: Builder = (given) => {
    const instance = new Shape() as Fields;
    for (const name of Object.keys(given)) {
      const change = changes.get(name);
      const value = change ? change(given[name], given, name) : given[name];
      if (value !== undefined) instance[name] = value;
    }
    return instance;
  };
  known.set(Shape, build); // before its fields, so that a class may hold itself
  for (const name of fieldsOf(Shape)) {
    const change = changeOf(Shape, name, known);
    if (change === 'unknown') return undefined;
    if (change) changes.set(name, change);
  }
  return build;
}

const fieldsOf = (Shape: Constructor): string[] =>
  Object.keys(
    getMetadataStorage().groupByPropertyName(
      getMetadataStorage().getTargetValidationMetadatas(Shape, '', false, false),
    ),
  );

/** What happens to a field on its way in: its own class, then its @Transforms. Undefined when nothing does. */
function changeOf(
  Shape: Constructor,
  name: string,
  known: Map<Constructor, Builder>,
): Change | undefined | 'unknown' {
  const type = decorated.findTypeMetadata(Shape, name);
  const Nested = type?.typeFunction?.() as Constructor | undefined;
  const transforms = decorated.findTransformMetadatas(Shape, name, TransformationType.PLAIN_TO_CLASS);
  if (!Nested && transforms.length === 0) return undefined;
  const converts = Nested !== undefined && BUILT_IN.has(Nested);
  if (converts || (type?.options && Object.keys(type.options).length > 0)) return 'unknown';
  const build = Nested && builderOf(Nested, known);
  if (Nested && !build) return 'unknown';
  return (given, owner, key) =>
    transforms.reduce(
      (value, { transformFn }) =>
        transformFn({ value, key, obj: owner, type: TransformationType.PLAIN_TO_CLASS, options: {} }),
      build ? nested(given, build) : given,
    );
}

function nested(given: unknown, build: Builder): unknown {
  if (Array.isArray(given)) return given.map((item) => nested(item, build));
  return typeof given === 'object' && given !== null ? build(given as Fields) : given;
}
