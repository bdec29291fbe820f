import type { DeadLetters } from './dead-letters.js';

const HELP = `npm run dead-letters -- <service> list [handler]     what waits, newest first
npm run dead-letters -- <service> show <id>          one letter with its envelope
npm run dead-letters -- <service> replay <id>        sends it to its handler again
npm run dead-letters -- <service> replay-all <handler>

The environment is the service's own: DATABASE_URL, BUS, AMQP_URL, BUS_DATABASE_URL, BUS_PREFIX.
`;

const line = (...columns: (string | number)[]): string => `${columns.map(String).join('  ')}\n`;

/** Does what the words say and answers what to print. Throws DomainError not-found for an unknown id. */
export async function deadLettersCommand(
  letters: DeadLetters,
  [verb, what]: readonly string[],
): Promise<string> {
  switch (verb) {
    case 'list': {
      const found = await letters.list({ ...(what !== undefined && { handler: what }), limit: 200 });
      if (found.length === 0) return 'No dead letters wait.\n';
      return found
        .map(({ id, diedAt, handler, attempts, errorCode, error }) =>
          line(id, diedAt, handler, attempts, errorCode, error),
        )
        .join('');
    }
    case 'show': {
      if (what === undefined) return HELP;
      const { envelope, ...letter } = await letters.show(what);
      return `${JSON.stringify(letter, null, 2)}\n${envelope}\n`;
    }
    case 'replay':
      if (what === undefined) return HELP;
      await letters.replay(what);
      return 'Sent to its handler.\n';
    case 'replay-all':
      if (what === undefined) return HELP;
      return `${String(await letters.replayAll(what))} sent to their handler.\n`;
    default:
      return HELP;
  }
}
