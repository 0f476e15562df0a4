import type { Job } from '../job-book.ts';
import { contractOf, type FootageVendor, giveFile, lastOf } from './vendor.ts';

const prediction = (id: string, status: string, more: object = {}) => ({
  id,
  model: 'kwaivgi/kling-v3-video',
  version: 'hidden',
  input: {},
  output: null,
  logs: '',
  error: null,
  status,
  data_removed: false,
  created_at: new Date().toISOString(),
  urls: { web: `https://replicate.com/p/${id}`, get: `https://replicate.com/p/${id}`, cancel: `https://replicate.com/p/${id}` },
  ...more,
});
const facts = ({ order, at }: Job) => ({ ...(order as { input: object }), created_at: at.toISOString() });

export const replicate: FootageVendor = {
  id: 'replicate/kling-v3.0-pro',
  path: '/v1',
  contract: contractOf('replicate'),
  submit: /^models\.predictions\.create$/,
  look: /^predictions\.get$/,
  cancel: /^predictions\.cancel$/,
  failed: ({ path }) => ({ json: prediction(lastOf(path), 'failed', { error: 'The model ran out of memory.' }) }),
  filtered: ({ path }) => ({ json: prediction(lastOf(path), 'failed', { error: 'The input was flagged as sensitive. (E005)' }) }),
  last: 'end_image',
  stopped: 'provider_failed',
  mind:
    (book) =>
    async ({ operation, path, body }, url) => {
      const name = lastOf(path);
      if (operation === 'file') return giveFile(book, name.replace(/\.mp4$/, ''));
      if (operation === 'files.create') {
        const file = {
          id: 'file-1',
          urls: { get: `${url}/files/file-1` },
          content_type: 'image/png',
          size: 8,
          checksums: {},
          metadata: {},
        };
        return { status: 201, json: { ...file, created_at: new Date().toISOString(), expires_at: new Date().toISOString() } };
      }
      if (operation === 'models.predictions.create') {
        const { duration } = (body as { input: { duration: number } }).input;
        const job = book.take(body, { seconds: duration, width: 540, height: 960, price: 0 });
        return { status: 201, json: prediction(job.id, 'starting', facts(job)) };
      }
      if (operation === 'predictions.list') {
        const results = [...book.jobs.values()].reverse().map((job) => prediction(job.id, 'processing', facts(job)));
        return { json: { next: null, previous: null, results } };
      }
      if (operation === 'predictions.cancel') {
        const job = book.jobs.get(path.split('/').at(-2) ?? '');
        if (job) job.cancelled = true;
        return job ? { json: prediction(job.id, 'canceled', facts(job)) } : { status: 404, json: { detail: 'Not found' } };
      }
      const found = book.look(name);
      if (!found) return { status: 404, json: { detail: 'Not found' } };
      if (found.job.cancelled) return { json: prediction(name, 'canceled', facts(found.job)) };
      const output = found.done ? { output: `${url}/files/${name}.mp4` } : {};
      return { json: prediction(name, found.done ? 'succeeded' : 'processing', { ...facts(found.job), ...output }) };
    },
};
