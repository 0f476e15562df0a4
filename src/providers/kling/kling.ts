import { HooklineError } from '#core/errors.ts';
import { costOfUnits, type MediaModel } from '../catalogue/media-models.ts';
import { footageOf } from '../jobs/footage.ts';
import { type Line, openLine } from '../jobs/line.ts';
import type { OpenModel } from '../jobs/open-model.ts';
import { readPicture } from '../jobs/picture.ts';
import type { FootageOrder, FootageProvider } from '../spec/footage.ts';
import type { JobVendor, JobView } from '../spec/job.ts';

/** An answer of Kling's; `code` is 0 where all is well, also under HTTP 200. */
interface Answer {
  code?: number;
  message?: string;
  data?: {
    task_id?: string;
    task_status?: string;
    task_status_msg?: string;
    final_unit_deduction?: string;
    task_result?: { videos?: { url?: string }[] };
  };
}

/** Service codes of its table of errors (General Information, read 2026-11): its policies, and an account without balance, which comes as 429. */
const policyCodes: readonly unknown[] = [1300, 1301];
const emptyCodes: readonly unknown[] = [1100, 1101, 1102];

/** Kling by its own maker. Pictures go inline, without a `data:` head; units that were charged come with the result. */
export function createKlingFootage(open: OpenModel): FootageProvider {
  const line = openLine({
    name: 'Kling',
    keySetting: 'HOOKLINE_KLING_API_KEY',
    baseUrl: 'https://api-singapore.klingai.com/v1',
    authorise: (key) => ({ authorization: `Bearer ${key}` }),
    isFiltered: (body) => {
      const { code, message = '', data } = (body ?? {}) as Answer;
      return (
        policyCodes.includes(code) ||
        /risk control|content (?:security|policy)|sensitive|moderation/i.test(`${message} ${data?.task_status_msg ?? ''}`)
      );
    },
    isSpent: (body) => emptyCodes.includes((body as Answer | null)?.code),
    ...open,
  });
  return footageOf(open, jobsOf(line, open.model));
}

/**
 * Our name for a call goes along, so that a person finds it in Kling's own list. Nothing that could be read says that tasks are found by it,
 * or that it is taken once only: an order whose answer is lost stays uncertain.
 */
function jobsOf(line: Line, model: MediaModel): JobVendor<FootageOrder> {
  return {
    name: line.name,
    repeat: 'uncertain',
    patience: { firstMs: 5000, mostMs: 15_000, deadlineMs: 1_800_000 },
    async submit(order, ref, signal) {
      const json = {
        model_name: model.path,
        prompt: order.prompt,
        image: (await readPicture(order.first)).base64,
        ...(order.last && model.lastFrame ? { image_tail: (await readPicture(order.last)).base64 } : {}),
        duration: String(order.seconds),
        external_task_id: ref,
        ...model.options,
      };
      const answer = (await line.ask('/videos/image2video', { method: 'POST', json, paid: true, signal })) as Answer;
      if (answer?.data?.task_id) return { id: answer.data.task_id };
      if (answer?.code) throw line.failed(answer.message ?? '', answer);
      throw new HooklineError('outcome_uncertain', `${line.name} answered without the name of a task.`, {
        hint: 'Look at the tasks on its own page.',
      });
    },
    async look({ id }, signal) {
      return viewOf(line, model, (await line.ask(`/videos/image2video/${encodeURIComponent(id)}`, { signal })) as Answer);
    },
    cancel: null,
    save: line.save,
  };
}

function viewOf(line: Line, model: MediaModel, answer: Answer): JobView {
  // Such an answer is about the question, not about the task.
  if (answer.code) throw line.failed(answer.message ?? '', answer);
  const { task_status: status, task_status_msg: said = '', final_unit_deduction: units, task_result: made } = answer.data ?? {};
  const cost = costOfUnits(model, units);
  if (status === 'succeed') return { state: 'done', outputs: (made?.videos ?? []).flatMap(({ url }) => (url ? [{ url }] : [])), cost };
  if (status === 'failed') return { state: 'failed', failure: line.failed(said, answer), cost };
  return { state: 'waiting', share: null };
}
