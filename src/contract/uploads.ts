import { z } from 'zod';
import { group } from './operation.ts';
import { exampleId, exampleSha, exampleTime, idOf, line, moment, sha256 } from './shared.ts';

const uploadSchema = z
  .strictObject({
    id: idOf('upload'),
    name: z.string(),
    bytes: z.int(),
    received: z.int().meta({ description: 'Where to go on from.' }),
    complete: z.boolean(),
    sha256: sha256.nullable(),
    createdAt: moment,
  })
  .meta({ id: 'Upload' });

/** Largest piece of a file in one request. */
export const chunkBytes = 8 * 1024 ** 2;
/** Largest file. */
export const uploadBytes = 500_000_000;

const params = z.strictObject({ id: idOf('upload') });
const at = { id: exampleId.upload };
const upload = {
  id: exampleId.upload,
  name: 'bottle.jpg',
  bytes: 182_044,
  received: 182_044,
  complete: true,
  sha256: exampleSha,
  createdAt: exampleTime,
};

/** Files on their way in, in pieces that may be sent again. What an upload is used for is said where it is used. */
export const uploads = group({
  'POST /uploads': {
    summary: 'Announce a file',
    needs: 'create',
    body: z.strictObject({ name: line(200), bytes: z.int().min(1).max(uploadBytes) }),
    answer: uploadSchema,
    status: 201,
    once: true,
    errors: ['disk_full'],
    example: { body: { name: 'bottle.jpg', bytes: 182_044 }, answer: { ...upload, received: 0, complete: false, sha256: null } },
  },
  'GET /uploads/{id}': {
    summary: 'How far an upload is',
    needs: 'create',
    params,
    answer: uploadSchema,
    example: { params: at, answer: upload },
  },
  'PUT /uploads/{id}': {
    summary: 'Send the next piece',
    description: `At most ${chunkBytes / 1024 ** 2} MiB, as application/octet-stream. A wrong offset is refused with 409, and the upload says where to go on from.`,
    needs: 'create',
    params,
    query: z.strictObject({ offset: z.coerce.number().int().min(0).max(uploadBytes) }),
    body: 'bytes',
    answer: uploadSchema,
    errors: ['conflict', 'disk_full'],
    example: { params: at, answer: upload },
  },
  'DELETE /uploads/{id}': {
    summary: 'Give an upload up',
    needs: 'create',
    params,
    answer: 'nothing',
    status: 204,
    example: { params: at },
  },
});
