import { expect } from 'vitest';
import type { HooklineError } from '#core/errors.ts';
import type { Errand } from '#providers/spec/maker.ts';

/** A call nobody has made before and nobody stops; `more` over it. */
export function errandOf(more: Partial<Errand> = {}): Errand {
  return {
    id: 'call-1',
    signal: AbortSignal.timeout(20_000),
    isGivenUp: async () => false,
    onProgress: () => undefined,
    accepted: null,
    sentBefore: null,
    accept: async () => undefined,
    ...more,
  };
}

/** The error of a call that must fail. It says what to do, unless somebody stopped it, and never tells the key. */
export function failureOf(made: Promise<unknown>, apiKey: string): Promise<HooklineError> {
  return made.then(
    () => expect.fail('it was made'),
    (error: HooklineError) => {
      expect(JSON.stringify(error)).not.toContain(apiKey);
      if (error.code !== 'cancelled') expect(error.hint).toEqual(expect.any(String));
      return error;
    },
  );
}
