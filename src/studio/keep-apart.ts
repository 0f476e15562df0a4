import type { Script } from '#core/script.ts';
import { findCloseness } from '#core/similarity.ts';
import type { Tx } from '#db/database.ts';
import { findLikeness } from '#db/queries/reference-videos.ts';
import type { VideoRow } from '#db/schema/studio.ts';

/** The script with warnings where it comes too close to the reference that the video follows, in place of those it had. */
export async function keepApart(tx: Tx, { referenceId }: Pick<VideoRow, 'referenceId'>, script: Script): Promise<Script> {
  const lint = script.lint.filter(({ rule }) => rule !== 'too-close');
  const likeness = referenceId === null ? null : await findLikeness(tx, referenceId);
  return { ...script, lint: likeness ? [...lint, ...findCloseness(script.segments, likeness)] : lint };
}
