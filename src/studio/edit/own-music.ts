import type { VideoSettings } from '#core/brief.ts';
import type { CutChoices } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { filmSeconds } from '#core/format.ts';
import { acceptMusic } from '#media/accept-music.ts';
import type { House } from '../house.ts';

/** What was heard to its end in this process: the same music is asked about with every change of an edit, and decoding it takes a while. */
const heard = new Set<string>();
const mostHeard = 1000;

/**
 * Decodes own music that is new to a video before it is taken; nothing is locked meanwhile. Errors: `not_found`, `unsupported_media`,
 * `too_large`, `cancelled`.
 */
export async function requireMusic(
  { storage, renderSlots }: Pick<House, 'storage' | 'renderSlots'>,
  workspaceId: string,
  { format, profile, cut }: VideoSettings,
  { music }: CutChoices,
  signal?: AbortSignal,
): Promise<void> {
  if (music.kind !== 'own' || (cut?.music.kind === 'own' && cut.music.blob === music.blob)) return;
  if (!(await storage.has(workspaceId, music.blob))) {
    throw new HooklineError('not_found', `There is no file ${music.blob.slice(0, 64)}.`, {
      hint: 'Upload the music first, and name the finished upload’s SHA-256.',
    });
  }
  const seconds = filmSeconds(format, profile);
  const known = `${workspaceId} ${music.blob} ${seconds}`;
  if (heard.has(known)) return;
  const file = storage.path(workspaceId, music.blob);
  await renderSlots.run(() => acceptMusic(file, seconds, signal ? { signal } : {}), signal);
  const [oldest] = heard;
  if (heard.size >= mostHeard && oldest !== undefined) heard.delete(oldest);
  heard.add(known);
}
