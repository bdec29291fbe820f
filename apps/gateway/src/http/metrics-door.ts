import { Metrics } from '#libs/telemetry';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { createServer, type Server } from 'node:http';
import { GatewayConfig } from '../config.js';

/** The gateway's figures on a port of their own: its main one is open to the public. */
@Injectable()
export class MetricsDoor implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: Server | undefined;

  constructor(
    private readonly config: GatewayConfig,
    private readonly metrics: Metrics,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { METRICS_PORT: port, HOST: host } = this.config;
    if (port === undefined) return;
    const server = createServer((request, response) => {
      if (request.url !== '/metrics') response.writeHead(404).end();
      else
        void this.metrics.text().then((text) => response.setHeader('Content-Type', 'text/plain').end(text));
    });
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, host, resolve);
    });
  }

  onApplicationShutdown(): void {
    this.server?.close();
  }
}
