import { z } from 'zod';
import { builds, type CharacterDrawing, hairStyles, topStyles } from '#core/character.ts';
import { setNames } from '#core/shot-prompt.ts';
import { group } from './operation.ts';
import {
  categoryName,
  color,
  exampleFile,
  exampleId,
  exampleSha,
  exampleTime,
  fileSchema,
  idOf,
  line,
  moment,
  pageOf,
  pageQuery,
  searchQuery,
  sha256,
} from './shared.ts';

const drawingSchema = z
  .strictObject({
    skin: color,
    hair: z.strictObject({ style: z.enum(hairStyles), color }),
    build: z.enum(builds),
    top: z.strictObject({ style: z.enum(topStyles), color, accent: color }),
    glasses: z.boolean(),
    beard: z.boolean(),
    earrings: z.boolean(),
    accent: color,
  })
  .meta({ id: 'CharacterDrawing' }) satisfies z.ZodType<CharacterDrawing>;

const traits = {
  name: line(60),
  look: line(400),
  wardrobe: line(300),
  persona: line(400),
  voice: z.string().max(60).meta({ description: 'A voice as `GET /voices` names it, or a vendor’s as `elevenlabs:<voice id>`.' }),
  fits: z.array(categoryName).max(11),
  drawing: drawingSchema,
};

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
    drawing: drawingSchema,
    images: z.array(fileSchema).meta({ description: 'Reference pictures, best first.' }),
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
  drawing: {
    skin: '#dda074',
    hair: { style: 'bun', color: '#2e1c18' },
    build: 'slim',
    top: { style: 'tee', color: '#f1e4d0', accent: '#e5694f' },
    glasses: false,
    beard: false,
    earrings: true,
    accent: '#e5694f',
  },
  images: [],
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
  'POST /characters': {
    summary: 'Somebody new',
    description:
      'What is not said is made up from the words: `drawing` from the look and the wardrobe, the voice from the persona. Its portrait is drawn at once.',
    needs: 'create',
    body: z
      .strictObject({ ...traits })
      .partial()
      .required({ name: true, look: true }),
    answer: characterSchema,
    status: 201,
    once: true,
    errors: ['conflict'],
    example: { body: { name: 'Mara', look: 'early thirties, dark bun' }, answer: character },
  },
  'GET /characters/{id}': {
    summary: 'One character',
    needs: 'view',
    etag: true,
    params,
    answer: characterSchema,
    example: { params: at, answer: character },
  },
  'PATCH /characters/{id}': {
    summary: 'Change it; films that are cast with it take the change when they are cast next',
    needs: 'create',
    params,
    body: z.strictObject({ ...traits }).partial(),
    answer: characterSchema,
    ifMatch: true,
    example: { params: at, body: { wardrobe: 'mustard sweater' }, answer: character },
  },
  'POST /characters/{id}/images': {
    summary: 'Add a reference picture, or put it in the place of another',
    needs: 'create',
    params,
    body: z.strictObject({ upload: idOf('upload'), replaces: sha256.exactOptional() }),
    answer: characterSchema,
    ifMatch: true,
    errors: ['conflict', 'unsupported_media', 'too_large'],
    example: { params: at, body: { upload: exampleId.upload }, answer: character },
  },
  'PUT /characters/{id}/images': {
    summary: 'The order of its pictures, best first; what is not named goes',
    needs: 'create',
    params,
    body: z.strictObject({ images: z.array(sha256).max(12) }),
    answer: characterSchema,
    ifMatch: true,
    example: { params: at, body: { images: [exampleSha] }, answer: character },
  },
  'POST /characters/{id}/samples': {
    summary: 'How it looks in a few scenes: sample keyframes',
    needs: 'create',
    params,
    answer: z.strictObject({ items: z.array(z.strictObject({ set: z.enum(setNames), file: fileSchema })), next: z.null() }),
    example: { params: at, answer: { items: [{ set: 'kitchen', file: exampleFile }], next: null } },
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
