import { contentKey } from '#core/asset.ts';
import { HooklineError } from '#core/errors.ts';
import { publicId, uuidv7 } from '#core/ids.ts';
import { writeLongPrompt } from '#core/long-prompt.ts';
import type { Segment } from '#core/script.ts';
import { mostTags, tagPattern } from '#core/tags.ts';
import type { Database, Tx } from '#db/database.ts';
import type { Page } from '#db/page.ts';
import { logEvent } from '#db/queries/events.ts';
import {
  countPromptUse,
  countTags,
  findPrompt,
  keepPromptRows,
  listSettledSegments,
  lockPrompt,
  type NewPrompt,
  type PromptFilter,
  type PromptView,
  pagePrompts,
  setPromptDeleted,
  updatePrompt,
} from '#db/queries/prompts.ts';
import { checkSeen } from './in-use.ts';
import { titleOfPrompt } from './prompt-title.ts';

export type { PromptFilter, PromptView } from '#db/queries/prompts.ts';

/** Newest first. Error: `invalid_input` for a cursor that is no prompt's id. */
export async function listPrompts(db: Database, workspaceId: string, filter: PromptFilter): Promise<Page<PromptView>> {
  return db.inWorkspace(workspaceId, (tx) => pagePrompts(tx, filter));
}

/** Every tag outside the bin, the most used first. */
export async function listTags(db: Database, workspaceId: string): Promise<{ tag: string; prompts: number }[]> {
  return db.inWorkspace(workspaceId, (tx) => countTags(tx));
}

/** Also from the bin. */
export async function getPrompt(db: Database, workspaceId: string, id: string): Promise<PromptView> {
  return db.inWorkspace(workspaceId, async (tx) => (await findPrompt(tx, id)) ?? missing(id));
}

/**
 * Keeps the shot prompts of a script that is about to be inserted, each once per shot, role and length. One that an earlier version
 * of this video had counts no further use; `taken` is the prompt of the library that a person has just put in.
 */
export async function keepPrompts(
  tx: Tx,
  { workspaceId, videoId, segments, taken }: { workspaceId: string; videoId: string; segments: readonly Segment[]; taken?: string },
): Promise<void> {
  const seen = new Set((await listSettledSegments(tx, videoId)).map(keyOf));
  const rows: NewPrompt[] = [];
  const now = Date.now();
  for (const [index, segment] of segments.entries()) {
    const key = keyOf(segment);
    if (seen.has(key)) continue;
    seen.add(key);
    const { role, seconds, shot, placement } = segment;
    // The long form names nobody and nothing: it is what can be searched, and used with another product.
    const words = { title: titleOfPrompt(segment), text: writeLongPrompt(shot, { role, seconds, placement }) };
    // A millisecond apart, so that the list has them in the order of the script.
    rows.push({ workspaceId, id: uuidv7(now + index), key, ...words, role, seconds, shot, videoId, segment: index + 1 });
  }
  await keepPromptRows(tx, rows);
  const used = taken === undefined ? undefined : await findPrompt(tx, taken);
  if (used && !rows.some(({ key }) => key === used.key)) await countPromptUse(tx, used.id);
  if (rows.length > 0 || used) await logEvent(tx, { workspaceId, videoId, type: 'prompt-changed', data: { settled: rows.length } });
}

const keyOf = ({ shot, role, seconds }: Segment): string => contentKey({ shot, role, seconds });

/** `seen` is the `updatedAt` (ms) of the row that was looked at. Errors: `invalid_input`, `not_found`, `version_mismatch`. */
export async function changePrompt(
  db: Database,
  workspaceId: string,
  id: string,
  { title, favourite, tags }: { title?: string; favourite?: boolean; tags?: string[] },
  seen?: number,
): Promise<PromptView> {
  const change = {
    ...(title === undefined ? {} : { title: checkTitle(title) }),
    ...(favourite === undefined ? {} : { favourite }),
    ...(tags === undefined ? {} : { tags: checkTags(tags) }),
  };
  return db.inWorkspace(workspaceId, async (tx) => {
    const row = await lockPrompt(tx, id);
    if (!row || row.deletedAt !== null) return missing(id);
    checkSeen(row, seen);
    await updatePrompt(tx, id, change);
    await tell(tx, workspaceId, id);
    return (await findPrompt(tx, id)) ?? missing(id);
  });
}

function checkTitle(title: string): string {
  const trimmed = title.trim();
  if (trimmed !== '' && trimmed.length <= 200) return trimmed;
  throw new HooklineError('invalid_input', 'A prompt needs a title of 1 to 200 characters.');
}

/** In small letters, each once. */
function checkTags(tags: string[]): string[] {
  const tidy = [...new Set(tags.map((tag) => tag.trim().toLowerCase()))];
  if (tidy.length <= mostTags && tidy.every((tag) => tagPattern.test(tag))) return tidy;
  throw new HooklineError('invalid_input', `A prompt has at most ${mostTags} tags, each of 1 to 40 letters, digits, blanks or hyphens.`);
}

/** To the bin, or back. Scripts that hold it keep their copy. Error: `not_found`. */
export async function binPrompt(db: Database, workspaceId: string, id: string, deleted: boolean): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const row = await lockPrompt(tx, id);
    if (!row || (row.deletedAt === null) !== deleted) {
      throw new HooklineError('not_found', `There is no prompt ${publicId('prompt', id)} to ${deleted ? 'delete' : 'restore'}.`);
    }
    await setPromptDeleted(tx, id, deleted);
    await tell(tx, workspaceId, id);
  });
}

async function tell(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await logEvent(tx, { workspaceId, type: 'prompt-changed', data: { prompt: publicId('prompt', id) } });
}

function missing(id: string): never {
  throw new HooklineError('not_found', `There is no prompt ${publicId('prompt', id)}.`);
}
