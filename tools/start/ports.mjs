import { execFileSync } from 'node:child_process';
import net from 'node:net';
import { Trouble } from './trouble.mjs';

/** A port nobody listens on now; `wanted` when given. Throws the system's error when it is taken. */
export function freePort(wanted = 0, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(wanted, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The public port: the only fixed one. */
export async function publicPort(env = process.env) {
  const wanted = Number(env.PORT ?? 3000);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535)
    throw new Trouble(`PORT=${env.PORT} is no port number.`, [
      'give one between 1024 and 65535: PORT=3100 npm start',
    ]);
  return freePort(wanted, env.HOST).catch((error) => {
    if (error.code === 'EACCES')
      throw new Trouble(`This user may not listen on port ${wanted}.`, [
        'choose one above 1023: PORT=3100 npm start',
      ]);
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Trouble(`Port ${wanted} is in use${holder(wanted)}.`, [
      `choose another: PORT=${wanted + 100} npm start`,
      'or stop the program that holds it',
    ]);
  });
}

/** Who listens there, when the system lets us ask. */
function holder(port) {
  try {
    const text = execFileSync('ss', ['-ltnpH', `sport = :${port}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [, name, pid] = /\(\("([^"]+)",pid=(\d+)/.exec(text) ?? [];
    return pid ? ` by ${name} (process ${pid})` : '';
  } catch {
    return '';
  }
}
