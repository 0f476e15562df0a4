import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Operation } from '#contract/operation.ts';
import { HooklineError } from '#core/errors.ts';
import { publicId } from '#core/ids.ts';
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
    // A browser whose session has ended is no guesser: it is told to sign in, however many others at its address guess.
    if (token !== undefined && error instanceof HooklineError && error.code === 'unauthorized') limits.countFailure(address);
    throw error;
  }
}

/**
 * A page says which workspace it shows. Another window of the same browser may have moved on, and nothing must be written where
 * the person does not look. Error: `workspace_changed`.
 */
export function checkWorkspace({ workspaceId }: Principal, shown: string | null): void {
  if (shown === null || shown === publicId('workspace', workspaceId)) return;
  throw new HooklineError('workspace_changed', 'The studio was switched to another workspace, in another window perhaps.', {
    hint: 'Reload to go on there, or switch back first. Nothing was done.',
  });
}

/** Whether whoever called at first is still let in, in the same workspace. What else may go wrong in asking is no reason to end. */
export async function isStill({ workspaceId }: Principal, whoCalls: () => Promise<Principal>): Promise<boolean> {
  try {
    return (await whoCalls()).workspaceId === workspaceId;
  } catch (error) {
    return !(error instanceof HooklineError && (error.code === 'unauthorized' || error.code === 'rate_limited'));
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
