import { setTimeout as sleep } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { Wish } from './fixtures/thread-work.ts';
import { createThread } from './thread.ts';

const open = (keepMs = 10_000) =>
  createThread<Wish, { threadId: number }>(new URL('./fixtures/thread-work.ts', import.meta.url), { keepMs });

describe('a thread', () => {
  it('works elsewhere, tells its progress in steps worth telling, and stays for the next piece of work', async () => {
    const thread = open();
    const shares: number[] = [];
    const [first, second] = await Promise.all([
      thread.run({ kind: 'answer' }, { onProgress: (share) => shares.push(share) }),
      thread.run({ kind: 'answer' }),
    ]);
    expect(first.threadId).not.toBe(threadId);
    expect(second).toEqual(first);
    expect(shares).toEqual([0.5, 1]);
  });

  it('ends when there is nothing to do, and starts anew when there is', async () => {
    const thread = open(0);
    const first = await thread.run({ kind: 'answer' });
    await sleep(20);
    expect(await thread.run({ kind: 'answer' })).not.toEqual(first);
  });

  it('hands on what went wrong, with the place it happened, and goes on', async () => {
    const thread = open();
    await expect(thread.run({ kind: 'refuse' })).rejects.toMatchObject({
      name: 'HooklineError',
      code: 'invalid_input',
      message: 'No.',
      hint: 'Ask otherwise.',
      fields: { wish: 'refuse' },
    });
    await expect(thread.run({ kind: 'break' })).rejects.toMatchObject({
      code: 'internal',
      message: 'A mistake.',
      stack: expect.stringContaining('thread-work.ts'),
    });
    expect(await thread.run({ kind: 'answer' })).toBeTruthy();
  });

  it('says when it died, and the next piece of work gets another', async () => {
    const thread = open();
    await expect(thread.run({ kind: 'die' })).rejects.toMatchObject({ code: 'internal' });
    expect(await thread.run({ kind: 'answer' })).toBeTruthy();
  });

  it('stops when told, also before its turn', async () => {
    const thread = open();
    const stop = new AbortController();
    const running = thread.run({ kind: 'wait' }, { signal: stop.signal });
    const waiting = thread.run({ kind: 'answer' }, { signal: stop.signal });
    setTimeout(() => stop.abort(), 300);
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  });
});
