import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
} from '@opentelemetry/api';
import type { NextFunction, Request, Response } from 'express';

export interface TracingOptions {
  /** Name of this process in the traces. */
  readonly service: string;
  /** Address of an OTLP collector over HTTP, `http://host:4318`. */
  readonly endpoint: string;
}

const tracer = () => trace.getTracer('chungtay');
let stop: (() => Promise<void>) | undefined;

/**
 * Sends traces to a collector; once for a process, however many services run in it. Its packages are loaded only here, so
 * that a house without a collector pays nothing for them. Returns how to send what is left and stop.
 */
export async function startTracing({ service, endpoint }: TracingOptions): Promise<() => Promise<void>> {
  if (stop) return () => Promise.resolve();
  const [{ NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  stop = async () => {
    stop = undefined;
    await provider.shutdown();
    trace.disable();
    context.disable();
    propagation.disable();
  };
  return stop;
}

export const isTracing = (): boolean => stop !== undefined;

/** W3C traceparent of the work in hand; undefined when nothing is traced. */
export function currentTraceparent(): string | undefined {
  const span = trace.getActiveSpan()?.spanContext();
  return span && `00-${span.traceId}-${span.spanId}-0${span.traceFlags.toString(16)}`;
}

const under = (traceparent: string | undefined): Context =>
  traceparent === undefined ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, { traceparent });

/** A span for each request, named by its route template; an address or a query never stands in it. */
export function traceRequests(request: Request, response: Response, next: NextFunction): void {
  if (!isTracing()) {
    next();
    return;
  }
  const { traceparent } = request.headers;
  const parent = under(typeof traceparent === 'string' ? traceparent : undefined);
  const attributes = { 'http.request.method': request.method };
  const span = tracer().startSpan(request.method, { kind: SpanKind.SERVER, attributes }, parent);
  response.once('close', () => {
    const route = (request.route as { path?: unknown } | undefined)?.path;
    if (typeof route === 'string')
      span.updateName(`${request.method} ${route}`).setAttribute('http.route', route);
    span.setAttribute('http.response.status_code', response.statusCode);
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  context.with(trace.setSpan(parent, span), next);
}

/** Follows an event over the bus: fits `useMessageTracing` of libs/messaging. */
export const messageSpans = {
  current: currentTraceparent,

  /** One parent is continued; a batch of several is a trace of its own that links to each. */
  handling<T>(handler: string, parents: readonly string[], work: () => Promise<T>): Promise<T> {
    const [only] = parents;
    const parent = under(parents.length === 1 ? only : undefined);
    const links = parents.length === 1 ? [] : parents.flatMap(linkTo);
    return tracer().startActiveSpan(handler, { kind: SpanKind.CONSUMER, links }, parent, (span) =>
      ended(span, work()),
    );
  },
};

function linkTo(traceparent: string) {
  const linked = trace.getSpanContext(under(traceparent));
  return linked ? [{ context: linked }] : [];
}

async function ended<T>(span: Span, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    // the message of an error may quote values; its kind is enough here
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
    throw error;
  } finally {
    span.end();
  }
}
