import type { SegmentRole } from '#core/format.ts';
import type { Segment } from '#core/script.ts';
import type { Tx } from '../database.ts';
import { and, eq, getTableColumns, isNotNull, isNull, type SQL, sql } from '../orm.ts';
import type { Page, PageRequest } from '../page.ts';
import { type PromptRow, prompt } from '../schema/library.ts';
import { script, video } from '../schema/studio.ts';
import { beyond, containing, type Order, orderedBy, readPage, wordsOf } from './keyset.ts';

/** A prompt with the title of the video where it was settled first, while that is there. */
export type PromptView = PromptRow & { videoTitle: string | null };

export interface PromptFilter extends PageRequest {
  tag?: string;
  role?: SegmentRole;
  favourite?: boolean;
}

export type NewPrompt = Pick<
  PromptRow,
  'workspaceId' | 'id' | 'key' | 'title' | 'role' | 'seconds' | 'shot' | 'text' | 'videoId' | 'segment'
>;

/** Keeps each once; one that is known counts one use more. */
export async function keepPromptRows({ q }: Tx, rows: NewPrompt[]): Promise<void> {
  if (rows.length === 0) return;
  // In one order, so that two scripts that are kept at once don't wait for each other.
  const sorted = [...rows].sort((left, right) => (left.key < right.key ? -1 : 1));
  await q
    .insert(prompt)
    .values(sorted)
    .onConflictDoUpdate({ target: [prompt.workspaceId, prompt.key], set: { uses: sql`${prompt.uses} + 1`, updatedAt: sql`now()` } });
}

/** What each version of a video's script has in its segments. */
export async function listSettledSegments({ q }: Tx, videoId: string): Promise<Segment[]> {
  const segments = sql<Segment[]>`${script.script}->'segments'`;
  return (await q.select({ segments }).from(script).where(eq(script.videoId, videoId))).flatMap((row) => row.segments);
}

// Ids are UUIDv7: their order is that of creation.
const newest: Order = { table: 'prompt', columns: ['prompt.id'], descending: true };
const shown = { ...getTableColumns(prompt), videoTitle: video.title };
const itsVideo = and(eq(video.workspaceId, prompt.workspaceId), eq(video.id, prompt.videoId));

/** Newest first. Error: `invalid_input` for a cursor that is no prompt's id. */
export async function pagePrompts(tx: Tx, filter: PromptFilter): Promise<Page<PromptView>> {
  const rows = await tx.q
    .select(shown)
    .from(prompt)
    .leftJoin(video, itsVideo)
    .where(and(...conditions(filter), beyond(newest, filter.cursor)))
    .orderBy(orderedBy(newest))
    .limit(filter.limit + 1);
  return readPage(tx, newest, filter, rows, (row) => row.id);
}

function conditions({ bin, q, tag, role, favourite }: PromptFilter): (SQL | undefined)[] {
  return [
    bin ? isNotNull(prompt.deletedAt) : isNull(prompt.deletedAt),
    tag === undefined ? undefined : sql`${prompt.tags} @> array[${tag}]`,
    role && eq(prompt.role, role),
    favourite === undefined ? undefined : eq(prompt.favourite, favourite),
    ...wordsOf(q ?? '').map((word) => {
      const pattern = containing(word);
      return sql`(prompt.title ilike ${pattern} or prompt.text ilike ${pattern} or array_to_string(prompt.tags, ' ') ilike ${pattern})`;
    }),
  ];
}

/** Tags outside the bin, the most used first. */
export async function countTags({ q }: Tx): Promise<{ tag: string; prompts: number }[]> {
  const result = await q.execute<{ tag: string; prompts: number }>(sql`
    select tag, count(*)::int as prompts from prompt, unnest(tags) as tag where deleted_at is null group by tag order by 2 desc, 1
  `);
  return result.rows;
}

/** In the bin or not. */
export async function findPrompt({ q }: Tx, id: string): Promise<PromptView | undefined> {
  return (await q.select(shown).from(prompt).leftJoin(video, itsVideo).where(eq(prompt.id, id)))[0];
}

export async function lockPrompt({ q }: Tx, id: string): Promise<PromptRow | undefined> {
  return (await q.select().from(prompt).where(eq(prompt.id, id)).for('no key update'))[0];
}

export async function updatePrompt({ q }: Tx, id: string, change: Partial<Pick<PromptRow, 'title' | 'favourite' | 'tags'>>): Promise<void> {
  await q
    .update(prompt)
    .set({ ...change, updatedAt: sql`now()` })
    .where(eq(prompt.id, id));
}

export async function countPromptUse({ q }: Tx, id: string): Promise<void> {
  await q
    .update(prompt)
    .set({ uses: sql`${prompt.uses} + 1`, updatedAt: sql`now()` })
    .where(eq(prompt.id, id));
}

export async function setPromptDeleted({ q }: Tx, id: string, deleted: boolean): Promise<void> {
  await q
    .update(prompt)
    .set({ deletedAt: deleted ? sql`now()` : null, updatedAt: sql`now()` })
    .where(eq(prompt.id, id));
}
