import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import type { Candidate } from '../../../apps/employment/src/domain/candidate.js';
import type { Vacancy } from '../../../apps/employment/src/domain/vacancy.js';

/** A search engine filled with the candidates; answers ids, best first. */
export type Engine = (vacancy: Vacancy, limit: number) => Promise<string[]>;

const documentOf = ({ personId, skills, occupationsHeld, occupationsWanted }: Candidate) => ({
  id: personId,
  skills: skills.join(' '),
  occupations: [...occupationsHeld.map(({ code }) => code), ...occupationsWanted].join(' '),
});

const wordsOf = ({ skillsRequired, skillsWelcome, occupationCode }: Vacancy): string =>
  [...skillsRequired, ...skillsRequired, ...skillsWelcome, occupationCode].join(' ');

/** One word a skill, as the engines see it. */
const words = (text: string): string[] => text.split(' ');

export function miniSearch(people: Iterable<Candidate>): Engine {
  const engine = new MiniSearch<ReturnType<typeof documentOf>>({
    fields: ['skills', 'occupations'],
    tokenize: words,
  });
  for (const person of people) engine.add(documentOf(person));
  return async (vacancy, limit) =>
    Promise.resolve(
      engine
        .search(wordsOf(vacancy))
        .slice(0, limit)
        .map(({ id }) => String(id)),
    );
}

export async function orama(people: readonly Candidate[]): Promise<Engine> {
  const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize: words };
  const engine = create({
    schema: { id: 'string', skills: 'string', occupations: 'string' } as const,
    components: { tokenizer },
  });
  await insertMultiple(engine, people.map(documentOf), 5_000);
  return async (vacancy, limit) => {
    const { hits } = await search(engine, {
      term: wordsOf(vacancy),
      properties: ['skills', 'occupations'],
      limit,
    });
    return hits.map(({ document }) => document.id);
  };
}
