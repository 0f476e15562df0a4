import { HooklineError } from '#core/errors.ts';
import { footageOf } from '../jobs/footage.ts';
import { formFile, type Line, openLine } from '../jobs/line.ts';
import type { OpenModel } from '../jobs/open-model.ts';
import type { FootageOrder, FootageProvider } from '../spec/footage.ts';
import type { JobVendor, JobView } from '../spec/job.ts';

/** A video as `/v1/videos` tells of it. */
interface Video {
  id?: string;
  status?: string;
  progress?: number;
  prompt?: string | null;
  created_at?: number;
  error?: { code?: string; message?: string } | null;
}

/** Clocks of two machines may differ by so much. */
const clockSeconds = 120;

/**
 * Whoever serves the form of OpenAI's `/v1/videos`, at the address that was set: OpenAI's own service ended on 2026-09-24.
 * Its list of videos tells whether an order whose answer was lost arrived.
 */
export function createVideosApiFootage(open: OpenModel): FootageProvider {
  const line = openLine({
    name: 'The video server',
    keySetting: 'HOOKLINE_VIDEOS_API_KEY',
    baseUrl: open.access.baseUrl ?? '',
    authorise: (key) => ({ authorization: `Bearer ${key}` }),
    isFiltered: (body) => /moderation|content_policy|safety/i.test(JSON.stringify(body ?? '')),
    ...open,
  });
  return footageOf(open, jobsOf(line, open));
}

function jobsOf(line: Line, { model }: OpenModel): JobVendor<FootageOrder> {
  return {
    name: line.name,
    repeat: 'lookup',
    patience: { firstMs: 5000, mostMs: 15_000, deadlineMs: 1_800_000 },
    async submit(order, _ref, signal) {
      const form = new FormData();
      form.set('model', model.path);
      form.set('prompt', order.prompt);
      form.set('seconds', String(order.seconds));
      form.set('size', sizeOf(order));
      form.set('input_reference', await formFile(order.first));
      const video = (await line.ask('/videos', { method: 'POST', form, paid: true, signal })) as Video;
      if (video?.id) return { id: video.id };
      throw new HooklineError('outcome_uncertain', `${line.name} answered without the name of a video.`, {
        hint: 'Look at its own list of jobs.',
      });
    },
    async look({ id }, signal) {
      const video = (await line.ask(`/videos/${encodeURIComponent(id)}`, { signal })) as Video;
      return viewOf(line, id, video);
    },
    async cancel({ id }) {
      await line.ask(`/videos/${encodeURIComponent(id)}`, { method: 'DELETE', signal: AbortSignal.timeout(10_000) });
    },
    async find(order, _ref, since, signal) {
      const { data = [] } = ((await line.ask('/videos?limit=100&order=desc', { signal })) ?? {}) as { data?: Video[] };
      const from = since.getTime() / 1000 - clockSeconds;
      return data.flatMap(({ id, prompt, created_at }) => (id && prompt === order.prompt && (created_at ?? 0) >= from ? [{ id }] : []));
    },
    save: (output, file, signal) => line.save(output, file, signal),
  };
}

function viewOf(line: Line, id: string, { status, progress, error }: Video): JobView {
  if (status === 'completed')
    return { state: 'done', outputs: [{ url: line.addressOf(`/videos/${encodeURIComponent(id)}/content`) }], cost: null };
  if (status === 'failed') return { state: 'failed', failure: line.failed(error?.message ?? '', error), cost: null };
  return { state: 'waiting', share: progress === undefined ? null : progress / 100 };
}

/** The form's own sizes, which are all two to a side's ratio of 9:16 or close to it. */
function sizeOf({ width, height }: FootageOrder): string {
  return width > height ? '1280x720' : '720x1280';
}
