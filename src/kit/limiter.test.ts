import { expect, it } from 'vitest';
import { createLimiter } from './limiter.ts';

it('lets go of whoever is stopped while waiting, at once, and nobody’s place is lost', async () => {
  const limiter = createLimiter(1);
  let end: () => void = () => undefined;
  const first = limiter.run(() => new Promise<void>((resolve) => (end = resolve)));
  const stop = new AbortController();
  const second = limiter.run(async () => 'second', stop.signal);
  const third = limiter.run(async () => 'third');
  stop.abort();
  await expect(second).rejects.toMatchObject({ code: 'cancelled' });
  end();
  await first;
  expect(await third).toBe('third');
  expect(await limiter.run(async () => 'fourth', new AbortController().signal)).toBe('fourth');
});
