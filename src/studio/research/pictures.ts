import type { Brief } from '#core/brief.ts';
import { HooklineError } from '#core/errors.ts';
import { acceptPicture } from '#media/picture.ts';
import type { House } from '../house.ts';

const wanted = 6;

/**
 * Keeps the product's pictures as blobs, best first. One that can't be had is left out and said so; a film can still be
 * made without any, with a drawn card that says the product's name.
 */
export async function keepPictures(
  house: Pick<House, 'fetch' | 'storage' | 'log'>,
  workspaceId: string,
  addresses: string[],
  brief: Brief,
  signal: AbortSignal,
): Promise<{ blobs: string[]; degraded: string | null }> {
  const files = localFiles(brief);
  const blobs: string[] = [];
  const problems: string[] = [];
  const tried = addresses.slice(0, wanted);
  for (const address of tried) {
    const local = files.get(address);
    if (local) {
      blobs.push(local);
      continue;
    }
    try {
      const { bytes } = await house.fetch.fetchImage(address, signal);
      const picture = await acceptPicture(bytes);
      blobs.push((await house.storage.keepBytes(workspaceId, picture.bytes, picture.mime)).sha256);
    } catch (error) {
      if (signal.aborted || !(error instanceof HooklineError)) throw error;
      house.log.warn({ code: error.code, address: address.slice(0, 200) }, 'picture left out');
      problems.push(error.message);
    }
  }
  const first = problems[0];
  const degraded = first ? `${problems.length} of ${tried.length} product pictures could not be used (${first})` : null;
  return { blobs: [...new Set(blobs)], degraded };
}

/** Pictures that lay beside a saved page, under the address the page gives them, as written and as resolved. */
function localFiles({ source }: Brief): Map<string, string> {
  if (source.kind !== 'page' && source.kind !== 'json') return new Map();
  return new Map(
    Object.entries(source.files).flatMap(([address, blob]) => [
      [address, blob] as const,
      [source.url && URL.canParse(address, source.url) ? new URL(address, source.url).href : address, blob] as const,
    ]),
  );
}
