const CUT_OFF = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/**
 * For reads: a connection that its service closed in the moment it was used (a rollout) says nothing about the service, so
 * it is asked once more. Never for what changes something: that may have been done already, and only the caller's own
 * repetition carries the same Idempotency-Key.
 */
export async function onceMoreIfCutOff<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!CUT_OFF.has((error as { code?: string }).code ?? '')) throw error;
    return read();
  }
}
