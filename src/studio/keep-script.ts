import type { VideoSettings } from '#core/brief.ts';
import { carryChoices } from '#core/carry-choices.ts';
import type { Script } from '#core/script.ts';
import type { Tx } from '#db/database.ts';
import { findScript, insertScript } from '#db/queries/scripts.ts';
import { findVideo, updateVideo } from '#db/queries/videos.ts';
import { keepPrompts } from '#library/prompts.ts';

/**
 * Appends a version of a script, and its shot prompts to the prompt library, in one transaction. `taken` is the prompt of the library
 * that a person has just put in. The answer is the version's number.
 */
export async function keepScript(tx: Tx, row: Parameters<typeof insertScript>[1], taken?: string): Promise<number> {
  const { workspaceId, videoId, script } = row;
  await keepPrompts(tx, { workspaceId, videoId, segments: script.segments, ...(taken === undefined ? {} : { taken }) });
  return insertScript(tx, row);
}

/** Makes a version of its script the video's own; what was decided about the edit of other words goes in the same transaction. */
export async function chooseScript(tx: Tx, videoId: string, n: number): Promise<void> {
  const video = await findVideo(tx, videoId);
  const before = typeof video?.scriptN === 'number' ? await findScript(tx, videoId, video.scriptN) : undefined;
  const after = await findScript(tx, videoId, n);
  const settings = video && before && after && withChoicesFor(video.settings, before.script, after.script);
  await updateVideo(tx, videoId, { scriptN: n, ...(settings ? { settings } : {}) });
}

/** Settings as they are with another script; `from` says which segment of the one before each is, from 0: the same ones where it is not said. */
export function withChoicesFor(
  { cut, ...settings }: VideoSettings,
  before: Pick<Script, 'segments'>,
  after: Pick<Script, 'segments'>,
  from = after.segments.map((_, index) => index),
): VideoSettings {
  return cut ? { ...settings, cut: carryChoices(cut, from, before.segments, after.segments) } : settings;
}
