import { HooklineError } from '#core/errors.ts';
import type { MediaModel } from '../catalogue/media-models.ts';
import { footageOf } from '../jobs/footage.ts';
import { type Line, openLine } from '../jobs/line.ts';
import type { OpenModel } from '../jobs/open-model.ts';
import { dataAddress } from '../jobs/picture.ts';
import type { FootageOrder, FootageProvider } from '../spec/footage.ts';
import type { JobVendor } from '../spec/job.ts';

/** What its queue tells of a request. */
interface Queued {
  request_id?: string;
  status?: string;
  error?: string;
  error_type?: string;
}

/** A finished request: its film, or why there is none. */
interface Result {
  video?: { url?: string };
  detail?: string | { msg?: string; type?: string }[];
}

/**
 * fal's queue: many vendors' models under one form, whose fields differ by model and stand in the catalogue. Pictures go inline:
 * its page on files (docs.fal.ai, model-apis/fal-cdn) says that models take data addresses, and so does its client's source.
 */
export function createFalFootage(open: OpenModel): FootageProvider {
  const line = openLine({
    name: 'fal',
    keySetting: 'HOOKLINE_FAL_API_KEY',
    baseUrl: 'https://queue.fal.run',
    authorise: (key) => ({ authorization: `Key ${key}` }),
    said,
    // An error repeats what was asked, so only its own words are looked at.
    isFiltered: (body) => /content.?policy|moderation|nsfw|safety/i.test(said(body)),
    ...open,
  });
  return footageOf(open, jobsOf(line, open.model));
}

/** It takes no key of ours and its queue lists nothing: an order whose answer is lost stays uncertain. */
function jobsOf(line: Line, model: MediaModel): JobVendor<FootageOrder> {
  // A request is asked after under its app, the first two parts of the model's path.
  const app = model.path.split('/').slice(0, 2).join('/');
  const requestOf = (id: string) => `/${app}/requests/${encodeURIComponent(id)}`;
  return {
    name: line.name,
    repeat: 'uncertain',
    patience: { firstMs: 5000, mostMs: 15_000, deadlineMs: 1_800_000 },
    async submit(order, _ref, signal) {
      const { first, last } = model.fields;
      const json = {
        prompt: order.prompt,
        [first]: await dataAddress(order.first),
        ...(order.last && model.lastFrame ? { [last]: await dataAddress(order.last) } : {}),
        duration: String(order.seconds),
        ...model.options,
      };
      const answer = (await line.ask(`/${model.path}`, { method: 'POST', json, paid: true, signal })) as Queued;
      if (answer?.request_id) return { id: answer.request_id };
      throw new HooklineError('outcome_uncertain', `${line.name} answered without the name of a request.`, {
        hint: 'Look at the requests on its own page.',
      });
    },
    async look({ id }, signal) {
      const { status, error, error_type: type } = (await line.ask(`${requestOf(id)}/status`, { signal })) as Queued;
      if (status !== 'COMPLETED') return { state: 'waiting', share: null };
      const told: Result = { detail: [{ msg: error ?? '', type: type ?? '' }] };
      if (error) return { state: 'failed', failure: line.failed(error, told), cost: null };
      // A request that failed is completed too: its result answers 422, or 400, with the reason.
      const result = (await line.ask(requestOf(id), { answers: [400, 422], signal })) as Result;
      if (result.video?.url) return { state: 'done', outputs: [{ url: result.video.url }], cost: null };
      return { state: 'failed', failure: line.failed(said(result), result), cost: null };
    },
    async cancel({ id }) {
      await line.ask(`${requestOf(id)}/cancel`, { method: 'PUT', signal: AbortSignal.timeout(10_000) });
    },
    save: line.save,
  };
}

/** Its own words, without the request they repeat. */
function said(body: unknown): string {
  const { detail } = (body ?? {}) as Result;
  if (!Array.isArray(detail)) return typeof detail === 'string' ? detail : '';
  return detail.map(({ msg = '', type = '' }) => (type === '' ? msg : `${msg} (${type})`)).join(' ');
}
