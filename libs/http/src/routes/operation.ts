const OPERATION_METADATA = 'chungtay:operation';

/** What a route asks of its caller beyond body and query; OpenAPI and the generated tests read it. */
export type OperationTrait = 'idempotencyKey' | 'ifMatch' | 'upload' | 'query';

export function markOperation(target: object, method: string | symbol, trait: OperationTrait): void {
  const handler = (target as Record<string | symbol, unknown>)[method] as object;
  const traits = (Reflect.getMetadata(OPERATION_METADATA, handler) ?? []) as OperationTrait[];
  Reflect.defineMetadata(OPERATION_METADATA, [...traits, trait], handler);
}

export const traitsOf = (handler: object): readonly OperationTrait[] =>
  (Reflect.getMetadata(OPERATION_METADATA, handler) ?? []) as OperationTrait[];
