import { join } from 'node:path';
import { media } from '#contract/media.ts';
import { makeThumbnail } from '#media/thumbnail.ts';
import { implement } from '../operation-call.ts';
import { serveFile } from '../serve-file.ts';

export const mediaRoutes = implement(media, {
  async 'GET /media/{workspace}/{sha256}'({ house, present, params, query, headers }) {
    const { workspace, sha256 } = params;
    const { type, name, width } = query;
    const workspaceId = present.signer.check({ workspace, sha256, ...query });
    const file = house.storage.path(workspaceId, sha256);
    if (width === undefined) return { response: await serveFile(file, { type, name, etag: sha256, headers }) };
    const smaller = join(house.config.home, 'cache', 'pictures', workspaceId, `${sha256}-${width}.webp`);
    await makeThumbnail(file, Number(width), smaller);
    return { response: await serveFile(smaller, { type: 'image/webp', name, etag: `${sha256}-${width}`, headers }) };
  },
});
