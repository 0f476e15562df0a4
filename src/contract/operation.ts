import type { z } from 'zod';
import type { ErrorCode } from '#core/errors.ts';

/** Who may call: a right within a workspace, the machine's owner, whoever is signed in, or anybody. */
export type Need = 'view' | 'create' | 'approve' | 'spend' | 'manage' | 'platform' | 'signed-in' | 'nobody';

/** What comes back: a JSON body, nothing, server-sent events, or a file's bytes. */
export type Answer = z.ZodType | 'nothing' | 'events' | 'file' | 'text';

type Fields = z.ZodObject<z.ZodRawShape>;

/** One operation of the API as data. Handlers, client, documentation and tests are all typed by it. */
export interface Operation {
  summary: string;
  /** More than a line, where it is needed. */
  description?: string;
  needs: Need;
  /** Values in the path; all are text. */
  params?: Fields;
  query?: Fields;
  body?: z.ZodType | 'bytes';
  answer: Answer;
  /** The status of success; 200 without it. */
  status?: 200 | 201 | 202 | 204 | 206;
  /** Set where `?estimate=1` answers with what it would make and cost, status 200, and changes nothing. */
  estimate?: z.ZodType;
  /** Errors of this operation beyond those that follow from its shape (see `errorsOf`). */
  errors?: readonly ErrorCode[];
  /** The answer carries an ETag; a GET that names it in `If-None-Match` gets 304. */
  etag?: boolean;
  /** Takes `If-Match` with the ETag of what was seen. */
  ifMatch?: boolean;
  /** Takes `Idempotency-Key`: it creates or spends. */
  once?: boolean;
  /** The answer shows a secret: it is kept nowhere, and a repeat under the same key is refused. */
  secret?: boolean;
  /** A body that would be accepted, and what an answer looks like. */
  example: { params?: Record<string, string>; body?: unknown; answer?: unknown };
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Route = `${Method} /${string}`;
export type Group = Record<Route, Operation>;

/** Keeps the literal types of a group of operations. */
export function group<const G extends Group>(operations: G): G {
  return operations;
}

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;

/** What a handler is given. */
export interface RequestOf<O extends Operation> {
  params: Parsed<O['params']>;
  query: Parsed<O['query']>;
  body: O['body'] extends 'bytes' ? Uint8Array : Parsed<O['body']>;
}

/** What a client sends: optional fields may be left out. */
export type SentBody<O extends Operation> = O['body'] extends z.ZodType ? z.input<O['body']> : never;
export type SentQuery<O extends Operation> = O['query'] extends z.ZodType ? z.input<O['query']> : Record<never, never>;
export type SentParams<O extends Operation> = O['params'] extends z.ZodType ? z.input<O['params']> : Record<never, never>;
export type AnswerOf<O extends Operation> = O['answer'] extends z.ZodType ? z.input<O['answer']> : undefined;
export type EstimateOf<O extends Operation> = O['estimate'] extends z.ZodType ? z.input<O['estimate']> : never;

/** Every error an operation can give: its own, and those that its route and shape bring along. */
export function errorsOf(route: string, operation: Operation): ErrorCode[] {
  const { needs, body } = operation;
  // What the contract does not know is refused, also where it knows no query and no body at all.
  const codes = new Set<ErrorCode>(['rate_limited', 'invalid_input', ...(operation.errors ?? [])]);
  if (needs !== 'nobody') {
    codes.add('unauthorized');
    if (!route.includes(' /session')) codes.add('workspace_changed');
    codes.add('database_unavailable');
    if (needs !== 'view' && needs !== 'signed-in') codes.add('forbidden');
  }
  if (operation.params) codes.add('not_found');
  if (body || !/^(GET|DELETE) /.test(route)) {
    for (const code of ['too_large', 'unsupported_media', 'request_timeout'] as const) codes.add(code);
  }
  if (operation.ifMatch) codes.add('version_mismatch');
  if (operation.once) for (const code of ['conflict', 'key_reused'] as const) codes.add(code);
  return [...codes];
}
