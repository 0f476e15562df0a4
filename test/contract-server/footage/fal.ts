import { contractOf, type FootageVendor, giveFile, lastOf } from './vendor.ts';

const refused = (msg: string, type: string) => ({ status: 422, json: { detail: [{ loc: ['body', 'prompt'], msg, type }] } });

export const fal: FootageVendor = {
  id: 'fal/kling-v3.0-pro',
  path: '',
  contract: contractOf('fal'),
  submit: /^submit:/,
  look: /^queueStatus$/,
  verdict: /^queueResult$/,
  cancel: /^queueCancel$/,
  failed: () => refused('The model could not make a film of it.', 'generation_error'),
  filtered: () => refused('The request was flagged by a content checker.', 'content_policy_violation'),
  barred: refused('The prompt was flagged by a content checker.', 'content_policy_violation'),
  last: 'end_image_url',
  mind:
    (book) =>
    async ({ operation, path, headers, body }, url) => {
      const name = lastOf(path);
      if (operation === 'file') return giveFile(book, name.replace(/\.mp4$/, ''));
      if (!headers.authorization?.startsWith('Key ')) return { status: 401, json: { detail: 'No key was sent.' } };
      if (operation.startsWith('submit:')) {
        const { duration = '5' } = body as { duration?: string };
        const job = book.take(body, { seconds: Number(duration), width: 540, height: 960, price: 0.112 });
        return { json: { status: 'IN_QUEUE', request_id: job.id, queue_position: 0 } };
      }
      // Only the app's own address knows its requests, not that of one of its models.
      const [app, id = ''] = path.split('?')[0]?.split(/\/requests\/|\/(?:status|cancel)$/) ?? [];
      const job = book.jobs.get(id);
      if (app !== '/fal-ai/kling-video' || !job) return { status: 404, json: { detail: 'Request not found' } };
      if (operation === 'queueCancel') {
        job.cancelled = true;
        return { json: { status: 'CANCELLATION_REQUESTED' } };
      }
      if (operation === 'queueStatus') return { json: { status: book.look(id)?.done ? 'COMPLETED' : 'IN_PROGRESS', request_id: id } };
      return { json: { video: { url: `${url}/files/${id}.mp4`, content_type: 'video/mp4' } } };
    },
};
