const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Says what is being done, that it is still being done (every 10 s), and how long it took. */
export async function step(text, work) {
  const began = Date.now();
  process.stdout.write(`· ${text} …\n`);
  const beat = setInterval(() => process.stdout.write(`  still at it, ${seconds(began)}\n`), 10_000);
  try {
    const result = await work();
    if (Date.now() - began > 300) process.stdout.write(`  done in ${seconds(began)}\n`);
    return result;
  } finally {
    clearInterval(beat);
  }
}

export const say = (text) => process.stdout.write(`${text}\n`);
