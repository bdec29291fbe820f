/** What somebody may see: the people of some provinces and communes, or only themselves. */
export interface Scope {
  readonly provinces: readonly string[];
  readonly communes: readonly string[];
  /** Id of the one person whom a `person` may see and act for. */
  readonly self?: string;
  /** Another service told a fact: no area limits it. Never of somebody who asks. */
  readonly everywhere?: true;
}

/** Who acts, for checks, dated acts and the audit log. */
export interface Actor {
  /** Subject of the token. */
  readonly subject: string;
  readonly role: string;
  readonly scope: Scope;
}

export interface Place {
  readonly communeCode: string;
  readonly provinceCode: string;
}

export const covers = (scope: Scope, { communeCode, provinceCode }: Place): boolean =>
  scope.provinces.includes(provinceCode) || scope.communes.includes(communeCode);

export function mayAct(scope: Scope, person: Place & { readonly id: string }): boolean {
  if (scope.everywhere) return true;
  return scope.self === undefined ? covers(scope, person) : scope.self === person.id;
}
