import { HooklineError } from '#core/errors.ts';
import { formFile, type Line, openLine } from '../jobs/line.ts';
import type { OpenModel } from '../jobs/open-model.ts';
import type { JobVendor, JobView } from '../spec/job.ts';

/** An answer of WaveSpeed; `failed` comes with HTTP 200. */
interface Prediction {
  data?: { id?: string; status?: string; outputs?: string[]; error?: string; download_url?: string };
}

export function openWaveSpeed(open: OpenModel): Line {
  return openLine({
    name: 'WaveSpeed',
    keySetting: 'HOOKLINE_WAVESPEED_API_KEY',
    baseUrl: 'https://api.wavespeed.ai/api/v3',
    authorise: (key) => ({ authorization: `Bearer ${key}` }),
    isFiltered: (body) => /nsfw|sensitive|content (?:policy|moderation)|risk/i.test(JSON.stringify(body ?? '')),
    ...open,
  });
}

/** A model's jobs. It takes no key of ours and lists no jobs: an order whose answer is lost stays uncertain. */
export function jobsOf<Order>(
  line: Line,
  path: string,
  patience: JobVendor<Order>['patience'],
  /** The request's body; pictures are uploaded on the way. */
  tell: (order: Order, upload: (picture: string) => Promise<string>) => Promise<Record<string, unknown>>,
): JobVendor<Order> {
  return {
    name: line.name,
    repeat: 'uncertain',
    patience,
    async submit(order, _ref, signal) {
      const json = await tell(order, (picture) => upload(line, picture, signal));
      const answer = (await line.ask(`/${path}`, { method: 'POST', json, paid: true, signal })) as Prediction;
      return { id: requireText(line, answer.data?.id) };
    },
    async look({ id }, signal) {
      return viewOf(line, (await line.ask(`/predictions/${encodeURIComponent(id)}`, { signal })) as Prediction);
    },
    cancel: null,
    save: line.save,
  };
}

async function upload(line: Line, picture: string, signal: AbortSignal): Promise<string> {
  const form = new FormData();
  form.set('file', await formFile(picture));
  const { data } = (await line.ask('/media/upload/binary', { method: 'POST', form, signal })) as Prediction;
  return requireText(line, data?.download_url);
}

function viewOf(line: Line, { data }: Prediction): JobView {
  switch (data?.status) {
    case 'completed':
      return { state: 'done', outputs: (data.outputs ?? []).map((url) => ({ url })), cost: null };
    case 'failed':
      return { state: 'failed', failure: line.failed(data.error ?? '', data), cost: null };
    default:
      return { state: 'waiting', share: null };
  }
}

function requireText(line: Line, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new HooklineError('outcome_uncertain', `${line.name} answered without the name of a job.`, {
    hint: 'Look at its own list of jobs.',
  });
}
