import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cut } from '#core/cut.ts';
import { createLimiter } from '#kit/limiter.ts';
import { type KeptParts, keepPartsIn } from '#media/kept-parts.ts';
import { makeProxy, proxyVersion } from '#media/proxy.ts';
import type { House } from '../house.ts';

/** What renders share, so that the next one does less: finished parts of films, and small copies of clips. It may be deleted at any time. */
export interface RenderCache {
  parts: KeptParts;
  /** Folder of the small copies. */
  proxies: string;
}

const folderOf = ({ home }: Pick<House['config'], 'home'>) => join(home, 'cache', 'renders');

export async function openRenderCache(config: Pick<House['config'], 'home'>, workspaceId: string): Promise<RenderCache> {
  const proxies = join(folderOf(config), workspaceId, 'proxies');
  await mkdir(proxies, { recursive: true });
  return { parts: await keepPartsIn(join(folderOf(config), workspaceId, 'parts')), proxies };
}

/** The small copies of a cut's clips, made where they are missing; answers where each is. Errors as in `makeProxy`. */
export async function prepareProxies(
  cut: Cut,
  { proxies, fileOf, places, signal, onProgress }: RenderCacheWork,
): Promise<(media: string) => string | null> {
  const clips = [...new Set(cut.segments.flatMap(({ source }) => (source.kind === 'clip' ? [source.media] : [])))];
  const at = (media: string) => join(proxies, `${media}-${proxyVersion}.mp4`);
  const limiter = createLimiter(places);
  let done = 0;
  const made = clips.map((media) =>
    limiter.run(async () => {
      const now = new Date();
      const there = await utimes(at(media), now, now).then(
        () => true,
        () => false,
      );
      if (!there) await placeOnce(at(media), (file) => makeProxy(fileOf(media), file, { signal }));
      done += 1;
      onProgress(done / clips.length);
    }),
  );
  await Promise.all(made).finally(() => Promise.allSettled(made));
  return (media) => (clips.includes(media) ? at(media) : null);
}

/** Another render may be making the same copy: each writes its own, and the last one stays. */
async function placeOnce(file: string, make: (own: string) => Promise<void>): Promise<void> {
  const own = `${file}.${randomUUID()}`;
  await make(own);
  await rename(own, file);
}

interface RenderCacheWork {
  proxies: string;
  fileOf: (media: string) => string;
  places: number;
  signal: AbortSignal;
  onProgress: (share: number) => void;
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
