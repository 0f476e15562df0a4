import { z } from 'zod';
import { group } from './operation.ts';
import { exampleFile, exampleSha, fileSchema, line } from './shared.ts';

const voiceSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    manner: z.string().meta({ description: 'In words: `soft and near, a friend talking`.' }),
    engine: z.string().nullable().meta({ description: 'What speaks it on this machine; null when nothing is installed that can.' }),
    sample: fileSchema.nullable().meta({ description: 'Its audition, once it was asked for.' }),
  })
  .meta({ id: 'Voice' });

const params = z.strictObject({
  voice: z.string().max(60).meta({ description: 'A voice as `GET /voices` names it.' }),
});
const file = { ...exampleFile, sha256: exampleSha, mime: 'audio/wav' };

/** Who can be heard. */
export const voices = group({
  'GET /voices': {
    summary: 'The voices a character can have',
    needs: 'view',
    answer: z.strictObject({ items: z.array(voiceSchema), next: z.null() }),
    example: {
      answer: {
        items: [{ id: 'alto', name: 'Alto', manner: 'soft and near, a friend talking', engine: 'festival', sample: file }],
        next: null,
      },
    },
  },
  'POST /voices/{voice}/sample': {
    summary: 'An audition: the voice says a sentence of yours, or its own',
    description: 'Made once for the same words; the next time the same file is the answer.',
    needs: 'create',
    params,
    body: z.strictObject({ text: line(200).exactOptional() }),
    answer: z
      .strictObject({
        file: fileSchema,
        degraded: z.string().nullable().meta({ description: 'What stood in or was left out, in words.' }),
      })
      .meta({ id: 'VoiceSample' }),
    errors: ['tool_missing'],
    example: { params: { voice: 'alto' }, body: { text: 'Would I buy it again? I already did.' }, answer: { file, degraded: null } },
  },
});
