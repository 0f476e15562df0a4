import { z } from 'zod';
import { group } from './operation.ts';
import { exampleScript, scriptSchema, shotPromptSchema } from './script-shape.ts';
import { estimateQuery, estimateSchema, exampleEstimate, exampleId, exampleTime, idOf, moment } from './shared.ts';

export const scriptOrigin = z.enum(['writer', 'regenerate', 'edit', 'upload', 'cut-down']);

const versionSchema = z
  .strictObject({
    n: z.int(),
    origin: scriptOrigin,
    note: z.string().nullable(),
    provider: z.string().meta({ description: 'Who wrote it.' }),
    degraded: z.array(z.string()).meta({ description: 'In what it is less than it could be, and why.' }),
    current: z.boolean(),
    script: scriptSchema,
    createdAt: moment,
  })
  .meta({ id: 'ScriptVersion' });

const segment = z.int().min(1).max(60).meta({ description: 'Segments count from 1.' });

/** A change to a script. Each makes a new version, and none is ever overwritten. */
export const scriptChange = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), segment, text: z.string().max(2000) }),
    z.strictObject({ kind: z.literal('hook'), hook: z.int().min(1).max(20) }),
    z.strictObject({ kind: z.literal('regenerate'), segment, note: z.string().trim().min(1).max(500).exactOptional() }),
    z.strictObject({ kind: z.literal('upload'), text: z.string().max(100_000) }),
    z.strictObject({ kind: z.literal('shot'), segment, shot: shotPromptSchema }),
    z.strictObject({ kind: z.literal('prompt'), segment, prompt: idOf('prompt').meta({ description: 'From the prompt library.' }) }),
    z.strictObject({ kind: z.literal('restore'), version: z.int().min(1) }),
  ])
  .meta({ id: 'ScriptChange' });

const params = z.strictObject({ id: idOf('video') });
const at = { id: exampleId.video };
const version = {
  n: 2,
  origin: 'edit',
  note: null,
  provider: 'local-writer',
  degraded: [],
  current: true,
  script: exampleScript,
  createdAt: exampleTime,
};

/** Versions of a video's script. */
export const scripts = group({
  'GET /videos/{id}/scripts': {
    summary: 'Every version, oldest first',
    needs: 'view',
    params,
    answer: z.strictObject({ items: z.array(versionSchema), next: z.null() }),
    example: { params: at, answer: { items: [version], next: null } },
  },
  'GET /videos/{id}/scripts/{n}': {
    summary: 'One version',
    needs: 'view',
    params: z.strictObject({ id: idOf('video'), n: z.string().max(10) }),
    answer: versionSchema,
    example: { params: { ...at, n: '2' }, answer: version },
  },
  'POST /videos/{id}/scripts': {
    summary: 'Change the script at its gate',
    description:
      'Edit a segment, pick a hook, write a segment again, bring your own script, edit a shot prompt or take one from the library, or restore a version.',
    needs: 'create',
    params,
    query: z.strictObject(estimateQuery),
    body: scriptChange,
    answer: z.strictObject({ version: versionSchema, estimate: estimateSchema }).meta({ id: 'ScriptChanged' }),
    status: 201,
    estimate: estimateSchema,
    ifMatch: true,
    once: true,
    errors: ['conflict'],
    example: {
      params: at,
      body: { kind: 'text', segment: 1, text: 'Why is your water warm by lunch?' },
      answer: { version, estimate: exampleEstimate },
    },
  },
});
