import type { Tx } from '../database.ts';
import { sql } from '../orm.ts';

/**
 * Runs as owner: removes for good what has lain in the bin for `days`, videos with all that hangs on them, then projects that
 * are empty, products, characters, references and brand kits that no video uses, and prompts. Releases are immutable for everybody else, so only this
 * may take them along. Returns the number of videos.
 */
export async function deleteBinned({ q }: Tx, days: number): Promise<number> {
  const old = sql`select workspace_id, id from video where deleted_at < now() - make_interval(days => ${days})`;
  await q.execute(sql`delete from release where (workspace_id, video_id) in (${old})`);
  await q.execute(sql`delete from event where (workspace_id, video_id) in (${old})`);
  const { rowCount } = await q.execute(sql`delete from video where (workspace_id, id) in (${old})`);
  await q.execute(sql`
    delete from project where deleted_at < now() - make_interval(days => ${days})
      and not exists (select from video where video.workspace_id = project.workspace_id and video.project_id = project.id)
  `);
  await q.execute(sql`
    delete from product where deleted_at < now() - make_interval(days => ${days})
      and not exists (select from video where video.workspace_id = product.workspace_id and video.product_id = product.id)
  `);
  await q.execute(sql`
    delete from character where deleted_at < now() - make_interval(days => ${days})
      and not exists (select from video
        where video.workspace_id = character.workspace_id and video.settings->>'character' = character.slug)
  `);
  await q.execute(sql`
    delete from reference where deleted_at < now() - make_interval(days => ${days})
      and not exists (select from video where video.workspace_id = reference.workspace_id and video.reference_id = reference.id)
  `);
  await q.execute(sql`
    delete from brand_kit where deleted_at < now() - make_interval(days => ${days})
      and not exists (select from video
        where video.workspace_id = brand_kit.workspace_id and video.settings->'cut'->>'brand' = brand_kit.id::text)
  `);
  await q.execute(sql`delete from prompt where deleted_at < now() - make_interval(days => ${days})`);
  return rowCount ?? 0;
}
