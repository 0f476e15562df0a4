import { DBOS, DBOSWorkflowConflictError, Error as SdkErrors } from '@dbos-inc/dbos-sdk';
import { currentOwnerXid } from '@dbos-inc/dbos-sdk/internal/context';
import { type ErrorShape, HooklineError, toErrorShape } from '#core/errors.ts';
import type { Log } from '#kit/log.ts';
import type { AnyDefinition, Steps } from './definition.ts';

/** One run of a workflow in this process. After a takeover by this very process, an old and a new run of one id live side by side. */
export interface LiveRun {
  id: string;
  /** The claim it holds; see ClaimedRow. */
  token: string | null;
  /** performance.now() of its start. */
  since: number;
  /** Stops it: its signal fires, and nothing that it does from now on is recorded. */
  stop(reason: string): void;
  /** Resolves when it has ended, one way or the other. */
  ended: Promise<void>;
}

/** The runs of this process, and the function that DBOS calls for each. */
export interface Runs {
  readonly live: ReadonlySet<LiveRun>;
  run(definition: AnyDefinition, input: unknown): Promise<void>;
}

/** What is kept of a step. Errors are kept as data, since the SDK's own form of them would lose code and hint. */
type Kept<T> = { value: T } | { error: ErrorShape };

export function createRuns(log: Log): Runs {
  const live = new Set<LiveRun>();
  return {
    live,
    async run(definition, input) {
      const id = DBOS.workflowID;
      if (id === undefined) throw new HooklineError('internal', `${definition.name} was called outside of a workflow.`);
      const controller = new AbortController();
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      const stop = (reason: string) => controller.abort(new HooklineError('cancelled', reason));
      const run: LiveRun = { id, token: currentOwnerXid(id) ?? null, since: performance.now(), stop, ended };
      live.add(run);
      try {
        await perform(definition, input, controller, log.child({ workflow: id }));
      } finally {
        live.delete(run);
        end();
      }
    },
  };
}

async function perform(definition: AnyDefinition, input: unknown, controller: AbortController, log: Log): Promise<void> {
  const { signal } = controller;
  const open = new Set<Promise<unknown>>();
  const steps: Steps = {
    signal,
    step(name, work) {
      const outcome = takeStep(name, work, controller, log);
      open.add(outcome);
      const close = () => void open.delete(outcome);
      outcome.then(close, close);
      return outcome;
    },
  };
  let failure: unknown;
  try {
    await definition.run(input as never, steps);
  } catch (error) {
    failure = error ?? new HooklineError('internal', `${definition.name} rejected with nothing.`);
  }
  // A run that failed in one step lets its siblings finish: their results are kept, and some were paid for.
  while (open.size > 0) await Promise.allSettled(open);
  stopForOutage(failure, controller);
  // To the SDK "no longer mine" means: record nothing, wait for the outcome of whoever has it.
  if (signal.aborted) throw new DBOSWorkflowConflictError(DBOS.workflowID ?? '');
  if (failure === undefined) return;
  try {
    await definition.failed?.(input as never, toErrorShape(failure));
  } catch (error) {
    log.error({ err: error, failure: toErrorShape(failure) }, 'A failed workflow could not be reported.');
  }
  throw failure;
}

/**
 * A database that did not answer says nothing about the work: such a run stops with nothing settled. Its claim stays without a
 * run, so the sweep puts it back on its queue when the database is there again.
 */
function stopForOutage(error: unknown, controller: AbortController): boolean {
  if (!(error instanceof HooklineError) || error.code !== 'database_unavailable') return false;
  if (!controller.signal.aborted) controller.abort(new HooklineError('cancelled', 'The database went away; the workflow goes on later.'));
  return true;
}

async function takeStep<T>(name: string, work: () => Promise<T>, controller: AbortController, log: Log): Promise<T> {
  const { signal } = controller;
  signal.throwIfAborted();
  let thrown: unknown;
  let kept: Kept<T>;
  try {
    // Called before any await: the order of calls is what numbers the steps.
    kept = await DBOS.runStep(
      async (): Promise<Kept<T>> => {
        try {
          return { value: await work() };
        } catch (error) {
          // Cut short, not failed: keep nothing, so that it runs again wherever the workflow continues.
          if (stopForOutage(error, controller) || signal.aborted) throw new DBOSWorkflowConflictError(DBOS.workflowID ?? '');
          thrown = error;
          log.debug({ err: error, step: name }, 'A step failed.');
          return { error: toErrorShape(error) };
        }
      },
      { name },
    );
  } catch (error) {
    if (error instanceof SdkErrors.DBOSWorkflowCancelledError || error instanceof DBOSWorkflowConflictError) {
      if (!signal.aborted) controller.abort(new HooklineError('cancelled', 'The workflow was cancelled or taken over.'));
      throw signal.reason;
    }
    throw error;
  }
  if ('value' in kept) return kept.value;
  if (thrown !== undefined) throw thrown;
  const { code, message, hint, fields } = kept.error;
  throw new HooklineError(code, message, { ...(hint === undefined ? {} : { hint }), ...(fields === undefined ? {} : { fields }) });
}
