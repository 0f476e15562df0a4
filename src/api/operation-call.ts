import type { AnswerOf, EstimateOf, Group, Operation, RequestOf } from '#contract/operation.ts';
import type { Principal } from '#identity/principal.ts';
import type { House } from '#studio/house.ts';
import type { EventHub } from './event-hub.ts';
import type { KnownCallers } from './known-callers.ts';
import type { Present } from './present/present.ts';

/** What every handler can reach. */
export interface Desk {
  house: House;
  present: Present;
  events: EventHub;
  callers: KnownCallers;
  /** Whether this process also runs stages. */
  worker: boolean;
  version: string;
}

/** Who calls; absent for operations that anybody may call. */
interface Caller {
  principal: Principal;
  workspaceId: string;
  /** Whether the caller may still be answered; for answers that last. */
  stillAllowed: () => Promise<boolean>;
}

interface Circumstances {
  /** The id of what this request creates: the same one when the request is repeated under its `Idempotency-Key`. */
  newId: string;
  /** The version that `If-Match` names. */
  seen: number | undefined;
  signal: AbortSignal;
  headers: Headers;
}

/** One request to an operation, checked and allowed. */
export type Call<O extends Operation> = RequestOf<O> & Circumstances & (O['needs'] extends 'nobody' ? object : Caller) & Desk;

/** How a handler answers; `etag` names the version of what is shown. */
export type Outcome<O extends Operation> = O['answer'] extends 'events' | 'file' | 'text'
  ? { response: Response }
  : O['answer'] extends 'nothing'
    ? Record<never, never>
    : { answer: AnswerOf<O>; etag?: string; status?: 200 } | (O['estimate'] extends object ? { estimate: EstimateOf<O> } : never);

export type Handler<O extends Operation> = (call: Call<O>) => Promise<Outcome<O>> | Outcome<O>;

type Handlers<G extends Group> = { [R in keyof G]: G[R] extends Operation ? Handler<G[R]> : never };

/** An operation with its route and what carries it out. */
export interface Endpoint {
  route: string;
  operation: Operation;
  handle: (call: never) => unknown;
}

/** Binds each operation of a group to its handler; a missing or surplus one does not compile. */
export function implement<G extends Group>(operations: G, handlers: Handlers<G>): Endpoint[] {
  return Object.entries(operations).map(([route, operation]) => ({
    route,
    operation,
    handle: handlers[route as keyof G] as Endpoint['handle'],
  }));
}
