import { fold } from '#libs/kernel';
import type { LineToImport } from './import-releases.js';

/** Cuts lines into parts in which nobody stands twice, `most` lines at most. */
export function partsOf(lines: readonly LineToImport[], most: number): LineToImport[][] {
  const parts: LineToImport[][] = [];
  let part: LineToImport[] = [];
  let people = new PeopleOfPart();
  for (const line of lines) {
    const person = whoIn(line);
    if (part.length === most || people.mayHave(person)) {
      parts.push(part);
      [part, people] = [[], new PeopleOfPart()];
    }
    part.push(line);
    people.add(person);
  }
  return part.length > 0 ? [...parts, part] : parts;
}

interface Who {
  readonly number?: string;
  readonly name?: string;
}

function whoIn({ reading }: LineToImport): Who {
  if ('skipped' in reading) return {};
  const { nationalId, fullName, birthDate } = (reading.body['person'] ?? {}) as Record<string, unknown>;
  return {
    ...(typeof nationalId === 'string' ? { number: nationalId } : {}),
    ...(typeof fullName === 'string' ? { name: `${fold(fullName)} ${String(birthDate)}` } : {}),
  };
}

/** Two numbers are two people; without one, the same name and day of birth may be the same. */
class PeopleOfPart {
  readonly #numbers = new Set<string>();
  readonly #names = new Set<string>();
  readonly #unnumbered = new Set<string>();

  mayHave({ number, name = '' }: Who): boolean {
    if (number === undefined) return this.#names.has(name);
    return this.#numbers.has(number) || this.#unnumbered.has(name);
  }

  add({ number, name }: Who): void {
    if (number !== undefined) this.#numbers.add(number);
    if (name === undefined) return;
    this.#names.add(name);
    if (number === undefined) this.#unnumbered.add(name);
  }
}
