import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FileView } from '#contract/shared.ts';
import { HooklineError } from '#core/errors.ts';
import { databaseId, publicId } from '#core/ids.ts';

/** A file as it lies in storage. `image/*` stands for a picture whose kind shows when it is read. */
export interface KeptFile {
  blob: string;
  mime: string;
}

export interface MediaSigner {
  /** An address for a file that works for half an hour to an hour; the same within half an hour, so that browsers can keep it. */
  sign(workspaceId: string, file: KeptFile, downloadName?: string): string;
  view(workspaceId: string, file: KeptFile): FileView;
  /** The workspace of a good address. Error: `forbidden` when it has expired or was tampered with, `not_found` for a wrong id. */
  check(address: { workspace: string; sha256: string; type: string; expires: string; signature: string; name?: string }): string;
}

const halfHour = 1800;
/** Addresses remembered at once: a page of a list asks for the same ones again and again. */
const mostRemembered = 10_000;

/** Signs addresses of files: HMAC-SHA-256 over workspace, file, type, name and expiry. `now` in ms. */
export function createMediaSigner(secret: Buffer, now: () => number = Date.now): MediaSigner {
  const signature = (workspaceId: string, sha256: string, type: string, expires: string, name: string): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify([workspaceId, sha256, type, expires, name]))
      .digest('base64url');
  const known = new Map<string, string>();
  const sign: MediaSigner['sign'] = (workspaceId, file, name) => {
    const expires = String((Math.floor(now() / 1000 / halfHour) + 2) * halfHour);
    const subject = `${workspaceId} ${file.blob} ${file.mime} ${expires} ${name ?? ''}`;
    if (known.size > mostRemembered) known.clear();
    const address = known.get(subject) ?? addressOf(workspaceId, file, expires, name);
    known.set(subject, address);
    return address;
  };
  const addressOf = (workspaceId: string, { blob, mime }: KeptFile, expires: string, name: string | undefined): string => {
    const query = new URLSearchParams({ type: mime, expires, signature: signature(workspaceId, blob, mime, expires, name ?? '') });
    if (name !== undefined) query.set('name', name);
    return `/api/media/${publicId('workspace', workspaceId)}/${blob}?${query}`;
  };
  return {
    sign,
    view: (workspaceId, file) => ({ sha256: file.blob, mime: file.mime, url: sign(workspaceId, file) }),
    check({ workspace, sha256, type, expires, signature: given, name }) {
      const workspaceId = databaseId('workspace', workspace);
      const wanted = Buffer.from(signature(workspaceId, sha256, type, expires, name ?? ''));
      const received = Buffer.from(given);
      const genuine = wanted.length === received.length && timingSafeEqual(wanted, received);
      if (genuine && Number(expires) * 1000 > now()) return workspaceId;
      throw new HooklineError('forbidden', genuine ? 'This address has expired.' : 'This address was not given out by this server.', {
        hint: 'Ask for the video or product again: the answer has a fresh address.',
      });
    },
  };
}
