import { join } from 'node:path';
import { HooklineError } from '#core/errors.ts';
import { publicId } from '#core/ids.ts';
import type { Permission } from '#core/roles.ts';
import { demand, type Principal } from '#identity/principal.ts';
import { authenticate } from '#identity/tokens.ts';
import { allWorkspaces, chooseWorkspace } from '#identity/workspaces.ts';
import { readConfig } from '#kit/config.ts';
import { prepareHome } from '#kit/home.ts';
import { createLog } from '#kit/log.ts';
import { furnishWorkspace } from '#library/furnish.ts';
import type { House } from '#studio/house.ts';
import { openHouse } from '../open-house.ts';
import { reporting } from './reporting.ts';

export interface Session {
  house: House;
  principal: Principal;
  workspaceId: string;
  /** Fires on Ctrl-C or SIGTERM. */
  signal: AbortSignal;
  json: boolean;
}

export interface CommonOptions {
  workspace?: string;
  json?: boolean;
}

/** `platform` is for what concerns all workspaces: only whoever owns the machine may, never a token. */
export type Need = Permission | 'platform';

/**
 * Runs a command with the house open and always closes it again. Errors end on standard error (and as JSON on standard output
 * with --json), and the exit code says what kind they are (docs/command-line.md).
 */
export async function withHouse(
  options: CommonOptions & { work?: boolean; needs: Need },
  use: (session: Session) => Promise<number | undefined>,
): Promise<void> {
  const json = options.json ?? false;
  const interrupt = new AbortController();
  const onSignal = () => {
    if (interrupt.signal.aborted) process.exit(130);
    interrupt.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  await reporting(json, async () => {
    const config = readConfig();
    prepareHome(config.home);
    const { house, close } = await openHouse(config, createLog(config.logLevel, join(config.home, 'logs', 'hookline.log')), {
      work: options.work ?? false,
    });
    try {
      const principal = await actAs(house, config.token, options.workspace);
      demandNeed(principal, options.needs);
      return await use({ house, principal, workspaceId: principal.workspaceId, signal: interrupt.signal, json });
    } finally {
      await close();
    }
  });
}

/** Errors: `forbidden`. */
export function demandNeed(principal: Principal, needs: Need): void {
  if (needs !== 'platform') demand(principal, needs);
  else if (principal.kind !== 'local-owner') throw concernsAll();
}

/** For what concerns all workspaces and opens no session. Errors: `forbidden`. */
export function refuseToken(token: string | null): void {
  if (token !== null) throw concernsAll();
}

function concernsAll(): HooklineError {
  return new HooklineError('forbidden', 'A token acts in one workspace, and this concerns all of them.', {
    hint: 'Run it without HOOKLINE_TOKEN, as the owner of this machine.',
  });
}

/** The token's principal, in its own workspace; without a token whoever runs the machine owns it. Errors: `forbidden` for a workspace that is not the token's. */
export async function actAs(house: Pick<House, 'db'>, token: string | null, wanted: string | undefined): Promise<Principal> {
  if (token !== null) {
    const principal = await authenticate(house.db, token);
    if (wanted === undefined || wanted === publicId('workspace', principal.workspaceId)) return principal;
    const own = (await allWorkspaces(house.db)).find((row) => row.id === principal.workspaceId);
    if (own?.name === wanted) return principal;
    throw new HooklineError('forbidden', 'This token acts in another workspace.', {
      hint: 'Leave --workspace out, or use a token of that one.',
    });
  }
  const { id } = await chooseWorkspace(house.db, wanted, furnishWorkspace);
  return { kind: 'local-owner', workspaceId: id, role: 'owner', tokenId: null, sessionId: null };
}
