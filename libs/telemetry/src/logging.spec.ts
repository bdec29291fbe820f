import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { requestLog } from './logging.js';

let server: Server;
let log = '';

beforeAll(async () => {
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log += chunk.toString('utf8');
      done();
    },
  });
  const logger = requestLog('registry', 'info', stream);
  server = createServer((request, response) => {
    Object.assign(request, { id: 'trace-1' });
    logger(request as Request, response as Response, () => undefined);
    request.log.error(
      { err: Object.assign(new Error('duplicate key (038090001234)'), { code: '23505' }) },
      'broke',
    );
    request.log.info({ form: { password: 'hunter2' }, headers: { authorization: 'Bearer abc' } }, 'careless');
    response.statusCode = 409;
    request.resume().on('end', () => response.end('{"fullName":"Lê Văn Thử"}'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
});

it('a request leaves method, path, status and trace, and nothing of what was said or by whom', async () => {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/api/v1/reference/addresses?text=X%C3%A3+Y%C3%AAn+Phong`;
  const headers = { authorization: 'Bearer abc', cookie: 'ct_session=word', 'user-agent': 'somebody' };
  await (await fetch(url, { method: 'POST', headers, body: '{"nationalId":"038090001234"}' })).text();
  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.at(-1)).toEqual({
    ...{ level: 'warn', time: expect.any(String), service: 'registry', traceId: 'trace-1', msg: 'request' },
    ...{ method: 'POST', path: '/api/v1/reference/addresses', status: 409, durationMs: expect.any(Number) },
  });
  expect(lines[0]).toMatchObject({
    err: { type: 'Error', code: '23505', stack: expect.stringContaining(' at ') },
  });
  expect(log).not.toMatch(/038090001234|Th%E1|Y%C3|Yên|hunter2|Bearer|ct_session|somebody|127\.0\.0\.1/);
});
