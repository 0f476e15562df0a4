import { join } from 'node:path';
import { HooklineError } from '#core/errors.ts';
import type { ReferenceRow } from '#db/schema/library.ts';
import type { SafeFetch } from '#kit/safe-fetch.ts';
import { checkVideoHead } from '#media/probe.ts';
import type { Storage } from '#storage/blobs.ts';

/** Their pages hold no file that may be taken, and there is no downloader here. */
const platforms: Record<string, string> = {
  'tiktok.com': 'TikTok',
  'instagram.com': 'Instagram',
  'youtube.com': 'YouTube',
  'youtube-nocookie.com': 'YouTube',
  'youtu.be': 'YouTube',
  'facebook.com': 'Facebook',
  'fb.watch': 'Facebook',
  'twitter.com': 'X',
  'x.com': 'X',
  'snapchat.com': 'Snapchat',
  'pinterest.com': 'Pinterest',
  'vimeo.com': 'Vimeo',
};

/** Errors: `unsupported_media` for the address of a platform's page. */
export function refusePlatformPage({ hostname }: URL): void {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  const found = Object.keys(platforms).find(
    (domain) => host === domain || (/^(www|m|mobile|vm|vt)$/.test(host.slice(0, -domain.length - 1)) && host.endsWith(`.${domain}`)),
  );
  if (found === undefined) return;
  throw new HooklineError('unsupported_media', `This is a page of ${platforms[found]}, not a video file.`, {
    hint: 'Save the video and upload it. Hookline downloads nothing from platforms.',
  });
}

/** The reference's video as a local file: the one that was kept, or the one at its address, fetched into `folder`. */
export async function obtainVideo(
  { storage, fetch }: { storage: Storage; fetch: SafeFetch },
  { workspaceId, source, blob }: ReferenceRow,
  options: { folder: string; signal: AbortSignal; onProgress: (share: number) => void },
): Promise<string> {
  if (blob !== null && (await storage.has(workspaceId, blob))) return storage.path(workspaceId, blob);
  if (source.kind === 'upload') throw new HooklineError('not_found', 'The file of this reference is gone.', { hint: 'Upload it again.' });
  const { folder, signal, onProgress } = options;
  const target = join(folder, 'video');
  await fetch.fetchFile(source.url, target, { signal, checkHead: checkVideoHead, onProgress });
  return target;
}
