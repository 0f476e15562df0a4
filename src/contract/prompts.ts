import { z } from 'zod';
import { mostTags, tagPattern } from '#core/tags.ts';
import { group } from './operation.ts';
import { exampleScript, segmentRole, shotPromptSchema } from './script-shape.ts';
import { exampleId, exampleTime, idOf, line, moment, pageOf, pageQuery, searchQuery } from './shared.ts';

/** A shot prompt written out for one kind of video model, within that model's own limit. */
const formSchema = z
  .strictObject({
    dialect: z.string(),
    name: z.string(),
    text: z.string(),
    negative: z.string().nullable().meta({ description: 'What must not be in the picture, for models that are told so apart.' }),
    limit: z.int().meta({ description: 'Characters the model takes.' }),
    leftOut: z.array(z.string()).meta({ description: 'Sections that found no room, or only in part.' }),
  })
  .meta({ id: 'PromptForm' });

const promptSchema = z
  .strictObject({
    id: idOf('prompt'),
    title: z.string(),
    role: segmentRole,
    seconds: z.number(),
    shot: shotPromptSchema,
    text: z.string().meta({ description: 'The long form, with named sections and timecodes.' }),
    favourite: z.boolean(),
    tags: z.array(z.string()),
    uses: z.int(),
    video: z
      .strictObject({ id: idOf('video'), title: z.string() })
      .nullable()
      .meta({ description: 'Where it was settled first.' }),
    segment: z.int().nullable(),
    createdAt: moment,
    updatedAt: moment,
    deletedAt: moment.nullable(),
  })
  .meta({ id: 'Prompt' });

const tag = z.string().trim().toLowerCase().regex(tagPattern, 'A tag is 1 to 40 letters, digits, blanks or hyphens');

const params = z.strictObject({ id: idOf('prompt') });
const at = { id: exampleId.prompt };
const shot = exampleScript.segments[0]?.shot;
const example = {
  id: exampleId.prompt,
  title: 'Hook at the desk, tense',
  role: 'hook',
  seconds: 15,
  shot,
  text: 'FORMAT & LOOK: vertical phone footage …',
  favourite: true,
  tags: ['desk'],
  uses: 3,
  video: { id: exampleId.video, title: 'Warm by lunch' },
  segment: 1,
  createdAt: exampleTime,
  updatedAt: exampleTime,
  deletedAt: null,
};
const form = { dialect: 'generic', name: 'Any model', text: 'Vertical phone footage …', negative: null, limit: 2000, leftOut: [] };

/** Shot prompts that were settled: history, favourites, tags, and use in other videos. */
export const prompts = group({
  'GET /prompts': {
    summary: 'The prompt library, newest first',
    needs: 'view',
    query: z.strictObject({
      ...pageQuery,
      ...searchQuery,
      tag: tag.exactOptional(),
      role: segmentRole.exactOptional(),
      favourite: z.enum(['true', 'false']).exactOptional(),
    }),
    answer: pageOf(promptSchema),
    example: { answer: { items: [example], next: null } },
  },
  'GET /prompts/tags': {
    summary: 'Every tag and how often it is used',
    needs: 'view',
    answer: z.strictObject({ items: z.array(z.strictObject({ tag: z.string(), prompts: z.int() })), next: z.null() }),
    example: { answer: { items: [{ tag: 'desk', prompts: 4 }], next: null } },
  },
  'GET /prompts/{id}': {
    summary: 'One prompt, with its form for each kind of model',
    needs: 'view',
    etag: true,
    params,
    answer: promptSchema.extend({ forms: z.array(formSchema) }).meta({ id: 'PromptWithForms' }),
    example: { params: at, answer: { ...example, forms: [form] } },
  },
  'PATCH /prompts/{id}': {
    summary: 'Name it, mark it, tag it',
    needs: 'create',
    params,
    body: z.strictObject({
      title: line(200).exactOptional(),
      favourite: z.boolean().exactOptional(),
      tags: z.array(tag).max(mostTags).exactOptional(),
    }),
    answer: promptSchema,
    ifMatch: true,
    example: { params: at, body: { favourite: true, tags: ['desk'] }, answer: example },
  },
  'DELETE /prompts/{id}': {
    summary: 'To the bin',
    description: 'Scripts that hold it keep their copy.',
    needs: 'create',
    params,
    answer: 'nothing',
    status: 204,
    example: { params: at },
  },
  'POST /prompts/{id}/restore': {
    summary: 'Back from the bin',
    needs: 'create',
    params,
    answer: promptSchema,
    example: { params: at, answer: example },
  },
  'GET /videos/{id}/prompts': {
    summary: 'What a video model would get for each segment',
    description: 'The long form, and the form for each kind of model within its limit.',
    needs: 'view',
    params: z.strictObject({ id: idOf('video') }),
    answer: z.strictObject({
      items: z.array(z.strictObject({ segment: z.int(), text: z.string(), forms: z.array(formSchema) })),
      next: z.null(),
    }),
    errors: ['conflict'],
    example: { params: { id: exampleId.video }, answer: { items: [{ segment: 1, text: example.text, forms: [form] }], next: null } },
  },
});
