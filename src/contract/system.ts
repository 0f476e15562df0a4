import { z } from 'zod';
import { group } from './operation.ts';

const maker = z.strictObject({ id: z.string(), version: z.string() });

/** Whether the process lives, whether it can work, and what it is. */
export const system = group({
  'GET /health': {
    summary: 'Whether the server can do its work',
    description: 'Answers 200 when the database answers, 503 when it does not.',
    needs: 'nobody',
    answer: z.strictObject({ live: z.literal(true), ready: z.boolean(), worker: z.boolean() }).meta({ id: 'Health' }),
    errors: ['database_unavailable'],
    example: { answer: { live: true, ready: true, worker: true } },
  },
  'GET /health/live': {
    summary: 'Whether the process answers at all',
    needs: 'nobody',
    answer: z.strictObject({ live: z.literal(true) }),
    example: { answer: { live: true } },
  },
  'GET /version': {
    summary: 'Version of Hookline and of what it runs on',
    needs: 'nobody',
    answer: z.strictObject({ version: z.string(), node: z.string() }).meta({ id: 'Version' }),
    example: { answer: { version: '0.2.0', node: '24.21.0' } },
  },
  'GET /system': {
    summary: 'Who makes what on this installation',
    description:
      'Text and transcription are null without a key: the embedded writer and agents then do without. Footage is null where clips are animated here. Keys are never told.',
    needs: 'view',
    answer: z
      .strictObject({
        text: maker
          .extend({
            name: z.string().meta({ description: 'The vendor as a person calls it.' }),
            notes: z
              .array(z.string())
              .meta({ description: 'What a person should know of the model: a price that is not known, a shut-down.' }),
          })
          .nullable(),
        transcription: maker.nullable(),
        image: maker,
        clip: maker,
        footage: maker.nullable(),
        speech: maker,
        music: maker,
      })
      .meta({ id: 'System' }),
    example: {
      answer: {
        text: { id: 'openai/gpt-5.6-terra', version: '1', name: 'OpenAI', notes: [] },
        transcription: { id: 'openai/gpt-transcribe', version: '1' },
        image: { id: 'local-compositor', version: '3' },
        clip: { id: 'local-animatic', version: '4' },
        footage: null,
        speech: { id: 'local-speech', version: '2' },
        music: { id: 'local-music', version: '1' },
      },
    },
  },
});
