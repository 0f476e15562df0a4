import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Operation } from '#contract/operation.ts';
import { HooklineError } from '#core/errors.ts';
import { demand, type Principal } from '#identity/principal.ts';
import { findSession } from '#identity/sessions.ts';
import { authenticate } from '#identity/tokens.ts';
import type { House } from '#studio/house.ts';
import type { KnownCallers } from './known-callers.ts';
import type { Limits } from './limits.ts';

/**
 * Who sends a request: the bearer of a token, else the browser whose cookie names a session. Errors: `unauthorized`, `rate_limited` after
 * many wrong tokens from one address.
 */
export async function identify(
  context: Context,
  { db }: Pick<House, 'db'>,
  { cookie, limits, callers, address }: { cookie: string; limits: Limits; callers: KnownCallers; address: string },
): Promise<Principal> {
  const header = context.req.header('authorization');
  const token = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(header ?? '')?.[1];
  const session = header === undefined ? getCookie(context, cookie) : undefined;
  if (token === undefined && session === undefined) {
    throw new HooklineError('unauthorized', 'Sign in first.', {
      hint: 'Programs send Authorization: Bearer <token>; browsers open the link that ./hookline link prints.',
    });
  }
  try {
    return await callers.recall(token === undefined ? 'session' : 'token', token ?? session ?? '', () =>
      token === undefined ? findSession(db, session ?? '') : authenticate(db, token),
    );
  } catch (error) {
    if (error instanceof HooklineError && error.code === 'unauthorized') limits.countFailure(address);
    throw error;
  }
}

/** Refuses what the caller's role may not do. Error: `forbidden`. */
export function allow(principal: Principal, needs: Operation['needs']): void {
  if (needs === 'nobody' || needs === 'signed-in') return;
  if (needs !== 'platform') demand(principal, needs);
  else if (principal.kind !== 'local-owner') {
    throw new HooklineError('forbidden', 'A token acts in one workspace, and this concerns the whole installation.', {
      hint: 'Do it in the browser or on the command line, as the owner of this machine.',
    });
  }
}
