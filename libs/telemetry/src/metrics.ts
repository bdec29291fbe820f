import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** One per process, however many services run in it. */
const processRegistry = new Registry();
let collecting = false;

/** Seconds; the house promises answers within 300 ms. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 10];

/** The figures of one service. Labels are route templates, methods, statuses and queue names: nothing of a person. */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests: Histogram<'method' | 'route' | 'status'>;

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    this.requests = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Requests by route template',
      labelNames: ['method', 'route', 'status'],
      buckets: BUCKETS,
      registers: [this.registry],
    });
    if (!collecting) collectDefaultMetrics({ register: processRegistry });
    collecting = true;
  }

  /** Counts every request by its template; what matched no route is one label, or scanners would make thousands. */
  observe = (request: Request, response: Response, next: NextFunction): void => {
    const start = process.hrtime.bigint();
    response.once('finish', () => {
      const route = (request.route as { path?: unknown } | undefined)?.path;
      const labels = {
        method: request.method,
        route: typeof route === 'string' ? route : 'none',
        status: String(response.statusCode),
      };
      this.requests.observe(labels, Number(process.hrtime.bigint() - start) / 1e9);
    });
    next();
  };

  /** Figures that are asked for when Prometheus comes, one a label value: the length of each queue, dead letters by handler. */
  figures(
    name: string,
    help: string,
    label: string,
    read: () => Promise<Readonly<Record<string, number>>>,
  ): void {
    const gauge = new Gauge({
      ...{ name, help, labelNames: [label], registers: [this.registry] },
      async collect() {
        gauge.reset();
        // what cannot be learnt now is left out: a zero would be a lie
        const values = await read().catch(() => ({}));
        for (const [value, figure] of Object.entries(values)) gauge.set({ [label]: value }, figure);
      },
    });
  }

  async text(): Promise<string> {
    return `${await processRegistry.metrics()}\n${await this.registry.metrics()}`;
  }
}
