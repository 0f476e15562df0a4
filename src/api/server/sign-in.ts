import type { IncomingMessage, ServerResponse } from 'node:http';
import { HooklineError } from '#core/errors.ts';
import { redeemSignInLink } from '#identity/sessions.ts';
import { chooseWorkspace } from '#identity/workspaces.ts';
import { furnishWorkspace } from '#library/furnish.ts';
import type { House } from '#studio/house.ts';
import { pagePolicy } from './headers.ts';
import { refuse } from './refuse.ts';

/** Cookies of one machine are shared by all its ports, so the name holds ours. */
export function sessionCookie(port: number): string {
  return `hookline_session_${port}`;
}

export function signInAddress(origin: string, key: string): string {
  return `${origin}/open?key=${encodeURIComponent(key)}`;
}

/**
 * Answers /open?key=…: opens a session for the browser that comes with a one-time link and sends it to the studio. A link that is
 * no longer good gets a page that says how to come by another.
 */
export async function answerSignIn(
  { db }: Pick<House, 'db'>,
  request: IncomingMessage,
  response: ServerResponse,
  { port }: { port: number },
): Promise<void> {
  if (request.method !== 'GET') {
    const error = { code: 'method_not_allowed', message: 'A sign-in link is opened with GET.' } as const;
    return refuse(response, { status: 405, error, headers: { allow: 'GET' } });
  }
  // A browser that loads ahead would use the link up before anybody has opened it.
  if (/prefetch|prerender/.test(String(request.headers['sec-purpose'] ?? request.headers['purpose'] ?? ''))) {
    return refuse(response, { status: 403, error: { code: 'forbidden', message: 'A sign-in link is not opened ahead of time.' } });
  }
  const key = new URL(request.url ?? '', 'http://localhost').searchParams.get('key') ?? '';
  response.setHeader('cache-control', 'no-store');
  try {
    const workspace = await chooseWorkspace(db, undefined, furnishWorkspace);
    const { session, expiresAt } = await redeemSignInLink(db, key, workspace.id);
    const seconds = Math.round((expiresAt.getTime() - Date.now()) / 1000);
    const cookie = `${sessionCookie(port)}=${session}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}`;
    response.writeHead(303, { location: '/', 'set-cookie': cookie }).end();
  } catch (error) {
    if (!(error instanceof HooklineError) || error.code !== 'unauthorized') throw error;
    response.setHeader('content-security-policy', pagePolicy('none', { dev: false }));
    response.writeHead(401, { 'content-type': 'text/html; charset=utf-8' }).end(spentLinkPage);
  }
}

const spentLinkPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>This link is used up · Hookline</title>
<style>
  :root { color-scheme: light dark; font: 17px/1.55 system-ui, sans-serif; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText; }
  main { max-width: 30rem; padding: 2rem; }
  h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .75rem; }
  code { padding: .15em .4em; border-radius: .3em; background: color-mix(in srgb, CanvasText 10%, transparent); }
</style>
</head>
<body>
<main>
<h1>This link is used up</h1>
<p>Each link opens the studio once, within 15 minutes. For a new one, run this in the folder of Hookline and open what it prints:</p>
<p><code>./hookline link</code></p>
<p>If you have opened the studio in this browser before, <a href="/">go on to it</a>.</p>
</main>
</body>
</html>
`;
