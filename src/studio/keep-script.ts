import type { Tx } from '#db/database.ts';
import { insertScript } from '#db/queries/scripts.ts';
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
