import { Client } from 'pg';

export const schemaOf = (name: string): string => `${name.replaceAll('-', '_')}_jobs`;

/** Brings the queue's tables up to date: the job before a rollout. Redis has none. */
export async function migrateJobs({ name, url }: { name: string; url: string }): Promise<void> {
  if (url.startsWith('redis')) return;
  const { runMigrations } = await import('bullmq');
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await runMigrations(client, schemaOf(name));
  } finally {
    await client.end();
  }
}
