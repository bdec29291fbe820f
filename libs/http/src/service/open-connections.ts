import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Knows which connections have a request in work. Node's own `closeIdleConnections` leaves those that were opened ahead and
 * never used, which clients and load balancers keep, and waits for them until it times out.
 */
export class OpenConnections {
  private readonly sockets = new Map<Socket, number>();
  private closing = false;

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.sockets.set(socket, 0);
      socket.once('close', () => this.sockets.delete(socket));
    });
    server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.count(socket, 1);
      response.once('close', () => {
        this.count(socket, -1);
      });
    });
  }

  /** Closes what has no request in work now, and the rest as soon as it has none. */
  closeWhenIdle(): void {
    this.closing = true;
    for (const [socket, requests] of this.sockets) if (requests === 0) socket.destroy();
  }

  closeAll(): void {
    for (const socket of this.sockets.keys()) socket.destroy();
  }

  private count(socket: Socket, change: number): void {
    const requests = (this.sockets.get(socket) ?? 0) + change;
    if (this.sockets.has(socket)) this.sockets.set(socket, requests);
    if (this.closing && requests === 0) socket.end();
  }
}
