import type { PersonSnapshot } from '#libs/contracts';
import type { BusContext, Received } from '#libs/messaging';
import type { ApplyPersonNews, PersonNews } from '../application/apply-person-news.js';

/** A registry event about a person; one that closes the case names the person and no section. */
export type PersonEvent = Pick<PersonSnapshot, 'personId' | 'communeCode' | 'provinceCode' | 'credit'>;

/** Hands a batch to the use case and writes each message's line into the journey. */
export async function hear<E extends PersonEvent>(
  applyPersonNews: ApplyPersonNews,
  batch: readonly Received<E>[],
  ctx: BusContext,
  endsCredit: (data: E) => boolean = () => false,
): Promise<void> {
  const news = batch.map(({ id, sequence, data }): PersonNews => ({
    messageId: id,
    sequence,
    person: data,
    endsCredit: endsCredit(data),
  }));
  const lines = await applyPersonNews.run(ctx.tx, news, ctx.handler);
  for (const [messageId, line] of lines) ctx.summarise(messageId, line);
}
