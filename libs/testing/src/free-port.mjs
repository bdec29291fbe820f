import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the ports that systems give to whoever asks for any (Linux from 32768 on): there nobody takes one meanwhile. */
const AMONG = { from: 20_000, to: 32_000 };

/** A port that is free now, on loopback, and stays so until it is used, also again after its server has ended. */
export async function freePort() {
  for (;;) {
    const port = randomInt(AMONG.from, AMONG.to);
    if (await isFree(port)) return port;
  }
}

/** @param {number} port */
export const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
