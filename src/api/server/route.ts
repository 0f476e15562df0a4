import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { errorCodes, HooklineError } from '#core/errors.ts';
import type { Log } from '#kit/log.ts';
import { toFailure } from '../errors.ts';
import { pagePolicy } from './headers.ts';
import type { Rooms } from './http.ts';
import type { Metrics } from './metrics.ts';
import { refuse } from './refuse.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Sends each request, already judged, to the room that its path names. Never rejects. */
export function createRouter({ api, page, signIn, dev }: Rooms, metrics: Metrics, log: Log): Answer {
  // Next lives in this process as well and must find the global Request and Response untouched.
  const answerApi = getRequestListener((request, connection) => api.fetch(request, connection), {
    overrideGlobalObjects: false,
    errorHandler: (error) => toFailure(error, log),
  });

  const answerPage: Answer = async (request, response) => {
    const policy = pagePolicy(randomBytes(16).toString('base64'), { dev });
    response.setHeader('content-security-policy', policy);
    // From here Next takes the nonce for the scripts it writes.
    request.headers['content-security-policy'] = policy;
    await page.handle(request, response);
  };

  const answerMetrics: Answer = async (_request, response) => {
    const { text, type } = await metrics.read();
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
  };

  const refuseWrite: Answer = async (_request, response) => {
    const error = { code: 'method_not_allowed', message: 'A page is only read.', hint: 'The API is at /api.' } as const;
    refuse(response, { status: 405, error, headers: { allow: 'GET, HEAD' } });
  };

  const choose = (path: string, method: string): Answer => {
    if (path === '/api' || path.startsWith('/api/')) return answerApi;
    if (path === '/open') return signIn;
    if (method !== 'GET' && method !== 'HEAD') return refuseWrite;
    return path === '/metrics' ? answerMetrics : answerPage;
  };

  return async (request, response) => {
    try {
      await choose(request.url?.split('?', 1)[0] ?? '', request.method ?? '')(request, response);
    } catch (error) {
      fail(error, response, log);
    }
  };
}

function fail(error: unknown, response: ServerResponse, log: Log): void {
  if (!(error instanceof HooklineError)) log.error({ err: error }, 'A page could not be answered.');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const shape = error instanceof HooklineError ? error.toJSON() : internal;
  refuse(response, { status: errorCodes[shape.code].http, error: shape });
}

const internal = { code: 'internal', message: 'Something went wrong here.', hint: 'The log in the data folder tells more.' } as const;
