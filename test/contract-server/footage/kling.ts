import type { Answer } from '../server.ts';
import { contractOf, type FootageVendor, giveFile, lastOf } from './vendor.ts';

const task = (id: string, status: string, more: object = {}): Answer => ({
  json: { code: 0, message: 'SUCCEED', request_id: 'request-1', data: { task_id: id, task_status: status, ...more } },
});

/** What a unit costs, as the catalogue has it. */
const unit = 0.14;

export const kling: FootageVendor = {
  id: 'kling/kling-v3.0-pro',
  path: '/v1',
  contract: contractOf('kling'),
  submit: /^createImage2Video$/,
  look: /^getImage2Video$/,
  cancel: null,
  reports: true,
  failed: ({ path }) => task(lastOf(path), 'failed', { task_status_msg: 'service busy', final_unit_deduction: '0' }),
  filtered: ({ path }) => task(lastOf(path), 'failed', { task_status_msg: 'Failure to pass the risk control system' }),
  barred: { status: 400, json: { code: 1301, message: 'Trigger the content security policy of the platform' } },
  spent: { status: 429, json: { code: 1102, message: 'Resource pack depleted or expired' } },
  last: 'image_tail',
  mind:
    (book) =>
    async ({ operation, path, body }, url) => {
      const name = lastOf(path);
      if (operation === 'file') return giveFile(book, name.replace(/\.mp4$/, ''));
      if (operation === 'createImage2Video') {
        const { duration = '5', image, external_task_id: ours } = body as Record<'duration' | 'image' | 'external_task_id', string>;
        if (image.startsWith('data:')) return { status: 400, json: { code: 1201, message: 'image is no base64' } };
        const job = book.take(body, { seconds: Number(duration), width: 540, height: 960, price: 0.112 });
        return task(job.id, 'submitted', { task_info: { external_task_id: ours } });
      }
      const found = book.look(name);
      if (!found) return { json: { code: 1203, message: 'task not found' } };
      if (!found.done) return task(name, 'processing');
      const videos = [{ id: name, url: `${url}/files/${name}.mp4`, duration: String(found.job.seconds) }];
      return task(name, 'succeed', {
        task_result: { videos },
        final_unit_deduction: String(found.job.charged / 1_000_000 / unit),
      });
    },
};
