import type { BusContext, Received } from '#libs/messaging';
import type { Applied, CandidateNews, RankCandidates } from '../application/rank-candidates.js';

/** What ends with the person's copy; told which people were let go. */
export type LettingGo = (personIds: readonly string[]) => Promise<void>;

/** Hands a batch on, lets go of what hangs on it, and writes one neutral line a message for the journey. */
export async function hear<T extends object>(
  rankCandidates: RankCandidates,
  batch: readonly Received<T>[],
  ctx: BusContext,
  newsOf: (message: Received<T>) => CandidateNews,
  letGo: LettingGo,
): Promise<void> {
  const news = batch.map(newsOf);
  const answers = await rankCandidates.run(ctx.tx, news);
  const gone = [...answers].filter(([, { done }]) => done === 'let-go').map(([personId]) => personId);
  if (gone.length > 0) await letGo(gone);
  batch.forEach(({ id }, index) => {
    const answer = answers.get(news[index]?.personId ?? '');
    if (answer) ctx.summarise(id, summary(answer));
  });
}

const summary = (answer: Applied): string =>
  answer.done === 'ranked'
    ? `ranked: ${answer.suitable} suitable, ${answer.needsCheck} needs-check, ${answer.notNow} not-now`
    : answer.done;
