/**
 * What travels: CloudEvents 1.0, structured JSON mode (https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md)
 * with the extensions `traceparent` (W3C Trace Context) and `sequence`.
 */
export interface Envelope<T = unknown> {
  readonly specversion: '1.0';
  /** UUIDv7; the same for every copy of the message. */
  readonly id: string;
  /** `/chungtay/<service>` */
  readonly source: string;
  /** The event's name. */
  readonly type: string;
  /** Id of the thing that changed. */
  readonly subject: string;
  /** When it became true, ISO 8601 with offset. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly traceparent?: string;
  /** Version of the subject: a reader that holds a newer one ignores this message. */
  readonly sequence: number;
  readonly data: T;
}
