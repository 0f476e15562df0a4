import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type KeptParts, keepPartsIn } from '#media/kept-parts.ts';
import type { House } from '../house.ts';

/** What renders share, so that the next one does less: finished parts of films, and small copies of clips. It may be deleted at any time. */
export interface RenderCache {
  parts: KeptParts;
  /** Folder of the small copies. */
  proxies: string;
}

const folderOf = ({ home }: Pick<House['config'], 'home'>) => join(home, 'cache', 'renders');

export async function openRenderCache(config: Pick<House['config'], 'home'>, workspaceId: string): Promise<RenderCache> {
  const folder = join(folderOf(config), workspaceId);
  return { parts: await keepPartsIn(join(folder, 'parts')), proxies: join(folder, 'proxies') };
}

const keptDays = 7;

/** Removes what nothing has used for a week; it is made again where it is wanted after all. */
export async function sweepRenderCache({ config }: Pick<House, 'config'>): Promise<void> {
  const before = Date.now() - keptDays * 86_400_000;
  const entries = await readdir(folderOf(config), { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const found = await stat(file).catch(() => null);
    if (found !== null && found.mtimeMs < before) await rm(file, { force: true });
  }
}
