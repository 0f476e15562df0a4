import { Agent, FormData as SentForm, fetch as send } from 'undici';
import { HooklineError } from '#core/errors.ts';

export interface VendorLimits {
  connectMs: number;
  /** From sending to the answer's head. */
  firstByteMs: number;
  /** Between two pieces of the answer. */
  idleMs: number;
  /** The whole call. */
  totalMs: number;
  mostBytes: number;
  /** Waits between two looks at a job are that much of their usual length. */
  pollScale: number;
}

export const vendorLimits: VendorLimits = {
  connectMs: 10_000,
  firstByteMs: 60_000,
  idleMs: 30_000,
  totalMs: 600_000,
  mostBytes: 8 * 1024 ** 2,
  pollScale: 1,
};

/**
 * The one door to vendors whose address the owner of this installation gives: a `fetch` that reaches the base address' host and port,
 * follows no redirect, repeats nothing and ends in time. A status is handed on. Errors: `provider_failed` when nothing was sent,
 * `outcome_uncertain` when the line broke or time ran out after sending, `cancelled`.
 */
export function createVendorFetch(name: string, baseUrl: string, overrides: Partial<VendorLimits> = {}): typeof globalThis.fetch {
  const limits = { ...vendorLimits, ...overrides };
  const { origin } = new URL(baseUrl);
  const agent = new Agent({
    connect: { timeout: limits.connectMs },
    headersTimeout: limits.firstByteMs,
    bodyTimeout: limits.idleMs,
    maxResponseSize: limits.mostBytes,
    maxHeaderSize: 32 * 1024,
    // A connection that was closed at the other end would make a call fail whose fate nobody knows.
    pipelining: 0,
  });
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== origin) throw new HooklineError('provider_failed', `${name} was to be asked at another address than its own.`);
    const total = AbortSignal.timeout(limits.totalMs);
    const asked = init.signal ?? null;
    const signal = asked ? AbortSignal.any([asked, total]) : total;
    const fail = (error: unknown) => explain(name, error, { cancelled: asked?.aborted === true, late: total.aborted });
    try {
      const answer = await send(url, {
        method: init.method ?? 'GET',
        headers: Object.fromEntries(new Headers(init.headers)),
        ...(init.body === undefined || init.body === null ? {} : { body: sendable(init.body) }),
        signal,
        redirect: 'manual',
        dispatcher: agent,
      });
      if (answer.status >= 300 && answer.status < 400) {
        await answer.body?.cancel();
        throw new HooklineError('provider_failed', `${name} redirects to another address, which is not followed.`, {
          hint: 'Give the address it redirects to as the base address.',
        });
      }
      const headers = Object.fromEntries(answer.headers);
      const body = answer.body === null ? null : guarded(answer.body, limits.mostBytes, fail, name);
      return new Response(body, { status: answer.status, statusText: answer.statusText, headers });
    } catch (error) {
      throw fail(error);
    }
  };
}

type SentBody = NonNullable<NonNullable<Parameters<typeof send>[1]>['body']>;

/** undici sends a form of its own kind only; of another it would send the words "[object FormData]". */
function sendable(body: NonNullable<RequestInit['body']>): SentBody {
  if (!(body instanceof FormData)) return body as SentBody;
  const form = new SentForm();
  for (const [field, value] of body) {
    if (typeof value === 'string') form.append(field, value);
    else form.append(field, value, value.name);
  }
  return form;
}

/** The answer as it comes, with failures in our words and no more than `most` bytes, unpacked. */
function guarded(body: AsyncIterable<Uint8Array>, most: number, fail: (error: unknown) => HooklineError, name: string) {
  const pieces = body[Symbol.asyncIterator]();
  let size = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next();
        if (done) return controller.close();
        size += value.byteLength;
        if (size > most) throw lost(name, 'sent more than is read');
        controller.enqueue(value);
      } catch (error) {
        await pieces.return?.().catch(() => undefined);
        controller.error(fail(error));
      }
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}

function explain(name: string, error: unknown, { cancelled, late }: { cancelled: boolean; late: boolean }): HooklineError {
  if (error instanceof HooklineError) return error;
  const { code, syscall } = cause(error);
  if (cancelled) return new HooklineError('cancelled', `The call to ${name} was stopped.`);
  if (syscall === 'connect' || syscall === 'getaddrinfo' || /CONNECT_TIMEOUT|ENOTFOUND|EAI_|ECONNREFUSED|CERT|TLS|SSL|ALTNAME/.test(code)) {
    return new HooklineError('provider_failed', `${name} could not be reached${code === '' ? '' : ` (${code})`}.`, {
      hint: 'Check the network and the base address.',
    });
  }
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return lost(name, 'sent more than is read');
  if (late || /TIMEOUT/.test(code)) return lost(name, 'took too long to answer');
  return lost(name, 'broke off its answer');
}

/** After sending, so it may have been charged. */
function lost(name: string, what: string): HooklineError {
  return new HooklineError('outcome_uncertain', `${name} ${what}.`, { hint: 'Look at its own list of requests before you ask again.' });
}

/** The innermost code of a failure; several attempts to connect come as an AggregateError. */
function cause(error: unknown): { code: string; syscall: string } {
  for (let at: unknown = error, depth = 0; at !== null && typeof at === 'object' && depth < 6; depth++) {
    const { code, syscall, cause, errors } = at as { code?: unknown; syscall?: unknown; cause?: unknown; errors?: unknown[] };
    if (typeof code === 'string') return { code, syscall: typeof syscall === 'string' ? syscall : '' };
    at = cause ?? errors?.[0];
  }
  return { code: '', syscall: '' };
}
