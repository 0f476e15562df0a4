import { contractOf, type FootageVendor, giveFile, lastOf } from './vendor.ts';

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

export const videos: FootageVendor = {
  id: 'videos/minimax-h3',
  path: '/v1',
  contract: contractOf('videos'),
  submit: /^createVideo$/,
  look: /^GetVideo$/,
  cancel: /^DeleteVideo$/,
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
