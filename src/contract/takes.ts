import { z } from 'zod';
import { stillMoves } from '#core/cut.ts';
import { group } from './operation.ts';
import {
  estimateQuery,
  estimateSchema,
  exampleFile,
  exampleId,
  exampleTime,
  fileSchema,
  idOf,
  moment,
  pageOf,
  pageQuery,
  stageName,
} from './shared.ts';

const kindName = z.enum(['keyframe', 'voice', 'footage', 'clip', 'music', 'segment-render', 'audio-master', 'master', 'poster']);
const slotName = z
  .string()
  .min(1)
  .max(60)
  .meta({ description: 'What is made: `keyframe:2:open`, `keyframe:2:close`, `voice:3`, `clip:1`; segments count from 1.' });

const moveName = z.enum(stillMoves);

export const takeSchema = z
  .strictObject({
    id: idOf('take'),
    slot: z.string(),
    kind: kindName,
    stage: stageName,
    take: z.int(),
    selected: z.boolean().meta({ description: 'Part of the film as it stands.' }),
    file: fileSchema,
    bytes: z.int(),
    provider: z.string(),
    degraded: z.string().nullable(),
    reused: z.boolean(),
    review: z.enum(['approved', 'rejected']).nullable(),
    words: z
      .array(z.strictObject({ text: z.string(), start: z.number(), end: z.number() }))
      .nullable()
      .meta({ description: 'Of a voice: when each word is spoken, in seconds.' }),
    lead: z.number().nullable().meta({
      description:
        'Of a clip: seconds of picture before its segment begins; as many follow its end. Transitions show them. Null for other takes.',
    }),
    own: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('video'), seconds: z.number(), from: z.number() }),
        z.strictObject({ kind: z.literal('picture'), move: moveName }),
      ])
      .nullable()
      .meta({
        description:
          'Of a clip from a person’s own file: how long their video is and where it begins, in seconds, or how their photo moves.',
      }),
    note: z
      .strictObject({ followed: z.array(z.string()), ignored: z.array(z.string()) })
      .nullable()
      .meta({
        description:
          'Of a keyframe that was asked for with a note: the words that were followed, and those that were not, each with the reason. Null for other takes.',
      }),
    createdAt: moment,
  })
  .meta({ id: 'Take' });

export const exampleTake = {
  id: exampleId.take,
  slot: 'keyframe:1:open',
  kind: 'keyframe',
  stage: 'cast',
  take: 1,
  selected: true,
  file: exampleFile,
  bytes: 240_112,
  provider: 'local-compositor',
  degraded: null,
  reused: false,
  review: null,
  words: null,
  lead: null,
  own: null,
  note: null,
  createdAt: exampleTime,
};

const params = z.strictObject({ id: idOf('video') });
const oneTake = z.strictObject({ id: idOf('video'), take: idOf('take') });
const at = { id: exampleId.video };

/** Attempts at assets. A take is never overwritten; the film's plan selects one per slot. */
export const takes = group({
  'GET /videos/{id}/takes': {
    summary: 'Every take of a video, or of one slot, newest first',
    needs: 'view',
    params,
    query: z.strictObject({ ...pageQuery, slot: slotName.exactOptional() }),
    answer: pageOf(takeSchema),
    example: { params: at, answer: { items: [exampleTake], next: null } },
  },
  'GET /videos/{id}/takes/{take}': {
    summary: 'One take',
    needs: 'view',
    params: oneTake,
    answer: takeSchema,
    example: { params: { ...at, take: exampleId.take }, answer: exampleTake },
  },
  'PUT /videos/{id}/takes/{take}/review': {
    summary: 'Mark the selected take of a slot as approved or rejected',
    description: 'A rejected take holds the gate until it is replaced. Null takes the mark away.',
    needs: 'approve',
    params: oneTake,
    body: z.strictObject({ verdict: z.enum(['approved', 'rejected']).nullable() }),
    answer: takeSchema,
    ifMatch: true,
    errors: ['conflict'],
    example: { params: { ...at, take: exampleId.take }, body: { verdict: 'approved' }, answer: exampleTake },
  },
  'POST /videos/{id}/takes': {
    summary: 'Another take of a slot: made anew with a note, or your own file',
    description:
      'Runs the stage that makes it; everything else is kept. Of a note a drawn keyframe follows simple wishes (closer, darker, another pose, in the kitchen …) and says which; a maker that reads no notes says so in `degraded`. `slot` may also be `script` or `product`, which write or read again. With `upload` the file is checked and fitted. A clip takes a video, from second `from` of it on, or a photo, which moves by `move`; either of them without `upload` changes how the file that is there is used.',
    needs: 'create',
    params,
    query: z.strictObject(estimateQuery),
    body: z.strictObject({
      slot: slotName,
      note: z.string().trim().min(1).max(500).exactOptional(),
      upload: idOf('upload').exactOptional(),
      from: z.number().min(0).max(600).exactOptional().meta({ description: 'Where your own video begins, in seconds of it; 0 by itself.' }),
      move: moveName.exactOptional().meta({ description: 'How your own photo moves; `push` by itself.' }),
    }),
    answer: z.strictObject({ slot: z.string(), stage: stageName, version: z.int() }).meta({ id: 'TakeAsked' }),
    status: 202,
    estimate: estimateSchema,
    ifMatch: true,
    once: true,
    errors: ['conflict', 'unsupported_media', 'too_large'],
    example: {
      params: at,
      body: { slot: 'keyframe:1:open', note: 'closer' },
      answer: { slot: 'keyframe:1:open', stage: 'cast', version: 12 },
    },
  },
});
