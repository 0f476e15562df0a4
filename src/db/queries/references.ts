import type { Tx } from '../database.ts';
import { sql } from '../orm.ts';

/**
 * Every blob (SHA-256) that a row of the workspace still refers to. JSON columns are searched for anything that looks
 * like a hash, so a new field that names a blob is covered without a change here.
 */
export async function listReferencedBlobs({ q }: Tx): Promise<Set<string>> {
  const result = await q.execute<{ blob: string }>(sql`
    select blob from asset
    union select blob from upload where blob is not null
    union select unnest(images) from product
    union select portrait from character where portrait is not null
    union select unnest(images) from character
    union select blob from reference where blob is not null
    union select blob from render where blob is not null
    union select blob from voice_sample
    union select unnest(images) from script
    union select (regexp_matches(text, '[0-9a-f]{64}', 'g'))[1] from (
      select meta::text as text from asset
      union all select brief::text from video
      union all select settings::text from video
      union all select character::text from video
      union all select brand::text from video
      union all select record::text from release
      union all select kit::text from brand_kit
      union all select meta::text from render
    ) as json
  `);
  return new Set(result.rows.map((row) => row.blob));
}
