import { HooklineError } from '#core/errors.ts';
import type { MediaModel } from '../catalogue/media-models.ts';
import { footageOf } from '../jobs/footage.ts';
import { formFile, type Line, openLine } from '../jobs/line.ts';
import type { OpenModel } from '../jobs/open-model.ts';
import type { FootageOrder, FootageProvider } from '../spec/footage.ts';
import type { JobVendor, JobView } from '../spec/job.ts';

/** A prediction as Replicate tells of it. */
interface Prediction {
  id?: string;
  model?: string;
  status?: string;
  input?: { prompt?: unknown; duration?: unknown };
  output?: string | string[] | null;
  error?: string | null;
  created_at?: string;
}

/** Clocks of two machines may differ by so much. */
const clockMs = 120_000;

/**
 * Replicate: many vendors' models under one form, whose fields differ by model and stand in the catalogue. Pictures are uploaded
 * first: it wants data addresses up to 256 kB only, and its list of predictions repeats every input.
 */
export function createReplicateFootage(open: OpenModel): FootageProvider {
  const line = openLine({
    name: 'Replicate',
    keySetting: 'HOOKLINE_REPLICATE_API_KEY',
    baseUrl: 'https://api.replicate.com/v1',
    authorise: (key) => ({ authorization: `Bearer ${key}` }),
    isFiltered: (body) => {
      const { error, detail } = (body ?? {}) as { error?: unknown; detail?: unknown };
      return /flagged as sensitive|\bE005\b|nsfw|moderation|content policy/i.test(`${error} ${detail}`);
    },
    ...open,
  });
  return footageOf(open, jobsOf(line, open.model));
}

/** It takes no key of ours, but its list of predictions tells whether an order whose answer was lost arrived. */
function jobsOf(line: Line, model: MediaModel): JobVendor<FootageOrder> {
  return {
    name: line.name,
    repeat: 'lookup',
    patience: { firstMs: 5000, mostMs: 15_000, deadlineMs: 1_800_000 },
    async submit(order, _ref, signal) {
      const { first, last } = model.fields;
      const input = {
        prompt: order.prompt,
        [first]: await upload(line, order.first, signal),
        ...(order.last && model.lastFrame ? { [last]: await upload(line, order.last, signal) } : {}),
        duration: order.seconds,
        ...model.options,
      };
      const path = `/models/${model.path}/predictions`;
      const prediction = (await line.ask(path, { method: 'POST', json: { input }, paid: true, signal })) as Prediction;
      if (prediction?.id) return { id: prediction.id };
      throw new HooklineError('outcome_uncertain', `${line.name} answered without the name of a prediction.`, {
        hint: 'Look at the predictions on its own page.',
      });
    },
    async look({ id }, signal) {
      return viewOf(line, (await line.ask(`/predictions/${encodeURIComponent(id)}`, { signal })) as Prediction);
    },
    async cancel({ id }) {
      await line.ask(`/predictions/${encodeURIComponent(id)}/cancel`, { method: 'POST', signal: AbortSignal.timeout(10_000) });
    },
    async find(order, _ref, since, signal) {
      const from = new Date(since.getTime() - clockMs);
      const path = `/predictions?created_after=${encodeURIComponent(from.toISOString())}`;
      const { results = [] } = ((await line.ask(path, { signal })) ?? {}) as { results?: Prediction[] };
      return results.flatMap((listed) => (listed.id && isOrder(listed, model, order, from) ? [{ id: listed.id }] : []));
    },
    save: line.save,
  };
}

function isOrder({ model: name, input, created_at: at = '' }: Prediction, model: MediaModel, order: FootageOrder, from: Date): boolean {
  const isAsked = input?.prompt === order.prompt && input.duration === order.seconds;
  return name === model.path && isAsked && Date.parse(at) >= from.getTime();
}

async function upload(line: Line, picture: string, signal: AbortSignal): Promise<string> {
  const form = new FormData();
  form.set('content', await formFile(picture));
  const { urls } = ((await line.ask('/files', { method: 'POST', form, signal })) ?? {}) as { urls?: { get?: string } };
  if (urls?.get) return urls.get;
  throw new HooklineError('provider_failed', `${line.name} took a picture in without giving its address.`, {
    hint: 'Try again in a while.',
  });
}

function viewOf(line: Line, { status, output, error }: Prediction): JobView {
  switch (status) {
    case 'succeeded':
      return { state: 'done', outputs: [output ?? []].flat().map((url) => ({ url })), cost: null };
    case 'failed':
      return { state: 'failed', failure: line.failed(error ?? '', { error }), cost: null };
    case 'canceled':
    case 'aborted':
      return { state: 'failed', failure: line.failed(`the prediction was ${status}`, null), cost: null };
    default:
      return { state: 'waiting', share: null };
  }
}
