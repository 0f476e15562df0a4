import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ErrorShape } from '#core/errors.ts';
import { securityHeaders } from './headers.ts';

/** An answer in the one error shape, from the server itself. */
export interface Refusal {
  status: number;
  error: ErrorShape;
  headers?: Record<string, string>;
}

/** What is left of the request's body Node reads and drops, so that the answer arrives. */
export function refuse(response: ServerResponse, { status, error, headers = {} }: Refusal): void {
  const body = JSON.stringify({ error });
  response.writeHead(status, { ...answerHeaders(body), ...headers });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** The same where there is a socket and no response, because the request could not be read or is no ordinary one. */
export function refuseSocket(socket: Duplex, { status, error, headers = {} }: Refusal): void {
  socket.on('error', () => socket.destroy()); // nobody else listens, and unheard it would end the process
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify({ error });
  const head = Object.entries({ ...securityHeaders, ...answerHeaders(body), ...headers, connection: 'close' });
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...head.map(([name, value]) => `${name}: ${value}`)];
  // Closed once the answer is out: the other side may go on sending for ever.
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

function answerHeaders(body: string): Record<string, string> {
  return {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
  };
}

/** What Node's parser found wrong, or how long it has waited, as an answer. */
export function faultOf(code: string | undefined): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return { status: 431, error: { code: 'too_large', message: 'The address and head of a request may take 16 KiB together.' } };
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    const hint = 'The head has 10 seconds, the body 60.';
    return { status: 408, error: { code: 'request_timeout', message: 'The request took too long to arrive.', hint } };
  }
  return { status: 400, error: { code: 'invalid_input', message: 'This is not HTTP as we read it.', hint: 'Send HTTP/1.1.' } };
}
