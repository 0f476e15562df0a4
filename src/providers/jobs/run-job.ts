import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { HooklineError } from '#core/errors.ts';
import type { Micros } from '#core/money.ts';
import type { VendorAccess } from '../spec/access.ts';
import type { JobHandle, JobOutput, JobVendor, JobView, Patience } from '../spec/job.ts';
import type { Errand } from '../spec/maker.ts';

/** Free questions, such as how a job stands, are asked again so often when the line breaks. */
const attempts = 3;
const pauseMs = 500;

/**
 * One job from order to file: sent once, kept under the vendor's name for it, asked after until it ends, and its first output downloaded at
 * once, since vendors' addresses expire. A job taken on by an earlier run is only asked after. Answers with what the vendor says it charged;
 * null when it says nothing. Errors: those of `JobVendor`; a job that the vendor failed carries `charged`.
 */
export async function runJob<Order>(
  vendor: JobVendor<Order>,
  order: Order,
  file: string,
  errand: Errand,
): Promise<{ file: string; reported: Micros | null }> {
  const { signal } = errand;
  let handle = errand.accepted as JobHandle | null;
  if (handle === null) {
    handle = await placeOrder(vendor, order, errand);
    await errand.accept(handle);
  }
  try {
    const { outputs, cost } = await waitFor(vendor, handle, errand);
    await download(vendor, handle, outputs, file, signal);
    return { file, reported: cost };
  } catch (error) {
    if (!signal.aborted) throw error;
    // A person who stops the film stops the job too, but not a worker that only leaves it to another. What it cost is settled when it is asked after.
    if (vendor.cancel && (await errand.isGivenUp().catch(() => false))) await vendor.cancel(handle).catch(() => undefined);
    throw new HooklineError('cancelled', `Waiting for ${vendor.name} was stopped.`, { cause: error });
  }
}

/** The same vendor, asked as often as somebody's access to it says. */
export function patient<Order>(vendor: JobVendor<Order>, { limits }: VendorAccess): JobVendor<Order> {
  const scale = limits?.pollScale ?? 1;
  const { firstMs, mostMs, deadlineMs } = vendor.patience;
  return { ...vendor, patience: { firstMs: firstMs * scale, mostMs: mostMs * scale, deadlineMs } };
}

/** Sends the order, unless an earlier sending that was not answered turns out to have arrived. */
async function placeOrder<Order>(vendor: JobVendor<Order>, order: Order, errand: Errand): Promise<JobHandle> {
  const { id, signal, sentBefore } = errand;
  if (sentBefore && vendor.repeat === 'lookup') {
    const found = await adopt(vendor, order, errand, sentBefore);
    if (found) return found;
  }
  const sent = new Date();
  try {
    return await vendor.submit(order, id, signal);
  } catch (error) {
    const isLost = error instanceof HooklineError && error.code === 'outcome_uncertain' && !signal.aborted;
    if (!isLost) throw error;
    if (vendor.repeat === 'idempotent') return vendor.submit(order, id, signal);
    const found = vendor.repeat === 'lookup' ? await adopt(vendor, order, errand, sent) : null;
    if (found) return found;
    throw error;
  }
}

/** The vendor's one job that is this order; null when there is none. Error: `outcome_uncertain` when several could be. */
async function adopt<Order>(vendor: JobVendor<Order>, order: Order, { id, signal }: Errand, since: Date): Promise<JobHandle | null> {
  if (!vendor.find) return null;
  const { find } = vendor;
  const found = await again(vendor, () => find.call(vendor, order, id, since, signal), signal);
  if (found.length > 1) {
    throw new HooklineError('outcome_uncertain', `${vendor.name} lists ${found.length} jobs that could be this one.`, {
      hint: 'Look at its own list of jobs and say under Spending which one it is.',
    });
  }
  return found[0] ?? null;
}

async function waitFor<Order>(
  vendor: JobVendor<Order>,
  handle: JobHandle,
  { signal, onProgress }: Errand,
): Promise<Extract<JobView, { state: 'done' }>> {
  const { firstMs, mostMs, deadlineMs } = vendor.patience;
  const began = performance.now();
  for (let wait = firstMs; ; wait = Math.min(mostMs, wait * 1.4)) {
    const view = await again(vendor, () => vendor.look(handle, signal), signal);
    if (view.state === 'done') return view;
    if (view.state === 'failed') throw charged(view.failure, view.cost);
    const gone = performance.now() - began;
    if (gone + wait > deadlineMs) throw tooLong(vendor.name, handle, deadlineMs);
    onProgress(view.share ?? 0.9 * (1 - Math.exp((-3 * gone) / deadlineMs)));
    await sleep(wait, undefined, { signal });
  }
}

/** Addresses expire: one that is refused is asked for anew, once. */
async function download<Order>(
  vendor: JobVendor<Order>,
  handle: JobHandle,
  outputs: JobOutput[],
  file: string,
  signal: AbortSignal,
): Promise<void> {
  const save = async (output: JobOutput | undefined) => {
    if (!output) throw new HooklineError('provider_failed', `${vendor.name} says the job is done but names no file.`, { hint: lookThere });
    await again(
      vendor,
      async () => {
        await rm(file, { force: true });
        await vendor.save(output, file, signal);
      },
      signal,
    );
  };
  try {
    await save(outputs[0]);
  } catch (error) {
    signal.throwIfAborted();
    const view = await again(vendor, () => vendor.look(handle, signal), signal);
    if (view.state !== 'done') throw error;
    await save(view.outputs[0]);
  }
}

/** Asks something that costs nothing, up to three times where the line breaks or the vendor is busy. */
async function again<T>({ patience }: { patience: Patience }, ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  // Who is asked after more often than that is asked again as soon.
  const pause = Math.min(pauseMs, patience.firstMs);
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      signal.throwIfAborted();
      const code = error instanceof HooklineError ? error.code : 'internal';
      if (attempt === attempts || !/^(?:outcome_uncertain|provider_busy|provider_failed|page_unreachable)$/.test(code)) throw error;
      await sleep(pause * 2 ** attempt, undefined, { signal });
    }
  }
}

const lookThere = 'Look at the job on the vendor’s own page.';

function charged(failure: HooklineError, cost: Micros | null): HooklineError {
  const { code, message, hint, fields } = failure;
  return new HooklineError(code, message, { ...(hint ? { hint } : {}), ...(fields ? { fields } : {}), charged: cost ?? 0, cause: failure });
}

function tooLong(name: string, { id }: JobHandle, ms: number): HooklineError {
  return new HooklineError('outcome_uncertain', `${name} has not finished job ${id} within ${Math.round(ms / 60_000)} minutes.`, {
    hint: 'Approve the payment gate to go on waiting for it, or look at it on the vendor’s own page.',
  });
}
