import { setTimeout as pause } from 'node:timers/promises';
import { HooklineError } from '#core/errors.ts';
import { getReference, type ReferenceView } from '#library/references.ts';
import type { Session } from './session.ts';
import { clearLine, tellOver } from './terminal.ts';

const lookMs = 300;

/** Follows a reference until its measuring has ended; progress on standard error. Errors: `cancelled` on Ctrl-C. */
export async function watchReference({ house, workspaceId, signal }: Session, id: string): Promise<ReferenceView> {
  for (;;) {
    const row = await getReference(house.db, workspaceId, id);
    if (row.state !== 'queued' && row.state !== 'running') {
      clearLine();
      return row;
    }
    const { progress } = row;
    tellOver(progress ? `  … ${progress.making} ${Math.round(100 * progress.share)} %` : '  … waiting');
    // Rejects on Ctrl-C alone, which is asked for below.
    await pause(lookMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) {
      clearLine();
      throw new HooklineError('cancelled', 'Stopped watching; the measuring is not given up.', {
        hint: 'Any hookline command that works goes on with it; references cancel ends it.',
      });
    }
  }
}
