import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileContract, type Operation } from './contract.ts';
import type { JobBook } from './job-book.ts';
import type { Answer, Heard, Mind } from './server.ts';

/** A vendor that films, as its contract and its habits are. */
export interface FootageVendor {
  /** As the catalogue names it. */
  id: string;
  /** Where its own address has its interface. */
  path: string;
  contract: () => Operation[];
  mind: (book: JobBook) => Mind;
  /** The operation that may cost something. */
  submit: RegExp;
  look: RegExp;
  /** What it answers once a job has failed, and once its filter has refused. */
  failed: (heard: Heard) => Answer;
  filtered: (heard: Heard) => Answer;
}

/** Results lie beside the interface; no contract describes a download. */
const fileOperation: Operation = {
  id: 'file',
  method: 'GET',
  path: /\/(?:files|content)\/?[^/]*$/,
  checkRequest: () => [],
  checkAnswer: () => [],
};

const contractOf = (name: string) => () => [
  fileOperation,
  ...compileContract(JSON.parse(readFileSync(join(import.meta.dirname, `fixtures/${name}.openapi.json`), 'utf8'))),
];
const lastOf = (path: string) => path.split('?')[0]?.split('/').at(-1) ?? '';

async function giveFile(book: JobBook, id: string): Promise<Answer> {
  const job = book.jobs.get(id);
  return job ? { bytes: { type: 'video/mp4', data: await book.film(job) } } : { status: 404, json: { message: 'gone' } };
}

const prediction = (id: string, status: string, more: { outputs?: string[]; error?: string } = {}): Answer => ({
  json: { code: 200, message: 'success', data: { id, status, outputs: [], error: '', ...more } },
});

const wavespeed: FootageVendor = {
  id: 'wavespeed/kling-v3.0-pro',
  path: '/api/v3',
  contract: contractOf('wavespeed'),
  submit: /^submit:/,
  look: /^getPrediction$/,
  failed: ({ path }) => prediction(lastOf(path), 'failed', { error: 'internal model error' }),
  filtered: ({ path }) => prediction(lastOf(path), 'failed', { error: 'NSFW content detected in the prompt' }),
  mind:
    (book) =>
    async ({ operation, path, body }, url) => {
      const name = lastOf(path);
      if (operation === 'file') return giveFile(book, name.replace(/\.mp4$/, ''));
      if (operation === 'uploadMedia') {
        const data = { type: 'image', download_url: `${url}/files/upload.png`, filename: 'upload.png', size: 1 };
        return { json: { code: 200, message: 'success', data } };
      }
      if (operation.startsWith('submit:')) {
        const { duration = 5 } = body as { duration?: number };
        return prediction(book.take(body, { seconds: duration, width: 540, height: 960, price: 0.112 }).id, 'created');
      }
      const found = book.look(name);
      if (!found) return { status: 404, json: { code: 404, message: 'prediction not found' } };
      return prediction(name, found.done ? 'completed' : 'processing', found.done ? { outputs: [`${url}/files/${name}.mp4`] } : {});
    },
};

const veo: FootageVendor = {
  id: 'google/veo-3.1-lite',
  path: '/v1beta',
  contract: contractOf('veo'),
  submit: /^predictLongRunning$/,
  look: /^getOperation$/,
  failed: ({ path }) => ({ json: { name: lastOf(path), done: true, error: { code: 13, message: 'internal' } } }),
  filtered: ({ path }) => ({
    json: {
      name: lastOf(path),
      done: true,
      response: {
        generateVideoResponse: { raiMediaFilteredCount: 1, raiMediaFilteredReasons: ['The prompt goes against the usage guidelines.'] },
      },
    },
  }),
  mind:
    (book) =>
    async ({ operation, path, body }, url) => {
      const name = lastOf(path);
      if (operation === 'file') return giveFile(book, name.replace(/:download$/, ''));
      if (operation === 'predictLongRunning') {
        const { parameters } = body as { parameters: { durationSeconds: number } };
        const job = book.take(body, { seconds: parameters.durationSeconds, width: 720, height: 1280, price: 0.08 });
        return { json: { name: `models/veo-3.1-lite-generate-preview/operations/${job.id}` } };
      }
      const found = book.look(name);
      if (!found) return { status: 404, json: { error: { code: 404, message: 'operation not found', status: 'NOT_FOUND' } } };
      if (!found.done) return { json: { name } };
      const generatedSamples = [{ video: { uri: `${url}/files/${name}:download?alt=media` } }];
      return { json: { name, done: true, response: { generateVideoResponse: { generatedSamples } } } };
    },
};

const videoOf = (id: string, status: string, more: Record<string, unknown> = {}) => ({
  id,
  object: 'video',
  model: 'minimax-h3',
  status,
  progress: status === 'completed' ? 100 : 30,
  created_at: Math.floor(Date.now() / 1000),
  completed_at: null,
  expires_at: null,
  prompt: null,
  size: '720x1280',
  seconds: '4',
  remixed_from_video_id: null,
  error: null,
  ...more,
});

const videos: FootageVendor = {
  id: 'videos/minimax-h3',
  path: '/v1',
  contract: contractOf('videos'),
  submit: /^createVideo$/,
  look: /^GetVideo$/,
  failed: ({ path }) => ({ json: videoOf(lastOf(path), 'failed', { error: { code: 'server_error', message: 'no capacity' } }) }),
  filtered: ({ path }) => ({
    json: videoOf(lastOf(path), 'failed', { error: { code: 'moderation_blocked', message: 'blocked by moderation' } }),
  }),
  mind:
    (book) =>
    async ({ operation, path, body }) => {
      const name = lastOf(path);
      if (operation === 'file') return giveFile(book, path.split('/').at(-2) ?? '');
      if (operation === 'createVideo') {
        const { seconds = '4', prompt } = body as { seconds?: string; prompt: string };
        const job = book.take(body, { seconds: Number(seconds), width: 720, height: 1280, price: 0 });
        return { json: videoOf(job.id, 'queued', { prompt, seconds }) };
      }
      if (operation === 'ListVideos') {
        const data = [...book.jobs.values()].map((job) => {
          const { prompt, seconds } = job.order as { prompt: string; seconds: string };
          return videoOf(job.id, 'in_progress', { prompt, seconds, created_at: Math.floor(job.at.getTime() / 1000) });
        });
        return { json: { object: 'list', data, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null, has_more: false } };
      }
      if (operation === 'DeleteVideo') return { json: { id: name, object: 'video.deleted', deleted: true } };
      const found = book.look(name);
      if (!found)
        return { status: 404, json: { error: { message: 'no such video', type: 'invalid_request_error', param: null, code: null } } };
      return { json: videoOf(name, found.done ? 'completed' : 'in_progress') };
    },
};

export const footageVendors: readonly FootageVendor[] = [wavespeed, veo, videos];
