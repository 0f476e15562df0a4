import { z } from 'zod';
import { group } from './operation.ts';
import { categoryName, exampleId, exampleTime, fileSchema, idOf, moment, pageOf, pageQuery, searchQuery } from './shared.ts';

const characterSchema = z
  .strictObject({
    id: idOf('character'),
    slug: z.string(),
    name: z.string(),
    look: z.string(),
    wardrobe: z.string(),
    persona: z.string(),
    voice: z.string(),
    fits: z.array(categoryName),
    portrait: fileSchema.nullable(),
    videos: z.int().meta({ description: 'Videos cast with it.' }),
    createdAt: moment,
    updatedAt: moment,
    deletedAt: moment.nullable(),
  })
  .meta({ id: 'Character' });

const params = z.strictObject({ id: idOf('character') });
const at = { id: exampleId.character };
const character = {
  id: exampleId.character,
  slug: 'mara',
  name: 'Mara',
  look: 'early thirties, dark bun',
  wardrobe: 'mustard sweater',
  persona: 'dry, observant',
  voice: 'warm',
  fits: ['kitchen', 'home'],
  portrait: null,
  videos: 1,
  createdAt: exampleTime,
  updatedAt: exampleTime,
  deletedAt: null,
};

/** Who can be on screen. */
export const characters = group({
  'GET /characters': {
    summary: 'The cast',
    needs: 'view',
    query: z.strictObject({ ...pageQuery, ...searchQuery }),
    answer: pageOf(characterSchema),
    example: { answer: { items: [character], next: null } },
  },
  'GET /characters/{id}': {
    summary: 'One character',
    needs: 'view',
    params,
    answer: characterSchema,
    example: { params: at, answer: character },
  },
  'DELETE /characters/{id}': {
    summary: 'To the bin',
    description: 'Refused while videos use it; the error names them. The last one stays.',
    needs: 'manage',
    params,
    answer: 'nothing',
    status: 204,
    errors: ['conflict'],
    example: { params: at },
  },
  'POST /characters/{id}/restore': {
    summary: 'Back from the bin',
    needs: 'manage',
    params,
    answer: characterSchema,
    errors: ['conflict'],
    example: { params: at, answer: character },
  },
  'GET /characters/{id}/videos': {
    summary: 'The videos that use it',
    needs: 'view',
    params,
    answer: z.strictObject({ items: z.array(z.strictObject({ id: idOf('video'), title: z.string() })), next: z.null() }),
    example: { params: at, answer: { items: [{ id: exampleId.video, title: 'Warm by lunch' }], next: null } },
  },
});
