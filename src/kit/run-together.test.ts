import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createLimiter } from './limiter.ts';
import { runTogether } from './run-together.ts';

it('answers in order, with at most so many at a time', async () => {
  let now = 0;
  let most = 0;
  const works = [5, 1, 3, 2].map((value) => async () => {
    now += 1;
    most = Math.max(most, now);
    await wait(value);
    now -= 1;
    return value;
  });
  expect(await runTogether(createLimiter(2), works)).toEqual([5, 1, 3, 2]);
  expect(most).toBe(2);
});

it('stops the others at the first failure, waits for them, begins no more, and throws that failure', async () => {
  const ended: string[] = [];
  const patient = async (signal: AbortSignal) => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    await wait(5);
    ended.push('patient');
    throw new Error('was stopped');
  };
  const late = async () => {
    ended.push('late');
  };
  const failing = async () => {
    throw new Error('the cause');
  };
  await expect(runTogether(createLimiter(2), [patient, failing, late])).rejects.toThrow('the cause');
  expect(ended).toEqual(['patient']);
});

it('hands an outer stop on', async () => {
  const outer = new AbortController();
  const work = (signal: AbortSignal) =>
    new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped from outside'))));
  const running = runTogether(createLimiter(1), [work], outer.signal);
  outer.abort();
  await expect(running).rejects.toThrow('stopped from outside');
});

it('begins nothing when it was stopped before', async () => {
  let begun = 0;
  const work = async () => {
    begun += 1;
  };
  await expect(runTogether(createLimiter(1), [work, work], AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  expect(begun).toBe(0);
});
