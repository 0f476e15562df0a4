import { join } from 'node:path';
import { errorCodes, toErrorShape } from '#core/errors.ts';
import { demand, type Permission, type Principal } from '#identity/principal.ts';
import { authenticate } from '#identity/tokens.ts';
import { chooseWorkspace } from '#identity/workspaces.ts';
import { readConfig } from '#kit/config.ts';
import { prepareHome } from '#kit/home.ts';
import { createLog } from '#kit/log.ts';
import { furnishWorkspace } from '#library/furnish.ts';
import type { House } from '#studio/house.ts';
import { openHouse } from '../open-house.ts';
import { answer, tell, tellError } from './terminal.ts';

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

/**
 * Runs a command with the house open and always closes it again. Errors end on standard error (and as JSON on standard output
 * with --json), and the exit code says what kind they are (docs/command-line.md).
 */
export async function withHouse(
  options: CommonOptions & { work?: boolean; needs: Permission },
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
      demand(principal, options.needs);
      return await use({ house, principal, workspaceId: principal.workspaceId, signal: interrupt.signal, json });
    } finally {
      await close();
    }
  });
}

/** The token's principal, in its own workspace; without a token whoever runs the machine owns it. */
async function actAs(house: House, token: string | null, wanted: string | undefined): Promise<Principal> {
  if (token !== null) return authenticate(house.db, token);
  const { id } = await chooseWorkspace(house.db, wanted, furnishWorkspace);
  return { kind: 'local-owner', workspaceId: id, role: 'owner', tokenId: null };
}

/** Runs a command that needs no house, with the same way of reporting. */
export async function reporting(json: boolean, use: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await use()) ?? 0;
  } catch (error) {
    const shape = toErrorShape(error);
    process.exitCode = errorCodes[shape.code].exit;
    tellError(error);
    if (shape.code === 'internal' && error instanceof Error) tell(error.stack ?? '');
    if (json) answer(true, { error: shape }, []);
  }
}
