import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import busboy from 'busboy';
import type { Operation } from './contract.ts';

/** What the server does with the next request of an operation. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  /** One JSON body … */
  json?: unknown;
  /** … or a stream of events, each checked. */
  events?: readonly unknown[];
  /** Waits before the first byte. */
  lateMs?: number;
  /** Waits between events. */
  dripMs?: number;
  /** Destroys the connection after so many events. */
  cutAfter?: number;
  /** Ends a stream with `data: [DONE]`, as chat completions do. */
  done?: boolean;
  /** A file instead of JSON. */
  bytes?: { type: string; data: Uint8Array };
  /** Bytes as they are, whatever the contract says: broken JSON, a page, half an answer. */
  raw?: { type: string; text: string };
  /** The vendor takes the request in, and its answer never arrives. */
  lost?: boolean;
}

/** Answers like the vendor itself, as long as nothing is scripted; called once the request was held to the contract. */
export type Mind = (heard: Heard, url: string) => Answer | Promise<Answer>;

export interface Heard {
  operation: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: unknown;
}

export interface ContractServer {
  url: string;
  /** Every request, in order. */
  heard: Heard[];
  /** What requests and scripted answers did against the contract; a test ends by finding none. */
  violations: string[];
  /** Answers to the next requests of an operation, in turn; a function decides by the request. */
  script(operation: string, ...answers: (Answer | ((heard: Heard) => Answer))[]): void;
  /** Forgets what was heard and what was still to be answered. */
  reset(): void;
  close(): Promise<void>;
}

/** A vendor as its contract describes it, with a scenario instead of a mind. It holds both sides to the contract. */
export async function startContractServer(
  operations: readonly Operation[],
  options: { mind?: Mind; path?: string; port?: number } = {},
): Promise<ContractServer> {
  const heard: Heard[] = [];
  const violations: string[] = [];
  const scenario = new Map<string, (Answer | ((heard: Heard) => Answer))[]>();
  const closing = new AbortController();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    const operation = operations.find((candidate) => candidate.method === request.method && candidate.path.test(path.split('?')[0] ?? ''));
    if (!operation) {
      violations.push(`${request.method} ${path}: no such operation`);
      response.writeHead(404).end('{}');
      return;
    }
    const type = (request.headers['content-type'] ?? '').split(';')[0] ?? '';
    const body = type === 'multipart/form-data' ? await readForm(request) : readJson(await readText(request));
    for (const fault of operation.checkRequest(type, body)) violations.push(`${operation.id} request: ${fault}`);
    const said: Heard = { operation: operation.id, path, headers: request.headers, body };
    heard.push(said);
    const scripted = scenario.get(operation.id)?.shift();
    const planned = typeof scripted === 'function' ? scripted(said) : scripted;
    if (planned?.lost && options.mind) await options.mind(said, url());
    if (planned?.lost) return void response.destroy();
    const next = planned ?? (await options.mind?.(said, url()));
    if (!next) {
      violations.push(`${operation.id}: nothing is scripted for this request`);
      response.writeHead(500, { 'content-type': 'application/json' }).end('{"error":{"message":"nothing scripted"}}');
      return;
    }
    await play(operation, next, response);
  }

  async function play(operation: Operation, plan: Answer, response: ServerResponse): Promise<void> {
    const { status = 200, headers = {}, events } = plan;
    const check = (kind: string, body: unknown) => {
      for (const fault of operation.checkAnswer(status, kind, body)) violations.push(`${operation.id} answer ${status}: ${fault}`);
    };
    if (plan.lateMs) await sleep(plan.lateMs, undefined, { signal: closing.signal });
    if (plan.raw || plan.bytes) {
      const type = plan.raw?.type ?? plan.bytes?.type ?? '';
      response.writeHead(status, { 'content-type': type, ...headers }).end(plan.raw?.text ?? plan.bytes?.data);
      return;
    }
    if (!events) {
      check('application/json', plan.json);
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(plan.json));
      return;
    }
    response.writeHead(status, { 'content-type': 'text/event-stream', ...headers });
    response.flushHeaders();
    for (const [index, event] of events.entries()) {
      if (plan.cutAfter === index) return void response.destroy();
      check('text/event-stream', event);
      const { type } = event as { type?: string };
      response.write(`${type ? `event: ${type}\n` : ''}data: ${JSON.stringify(event)}\n\n`);
      if (plan.dripMs) await sleep(plan.dripMs, undefined, { signal: closing.signal });
    }
    response.end(plan.done ? 'data: [DONE]\n\n' : undefined);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!closing.signal.aborted && !response.destroyed) violations.push(`the server failed: ${error}`);
      response.destroy();
    });
  });
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}${options.path ?? '/v1'}`;
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  return {
    url: url(),
    heard,
    violations,
    script: (operation, ...answers) => void scenario.set(operation, [...(scenario.get(operation) ?? []), ...answers]),
    reset() {
      heard.length = 0;
      scenario.clear();
    },
    async close() {
      closing.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

function readJson(text: string): unknown {
  return text === '' ? null : JSON.parse(text);
}

/** Fields as the contract names them; a file counts as its name, a field that is repeated as a list. */
function readForm(request: IncomingMessage): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, unknown> = {};
    const form = busboy({ headers: request.headers });
    const add = (name: string, value: string) => {
      if (name.endsWith('[]')) fields[name.slice(0, -2)] = [...((fields[name.slice(0, -2)] as unknown[]) ?? []), value];
      else fields[name] = value;
    };
    form.on('field', add);
    form.on('file', (name, file, { filename }) => {
      let bytes = 0;
      file.on('data', (piece: Buffer) => {
        bytes += piece.length;
      });
      file.on('end', () => add(name, `${filename} of ${bytes} bytes`));
    });
    form.on('close', () => resolve(fields));
    form.on('error', reject);
    request.pipe(form);
  });
}
