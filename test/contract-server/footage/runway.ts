import { contractOf, type FootageVendor, giveFile, lastOf } from './vendor.ts';

const at = () => new Date().toISOString();
const credits = (count: number) => ({ credits: count });
const task = (id: string, status: string, more: object) => ({ json: { id, createdAt: at(), status, ...more } });

export const runway: FootageVendor = {
  id: 'runway/gen4.5',
  path: '/v1',
  contract: contractOf('runway'),
  submit: /^createImageToVideo$/,
  look: /^getTask$/,
  cancel: /^deleteTask$/,
  reports: true,
  failed: ({ path }) =>
    task(lastOf(path), 'FAILED', { failure: 'Something went wrong.', failureCode: 'INTERNAL.BAD_OUTPUT.CODE01', cost: credits(0) }),
  filtered: ({ path }) =>
    task(lastOf(path), 'FAILED', { failure: 'The prompt was refused.', failureCode: 'SAFETY.INPUT.TEXT', cost: credits(0) }),
  barred: { status: 400, json: { error: 'The prompt did not pass content moderation.' } },
  stopped: 'outcome_uncertain',
  mind:
    (book) =>
    async ({ operation, path, headers, body }, url) => {
      const name = lastOf(path);
      if (operation === 'file') return giveFile(book, name.replace(/\.mp4$/, ''));
      if (headers['x-runway-version'] !== '2024-11-06') return { status: 400, json: { error: 'A version must be named.' } };
      if (operation === 'createImageToVideo') {
        const { duration, ratio } = body as { duration: number; ratio: string };
        const [width = 720, height = 1280] = ratio.split(':').map(Number);
        const job = book.take(body, { seconds: duration, width, height, price: 0.12 });
        return { json: { id: job.id, estimatedCost: credits(job.charged / 10_000) } };
      }
      const found = book.look(name);
      if (!found || found.job.cancelled) return { status: 404, json: { error: 'No such task.' } };
      const cost = credits(found.job.charged / 10_000);
      if (operation === 'deleteTask') {
        found.job.cancelled = true;
        return { status: 204, raw: { type: 'application/json', text: '' } };
      }
      if (found.done) return task(name, 'SUCCEEDED', { output: [`${url}/files/${name}.mp4`], cost });
      return task(name, 'RUNNING', { progress: 0.4, estimatedCost: cost });
    },
};
