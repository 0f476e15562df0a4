import type { Config } from '#kit/config.ts';
import { prepareHome } from '#kit/home.ts';
import type { Log } from '#kit/log.ts';
import { openHouse } from './open-house.ts';

/** A worker alone: runs stages of everybody on the same database until it is closed. */
export async function startWorker(config: Config, log: Log): Promise<{ executorId: string; close(): Promise<void> }> {
  prepareHome(config.home);
  const { house, close } = await openHouse(config, log, { work: true });
  return { executorId: house.engine.executorId, close };
}
