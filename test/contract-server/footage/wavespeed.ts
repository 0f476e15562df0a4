import type { Answer } from '../server.ts';
import { contractOf, type FootageVendor, giveFile, lastOf } from './vendor.ts';

/** An answer about a job. */
export const prediction = (id: string, status: string, more: { outputs?: string[]; error?: string } = {}): Answer => ({
  json: { code: 200, message: 'success', data: { id, status, outputs: [], error: '', ...more } },
});

export const wavespeed: FootageVendor = {
  id: 'wavespeed/kling-v3.0-pro',
  path: '/api/v3',
  contract: contractOf('wavespeed'),
  submit: /^submit:/,
  look: /^getPrediction$/,
  cancel: null,
  failed: ({ path }) => prediction(lastOf(path), 'failed', { error: 'internal model error' }),
  filtered: ({ path }) => prediction(lastOf(path), 'failed', { error: 'NSFW content detected in the prompt' }),
  last: 'end_image',
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
