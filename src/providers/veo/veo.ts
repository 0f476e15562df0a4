import { HooklineError } from '#core/errors.ts';
import { footageOf } from '../jobs/footage.ts';
import { type Line, openLine } from '../jobs/line.ts';
import type { OpenModel } from '../jobs/open-model.ts';
import { readPicture } from '../jobs/picture.ts';
import type { FootageOrder, FootageProvider } from '../spec/footage.ts';
import type { JobVendor, JobView } from '../spec/job.ts';

/** A long-running operation of Google's. Its filter ends one well, with nothing made. */
interface Operation {
  name?: string;
  done?: boolean;
  error?: { message?: string };
  response?: {
    generateVideoResponse?: {
      generatedSamples?: { video?: { uri?: string } }[];
      raiMediaFilteredCount?: number;
      raiMediaFilteredReasons?: string[];
    };
  };
}

/** Google Veo: pictures go inline, and the film's own address wants the key too. */
export function createVeoFootage(open: OpenModel): FootageProvider {
  const line = openLine({
    name: 'Google',
    keySetting: 'HOOKLINE_GOOGLE_API_KEY',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
    authorise: (key) => ({ 'x-goog-api-key': key }),
    isFiltered: (body) => /safety|responsible ai|usage guidelines|raiMediaFiltered/i.test(JSON.stringify(body ?? '')),
    ...open,
  });
  return footageOf(open, jobsOf(line, open));
}

/** It takes no key of ours and lists no operations: an order whose answer is lost stays uncertain. */
function jobsOf(line: Line, { model }: OpenModel): JobVendor<FootageOrder> {
  return {
    name: line.name,
    repeat: 'uncertain',
    patience: { firstMs: 10_000, mostMs: 20_000, deadlineMs: 1_200_000 },
    async submit(order, _ref, signal) {
      const instance = {
        prompt: order.prompt,
        image: await inline(order.first),
        ...(order.last && model.lastFrame ? { lastFrame: await inline(order.last) } : {}),
        ...(order.references.length > 0 ? { referenceImages: await Promise.all(order.references.map(reference)) } : {}),
      };
      const parameters = {
        aspectRatio: order.width > order.height ? '16:9' : '9:16',
        durationSeconds: order.seconds,
        seed: order.seed,
        sampleCount: 1,
        ...model.options,
      };
      const path = `/models/${model.path}:predictLongRunning`;
      const answer = (await line.ask(path, {
        method: 'POST',
        json: { instances: [instance], parameters },
        paid: true,
        signal,
      })) as Operation;
      if (answer?.name) return { id: answer.name };
      throw new HooklineError('outcome_uncertain', `${line.name} answered without the name of an operation.`, {
        hint: 'Look at its own list of jobs.',
      });
    },
    async look({ id }, signal) {
      return viewOf(line, (await line.ask(`/${id.replace(/^\/+/, '')}`, { signal })) as Operation);
    },
    cancel: null,
    save: line.save,
  };
}

function viewOf(line: Line, { done, error, response }: Operation): JobView {
  if (error) return { state: 'failed', failure: line.failed(error.message ?? '', error), cost: null };
  if (!done) return { state: 'waiting', share: null };
  const made = response?.generateVideoResponse;
  const outputs = (made?.generatedSamples ?? []).flatMap(({ video }) => (video?.uri ? [{ url: video.uri }] : []));
  if (outputs.length > 0) return { state: 'done', outputs, cost: null };
  const said = made?.raiMediaFilteredReasons?.join(' ') ?? '';
  return { state: 'failed', failure: line.failed(said, { raiMediaFiltered: said }), cost: null };
}

async function reference(file: string) {
  return { image: await inline(file), referenceType: 'asset' };
}

async function inline(file: string) {
  const { mime, base64 } = await readPicture(file);
  return { bytesBase64Encoded: base64, mimeType: mime };
}
