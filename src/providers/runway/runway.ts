import { HooklineError } from '#core/errors.ts';
import { costOfUnits, type MediaModel } from '../catalogue/media-models.ts';
import { footageOf } from '../jobs/footage.ts';
import { type Line, openLine } from '../jobs/line.ts';
import type { OpenModel } from '../jobs/open-model.ts';
import { dataAddress } from '../jobs/picture.ts';
import type { FootageOrder, FootageProvider } from '../spec/footage.ts';
import type { JobVendor, JobView } from '../spec/job.ts';

/** A task as Runway tells of it, or that there is none. */
interface Task {
  id?: string;
  status?: string;
  progress?: number;
  output?: string[];
  failure?: string;
  failureCode?: string;
  cost?: { credits?: number };
  error?: string;
}

/** Longest data address in characters: `promptImage` in its OpenAPI document of 2026-08. */
const longestAddress = 5_242_880;

/** Runway. It says what each task cost, in credits. */
export function createRunwayFootage(open: OpenModel): FootageProvider {
  const line = openLine({
    name: 'Runway',
    keySetting: 'HOOKLINE_RUNWAY_API_KEY',
    baseUrl: 'https://api.dev.runwayml.com/v1',
    authorise: (key) => ({ authorization: `Bearer ${key}`, 'x-runway-version': '2024-11-06' }),
    isFiltered: (body) => {
      const { failureCode = '', error = '' } = (body ?? {}) as Task;
      return /\bSAFETY\b/.test(failureCode) || /moderation|safety/i.test(String(error));
    },
    ...open,
  });
  return footageOf(open, jobsOf(line, open.model));
}

/** It takes no key of ours and lists no tasks: an order whose answer is lost stays uncertain. */
function jobsOf(line: Line, model: MediaModel): JobVendor<FootageOrder> {
  return {
    name: line.name,
    repeat: 'uncertain',
    // Its document wants a task asked after at most every five seconds.
    patience: { firstMs: 6000, mostMs: 15_000, deadlineMs: 1_800_000 },
    async submit(order, _ref, signal) {
      const first = await dataAddress(order.first, longestAddress);
      const last = order.last && model.lastFrame ? await dataAddress(order.last, longestAddress) : null;
      const frames = [
        { uri: first, position: 'first' },
        { uri: last, position: 'last' },
      ];
      const json = {
        model: model.path,
        promptText: order.prompt,
        promptImage: last === null ? first : frames,
        ratio: order.width > order.height ? '1280:720' : '720:1280',
        duration: order.seconds,
        ...model.options,
      };
      const task = (await line.ask('/image_to_video', { method: 'POST', json, paid: true, signal })) as Task;
      if (task?.id) return { id: task.id };
      throw new HooklineError('outcome_uncertain', `${line.name} answered without the name of a task.`, {
        hint: 'Look at the tasks on its own page.',
      });
    },
    async look({ id }, signal) {
      const task = (await line.ask(`/tasks/${encodeURIComponent(id)}`, { answers: [404], signal })) as Task;
      return viewOf(line, model, task);
    },
    async cancel({ id }) {
      await line.ask(`/tasks/${encodeURIComponent(id)}`, { method: 'DELETE', signal: AbortSignal.timeout(10_000) });
    },
    save: line.save,
  };
}

function viewOf(line: Line, model: MediaModel, task: Task): JobView {
  const cost = costOfUnits(model, task.cost?.credits);
  switch (task.status) {
    case 'SUCCEEDED':
      return { state: 'done', outputs: (task.output ?? []).map((url) => ({ url })), cost };
    case 'FAILED':
      return { state: 'failed', failure: line.failed(task.failure ?? '', task), cost };
    case 'CANCELLED':
      return { state: 'failed', failure: line.failed('the task was cancelled', task), cost };
    case undefined:
      // A task that somebody cancelled or deleted is told of no more, and neither is what it cost.
      return { state: 'failed', failure: gone(line), cost: null };
    default:
      return { state: 'waiting', share: task.progress ?? null };
  }
}

function gone({ name }: Line): HooklineError {
  return new HooklineError('outcome_uncertain', `${name} knows the task no more: it was cancelled or deleted.`, {
    hint: 'Look at the account’s usage on its own page, and say under Spending what was charged.',
  });
}
