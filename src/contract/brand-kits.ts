import { z } from 'zod';
import { captionFonts } from '#core/caption-theme.ts';
import { group } from './operation.ts';
import { color, exampleFile, exampleId, exampleTime, fileSchema, idOf, line, moment, pageOf, pageQuery, searchQuery } from './shared.ts';

const choices = {
  accent: color.nullable(),
  second: color.nullable(),
  captions: z.string().max(40).nullable().meta({ description: 'A caption style of GET /caption-themes.' }),
  font: z.enum(captionFonts).nullable(),
  corner: z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']).nullable(),
  watermarkWidth: z.number().min(0.06).max(0.3),
  watermarkOpacity: z.number().min(0.2).max(1),
};

const brandKitSchema = z
  .strictObject({
    id: idOf('brand'),
    name: z.string(),
    ...choices,
    logo: fileSchema.nullable(),
    intro: fileSchema.nullable().meta({ description: 'A card over the first moment of the film.' }),
    outro: fileSchema.nullable().meta({ description: 'A card over its last moment.' }),
    music: fileSchema.nullable(),
    standard: z.boolean().meta({ description: 'Applied to new videos.' }),
    findings: z.array(z.string()).meta({ description: 'What would be hard to read or too small, in words.' }),
    videos: z.int().meta({ description: 'Videos it is applied to.' }),
    createdAt: moment,
    updatedAt: moment,
    deletedAt: moment.nullable(),
  })
  .meta({ id: 'BrandKit' });

const upload = idOf('upload').nullable().meta({ description: 'An upload; null takes it away.' });
const params = z.strictObject({ id: idOf('brand') });
const at = { id: exampleId.brand };
const example = {
  id: exampleId.brand,
  name: 'Nord',
  accent: '#1B7F5C',
  second: '#FFD84D',
  captions: 'boxed',
  font: null,
  corner: 'top-left',
  watermarkWidth: 0.12,
  watermarkOpacity: 0.85,
  logo: exampleFile,
  intro: null,
  outro: null,
  music: null,
  standard: true,
  findings: [],
  videos: 2,
  createdAt: exampleTime,
  updatedAt: exampleTime,
  deletedAt: null,
};

/** How a brand looks in every film it is applied to. */
export const brandKits = group({
  'GET /brand-kits': {
    summary: 'The brand kits',
    needs: 'view',
    query: z.strictObject({ ...pageQuery, ...searchQuery }),
    answer: pageOf(brandKitSchema),
    example: { answer: { items: [example], next: null } },
  },
  'POST /brand-kits': {
    summary: 'A new brand kit',
    needs: 'create',
    body: z.strictObject({ name: line(100) }),
    answer: brandKitSchema,
    status: 201,
    once: true,
    example: { body: { name: 'Nord' }, answer: example },
  },
  'GET /brand-kits/{id}': {
    summary: 'One brand kit',
    needs: 'view',
    etag: true,
    params,
    answer: brandKitSchema,
    example: { params: at, answer: example },
  },
  'PATCH /brand-kits/{id}': {
    summary: 'Change it; films it is applied to take the change when they are edited next',
    needs: 'create',
    params,
    body: z
      .strictObject({ name: line(100), ...choices, standard: z.boolean(), logo: upload, intro: upload, outro: upload, music: upload })
      .partial(),
    answer: brandKitSchema,
    ifMatch: true,
    errors: ['not_found', 'unsupported_media', 'too_large', 'conflict'],
    example: { params: at, body: { accent: '#1B7F5C' }, answer: example },
  },
  'DELETE /brand-kits/{id}': {
    summary: 'To the bin',
    description: 'Refused while videos use it; the error names them.',
    needs: 'manage',
    params,
    answer: 'nothing',
    status: 204,
    errors: ['conflict'],
    example: { params: at },
  },
  'POST /brand-kits/{id}/restore': {
    summary: 'Back from the bin',
    needs: 'manage',
    params,
    answer: brandKitSchema,
    example: { params: at, answer: example },
  },
  'GET /brand-kits/{id}/videos': {
    summary: 'The videos it is applied to',
    needs: 'view',
    params,
    answer: z.strictObject({ items: z.array(z.strictObject({ id: idOf('video'), title: z.string() })), next: z.null() }),
    example: { params: at, answer: { items: [{ id: exampleId.video, title: 'Warm by lunch' }], next: null } },
  },
});
