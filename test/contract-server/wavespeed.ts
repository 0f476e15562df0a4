import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileContract, type Operation } from './contract.ts';
import type { JobBook } from './job-book.ts';
import type { Answer, Mind } from './server.ts';

/** Where WaveSpeed's own address has its interface. */
export const wavespeedPath = '/api/v3';

export function wavespeedContract(): Operation[] {
  const operations = compileContract(JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/wavespeed.openapi.json'), 'utf8')));
  return [...operations, fileOperation];
}

/** Results lie beside the interface; no contract describes a download. */
export const fileOperation: Operation = {
  id: 'file',
  method: 'GET',
  path: /\/files\/[^/]+$/,
  checkRequest: () => [],
  checkAnswer: () => [],
};

/** WaveSpeed as it behaves: uploads, jobs that take a while, files at its own address. */
export function wavespeedMind(book: JobBook): Mind {
  return async ({ operation, path, body }, url): Promise<Answer> => {
    const name = path.split('?')[0]?.split('/').at(-1) ?? '';
    if (operation === 'file') {
      const job = book.jobs.get(name.replace(/\.mp4$/, ''));
      return job ? { bytes: { type: 'video/mp4', data: await book.film(job) } } : { status: 404, json: { code: 404, message: 'gone' } };
    }
    if (operation === 'uploadMedia') {
      return {
        json: {
          code: 200,
          message: 'success',
          data: { type: 'image', download_url: `${url}/files/upload.png`, filename: 'upload.png', size: 1 },
        },
      };
    }
    if (operation.startsWith('submit:')) {
      const { duration = 5 } = body as { duration?: number };
      const job = book.take(body, { seconds: duration, width: 540, height: 960, price: 0.112 });
      return {
        json: {
          code: 200,
          message: 'success',
          data: { id: job.id, model: operation.slice(7), status: 'created', outputs: [], created_at: job.at.toISOString() },
        },
      };
    }
    const found = book.look(name);
    if (!found) return { status: 404, json: { code: 404, message: 'prediction not found' } };
    const { job, done } = found;
    const outputs = done ? [`${url}/files/${job.id}.mp4`] : [];
    return { json: { code: 200, message: 'success', data: { id: job.id, status: done ? 'completed' : 'processing', outputs, error: '' } } };
  };
}
