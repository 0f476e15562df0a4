import type { ErrorShape } from '#core/errors.ts';

/** What a workflow starts from. It lies outside row-level security, so it carries ids only, never content. */
export type Input = Record<string, string | number>;

/** The hands of a running workflow. */
export interface Steps {
  /** Aborts when the run must stop: it was cancelled, another worker has it now, or this process is leaving. */
  readonly signal: AbortSignal;
  /**
   * Runs once; its JSON result is kept, and a run that continues after a crash gets it back without running it again.
   * An error is kept in the same way and not retried. Steps may run side by side when they are *started* in an order that
   * depends on the input and on earlier results alone, since the order numbers them.
   * A step cut short by a crash or an abort runs again, so what it does must bear a second time.
   * Errors: what `run` threw (`cancelled` when `signal` fired).
   */
  step<T>(name: string, run: () => Promise<T>): Promise<T>;
}

/** A durable workflow as a constant: its name in the database, the queue it waits on, and what it does. */
export interface Definition<I extends Input> {
  name: string;
  queue: string;
  /** Everything that is not a plain function of input and step results belongs into steps. Must not catch `cancelled`. */
  run: (input: I, steps: Steps) => Promise<void>;
  /** Told when `run` rejected for good; never for a cancelled run or one that another worker took over. May be told twice. */
  failed?: (input: I, error: ErrorShape) => Promise<void>;
}

/** A definition whatever its input. */
export type AnyDefinition = Definition<never>;

/** Names the type of a definition, so that `enqueue` accepts its input and no other. */
export function define<I extends Input>(definition: Definition<I>): Definition<I> {
  return definition;
}
