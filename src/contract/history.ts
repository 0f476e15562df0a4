import { z } from 'zod';
import { group } from './operation.ts';
import { errorSchema, exampleId, exampleTime, idOf, micros, moment, pageOf, pageQuery, stageName } from './shared.ts';

const eventSchema = z
  .strictObject({
    id: z.int(),
    type: z.string(),
    video: idOf('video').nullable(),
    data: z.record(z.string(), z.unknown()),
    createdAt: moment,
  })
  .meta({ id: 'Event' });

export const callSchema = z
  .strictObject({
    id: idOf('call'),
    video: idOf('video').nullable(),
    stage: stageName,
    slot: z.string(),
    provider: z.string(),
    state: z.enum(['intent', 'accepted', 'done', 'failed', 'uncertain']),
    estimateMicros: micros,
    costMicros: micros.nullable(),
    error: errorSchema.nullable(),
    startedAt: moment,
    finishedAt: moment.nullable(),
    job: z.string().nullable().meta({ description: 'The vendor’s own name for the job, once it has told one.' }),
  })
  .meta({ id: 'Call' });

const releaseSchema = z
  .strictObject({ n: z.int(), createdAt: moment, record: z.record(z.string(), z.unknown()) })
  .meta({ id: 'Release', description: 'The immutable record of a finished film: recipe, takes, cost, checks.' });

const params = z.strictObject({ id: idOf('video') });
const at = { id: exampleId.video };
const event = { id: 812, type: 'stage-done', video: exampleId.video, data: { stage: 'write', state: 'review' }, createdAt: exampleTime };
export const exampleCall = {
  id: exampleId.call,
  video: exampleId.video,
  stage: 'voice',
  slot: 'voice:1',
  provider: 'local-speech',
  state: 'done',
  estimateMicros: 0,
  costMicros: 0,
  error: null,
  startedAt: exampleTime,
  finishedAt: exampleTime,
  job: null,
};
const release = { n: 1, createdAt: exampleTime, record: { aiMade: true } };
const after = { after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).exactOptional() };
const streaming =
  'Server-sent events: `event` is the type, `id` the position to go on from (`Last-Event-ID` or `?after=`), `data` an Event as JSON. Without a position it begins now. Between them come `progress` of a `video`, a `render` or (in the stream of the workspace) a `reference` without an id, and a comment every 15 s.';

/** What happened: as a list to read, and as a stream to follow. */
export const history = group({
  'GET /events': {
    summary: 'Follow everything in the workspace',
    description: streaming,
    needs: 'view',
    query: z.strictObject(after),
    answer: 'events',
    example: { answer: 'id: 812\nevent: stage-done\ndata: {"id":812,"type":"stage-done"}\n\n' },
  },
  'GET /videos/{id}/events': {
    summary: 'Follow one video',
    description: streaming,
    needs: 'view',
    params,
    query: z.strictObject(after),
    answer: 'events',
    example: { params: at, answer: 'id: 812\nevent: stage-done\ndata: {"id":812,"type":"stage-done"}\n\n' },
  },
  'GET /videos/{id}/history': {
    summary: 'What happened to a video, oldest first',
    needs: 'view',
    params,
    query: z.strictObject({
      ...pageQuery,
      cursor: z
        .string()
        .regex(/^\d{1,15}$/)
        .exactOptional(),
    }),
    answer: pageOf(eventSchema),
    example: { params: at, answer: { items: [event], next: null } },
  },
  'GET /videos/{id}/calls': {
    summary: 'Every provider call and its cost',
    needs: 'view',
    params,
    answer: z.strictObject({ items: z.array(callSchema), next: z.null() }),
    example: { params: at, answer: { items: [exampleCall], next: null } },
  },
  'GET /videos/{id}/releases': {
    summary: 'Releases of a video, oldest first',
    needs: 'view',
    params,
    answer: z.strictObject({ items: z.array(releaseSchema), next: z.null() }),
    example: { params: at, answer: { items: [release], next: null } },
  },
  'GET /videos/{id}/releases/{n}': {
    summary: 'One release: the whole recipe',
    needs: 'view',
    params: z.strictObject({ id: idOf('video'), n: z.string().max(10) }),
    answer: releaseSchema,
    example: { params: { ...at, n: '1' }, answer: release },
  },
});
