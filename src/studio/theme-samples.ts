import { mkdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentKey } from '#core/asset.ts';
import type { CaptionTheme } from '#core/caption-theme.ts';
import { createLimiter } from '#kit/limiter.ts';
import { renderVersion } from '#media/render.ts';
import { renderThemeSample } from '#media/theme-sample.ts';
import type { House } from './house.ts';

const drawing = createLimiter(2);

/**
 * A caption theme's sample as a blob of the workspace: drawn once for each look it ever had, for the whole machine, then copied. Errors:
 * `tool_missing`, `disk_full`, `cancelled`.
 */
export async function keepThemeSample(
  { config, storage }: Pick<House, 'config' | 'storage'>,
  workspaceId: string,
  theme: CaptionTheme,
  signal: AbortSignal,
): Promise<{ blob: string; mime: string }> {
  const file = join(config.home, 'cache', 'caption-themes', `${contentKey({ theme, renderVersion })}.jpg`);
  await drawing.run(async () => {
    if (await stat(file).catch(() => null)) return;
    await using scratch = await storage.scratch('theme');
    const drawn = join(scratch.dir, 'sample.jpg');
    await renderThemeSample(theme, { folder: scratch.dir, file: drawn, signal });
    await mkdir(dirname(file), { recursive: true });
    await rename(drawn, file);
  });
  const mime = 'image/jpeg';
  return { blob: (await storage.keepFile(workspaceId, file, mime)).sha256, mime };
}
