import { z } from 'zod';
import { group } from './operation.ts';

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
});
