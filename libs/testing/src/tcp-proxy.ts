import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface TcpProxy {
  readonly port: number;
  /** Swallows every byte from now on, both ways, without closing: a partition, not a reset. */
  blackhole(): void;
  /** Resets every connection; new ones are accepted. */
  reset(): void;
  /** Lets bytes through again. Connections of the partition are reset, as a router would in the end. */
  heal(): void;
  close(): Promise<void>;
}

/** Stands between a client and a server on loopback, so that a test can cut the line without being root. */
export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let swallowing = false;
  const server = createServer((client) => {
    const upstream = connect(targetPort, '127.0.0.1');
    const pairs = [
      [client, upstream],
      [upstream, client],
    ] as const;
    for (const [from, to] of pairs) {
      sockets.add(from);
      from.on('data', (chunk) => {
        if (!swallowing) to.write(chunk);
      });
      from.on('error', () => undefined);
      from.on('close', () => {
        sockets.delete(from);
        if (!swallowing) to.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const reset = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    blackhole: () => {
      swallowing = true;
    },
    reset,
    heal: () => {
      swallowing = false;
      reset();
    },
    async close() {
      swallowing = false;
      server.close();
      reset();
      await once(server, 'close');
    },
  };
}
