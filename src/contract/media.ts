import { z } from 'zod';
import { group } from './operation.ts';
import { exampleId, exampleSha, idOf, sha256 } from './shared.ts';

/** Widths in pixels that a picture may be asked in. */
export const pictureWidths = ['160', '320', '640', '1080'] as const;

/** Files by signed address: the signature stands for the right, so that players and image tags need no token. */
export const media = group({
  'GET /media/{workspace}/{sha256}': {
    summary: 'A file, whole or a range of its bytes',
    description:
      'Addresses come from other answers and expire within the hour. `width` asks for a smaller WebP of a picture; `name` makes it a download. A range is answered with 206.',
    needs: 'nobody',
    params: z.strictObject({ workspace: idOf('workspace'), sha256 }),
    query: z.strictObject({
      type: z.string().max(100),
      expires: z.string().max(20),
      signature: z.string().max(100),
      name: z.string().max(200).exactOptional(),
      width: z.enum(pictureWidths).exactOptional(),
    }),
    answer: 'file',
    errors: ['forbidden', 'range_refused', 'unsupported_media'],
    example: { params: { workspace: exampleId.workspace, sha256: exampleSha } },
  },
});
