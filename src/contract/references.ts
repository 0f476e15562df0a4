import { z } from 'zod';
import { referenceStates } from '#core/reference.ts';
import { exampleProfile, exampleStyle, profileSchema, styleSchema } from './footage-shape.ts';
import { group } from './operation.ts';
import { address, errorSchema, exampleId, exampleTime, fileSchema, idOf, line, moment, pageOf, pageQuery, searchQuery } from './shared.ts';

const summaryShape = {
  id: idOf('reference'),
  name: z.string(),
  source: z.union([
    z.strictObject({ kind: z.literal('upload'), file: z.string() }),
    z.strictObject({ kind: z.literal('url'), url: z.string() }),
  ]),
  state: z.enum(referenceStates),
  progress: z
    .strictObject({ share: z.number(), making: z.string(), secondsLeft: z.number().nullable() })
    .nullable()
    .meta({ description: 'While it is measured.' }),
  error: errorSchema.nullable(),
  seconds: z.number().nullable(),
  shotsPerMinute: z.number().nullable(),
  palette: z.array(z.string()),
  videos: z.int().meta({ description: 'Videos that follow it.' }),
  createdAt: moment,
  updatedAt: moment,
  deletedAt: moment.nullable(),
};

/** A reference video as a list shows it. */
const referenceSummary = z.strictObject(summaryShape).meta({ id: 'ReferenceSummary' });

export const referenceSchema = z
  .strictObject({
    ...summaryShape,
    keepFile: z.boolean(),
    file: fileSchema.nullable().meta({ description: 'While it is measured, and afterwards if it is kept.' }),
    profile: profileSchema.nullable(),
    style: styleSchema.nullable().meta({ description: 'What a film takes from it.' }),
    measures: z
      .record(z.string(), z.strictObject({ unit: z.string(), method: z.string(), estimate: z.literal(true).exactOptional() }))
      .meta({ description: 'Unit and method of each number of the profile, by its path.' }),
    transcript: z
      .strictObject({ text: z.string(), language: z.string().nullable(), provider: z.string() })
      .nullable()
      .meta({ description: 'Only with a transcription provider. Keeps a script apart from these words; they are never used.' }),
    degraded: z.array(z.string()),
  })
  .meta({ id: 'Reference' });

const params = z.strictObject({ id: idOf('reference') });
const at = { id: exampleId.reference };
const summary = {
  id: exampleId.reference,
  name: 'Morning routine',
  source: { kind: 'upload', file: 'morning.mp4' },
  state: 'ready',
  progress: null,
  error: null,
  seconds: 24.5,
  shotsPerMinute: 4.9,
  palette: ['#c9a27e'],
  videos: 1,
  createdAt: exampleTime,
  updatedAt: exampleTime,
  deletedAt: null,
};
const example = {
  ...summary,
  keepFile: false,
  file: null,
  profile: exampleProfile,
  style: exampleStyle,
  measures: { seconds: { unit: 's', method: 'time of the last decoded frame and its length' } },
  transcript: null,
  degraded: [],
};

/** Videos whose manner a film can follow: measured, never copied. */
export const references = group({
  'GET /references': {
    summary: 'All reference videos, newest first',
    needs: 'view',
    query: z.strictObject({ ...pageQuery, ...searchQuery }),
    answer: pageOf(referenceSummary),
    example: { answer: { items: [summary], next: null } },
  },
  'POST /references': {
    summary: 'Measure a reference video',
    description:
      'From an upload or the direct address of a video file. The answer comes at once; `reference-changed` events and its progress tell how far it is. The file is deleted afterwards unless `keepFile` is set.',
    needs: 'create',
    body: z.strictObject({
      source: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('upload'), upload: idOf('upload') }),
        z.strictObject({ kind: z.literal('url'), url: address }),
      ]),
      name: line(200).exactOptional(),
      keepFile: z.boolean().default(false),
    }),
    answer: referenceSchema,
    status: 201,
    once: true,
    errors: ['not_found', 'conflict', 'address_refused', 'tool_missing'],
    example: { body: { source: { kind: 'upload', upload: exampleId.upload }, name: 'Morning routine' }, answer: example },
  },
  'GET /references/{id}': {
    summary: 'One reference video: its numbers, each with unit and method',
    needs: 'view',
    etag: true,
    params,
    answer: referenceSchema,
    example: { params: at, answer: example },
  },
  'PATCH /references/{id}': {
    summary: 'Rename it, or let its file go',
    needs: 'create',
    params,
    body: z.strictObject({ name: line(200).exactOptional(), keepFile: z.literal(false).exactOptional() }),
    answer: referenceSchema,
    ifMatch: true,
    example: { params: at, body: { name: 'Morning routine' }, answer: example },
  },
  'DELETE /references/{id}': {
    summary: 'To the bin',
    description: 'Refused while videos follow it; the error names them. Measuring is cancelled.',
    needs: 'manage',
    params,
    answer: 'nothing',
    status: 204,
    errors: ['conflict'],
    example: { params: at },
  },
  'POST /references/{id}/restore': {
    summary: 'Back from the bin',
    needs: 'manage',
    params,
    answer: referenceSchema,
    example: { params: at, answer: example },
  },
  'POST /references/{id}/cancel': {
    summary: 'Stop measuring',
    needs: 'create',
    params,
    answer: referenceSchema,
    errors: ['conflict'],
    example: { params: at, answer: { ...example, state: 'cancelled', profile: null, style: null } },
  },
  'POST /references/{id}/retry': {
    summary: 'Measure again after a failure or a cancel',
    description: 'As long as its file is there, or its address.',
    needs: 'create',
    params,
    answer: referenceSchema,
    errors: ['conflict'],
    example: { params: at, answer: example },
  },
  'GET /references/{id}/videos': {
    summary: 'The videos that follow it',
    needs: 'view',
    params,
    answer: z.strictObject({ items: z.array(z.strictObject({ id: idOf('video'), title: z.string() })), next: z.null() }),
    example: { params: at, answer: { items: [{ id: exampleId.video, title: 'Warm by lunch' }], next: null } },
  },
});
