import { stages } from '#core/pipeline-state.ts';
import type { MadeWith } from '#core/recipe.ts';
import type { AssetRow, ScriptRow } from '#db/schema/studio.ts';

/** Sums up which step used what, and every way in which a result is less than it could be. */
export function madeWith(
  begun: { reader: string | null; degraded: string | null; script: Pick<ScriptRow, 'provider' | 'degraded'> | null },
  assets: Pick<AssetRow, 'stage' | 'provider' | 'reusedFrom' | 'degraded'>[],
): MadeWith[] {
  const lines = new Map<string, MadeWith>();
  const add = (stage: MadeWith['stage'], provider: string, reused: boolean, degraded: string | null) => {
    const key = `${stage} ${provider}`;
    const line = lines.get(key) ?? { stage, provider, assets: 0, reused: 0, degraded: [] };
    line.assets += 1;
    if (reused) line.reused += 1;
    if (degraded && !line.degraded.includes(degraded)) line.degraded.push(degraded);
    lines.set(key, line);
  };
  if (begun.reader !== null) add('research', begun.reader, false, begun.degraded);
  if (begun.script) add('write', begun.script.provider, false, null);
  for (const reason of begun.script?.degraded ?? []) lines.get(`write ${begun.script?.provider}`)?.degraded.push(reason);
  for (const asset of assets) add(asset.stage, asset.provider, asset.reusedFrom !== null, asset.degraded);
  return [...lines.values()].sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
}
