import { describe, expect, it } from 'vitest';
import { gateBefore, refusedBack, roomsUnder, viewOf } from './rooms-of-video.ts';
import type { Video } from './video-types.ts';

/** A video as far as the choice of a room looks at it. */
const video = (change: Partial<Video>) =>
  ({
    stage: 'cast',
    state: 'review',
    gate: 'storyboard',
    failedStage: null,
    version: 9,
    productRead: {},
    script: {},
    assets: [],
    film: null,
    ...change,
  }) as Video;

describe('the room that is shown', () => {
  it('is the gate it waits at', () => {
    expect(viewOf(video({}), null)).toBe('storyboard');
  });
  it('is the one in the address, when there is something in it', () => {
    expect(viewOf(video({}), 'script')).toBe('script');
    expect(viewOf(video({}), 'final')).toBe('storyboard');
  });
  it('shows how things are made, what went wrong, and the film at the end', () => {
    expect(viewOf(video({ state: 'running', gate: null }), null)).toBe('making');
    expect(viewOf(video({ state: 'failed', gate: null }), null)).toBe('trouble');
    expect(viewOf(video({ state: 'done', stage: 'release', gate: null }), null)).toBe('final');
    expect(viewOf(video({ gate: 'payment' }), null)).toBe('payment');
  });
});

describe('the cut', () => {
  it('stands under the edit from the assets gate on, and not before', () => {
    const todo = { stage: 'edit', state: 'todo' } as const;
    expect(roomsUnder(video({}), todo)).toEqual([]);
    expect(roomsUnder(video({ stage: 'shoot', gate: 'assets' }), todo)).toEqual(['cut']);
    expect(viewOf(video({ stage: 'shoot', gate: 'assets' }), 'cut')).toBe('cut');
    expect(viewOf(video({}), 'cut')).toBe('storyboard');
    const cut = video({ stage: 'edit', gate: 'final' });
    expect(roomsUnder(cut, { stage: 'edit', state: 'done' })).toEqual(['cut', 'final']);
  });
});

describe('the way back', () => {
  it('leads to gates that were passed, and to no other', () => {
    expect(refusedBack(video({}), 'script')).toBeNull();
    expect(refusedBack(video({}), 'final')).toMatch(/has not passed/);
    expect(refusedBack(video({ state: 'running', gate: null }), 'script')).toMatch(/being made/);
  });
  it('leads a failed stage to the last gate before it, and a failed start nowhere', () => {
    expect(gateBefore(video({ state: 'failed', stage: 'shoot', gate: null, failedStage: 'shoot' }))).toBe('storyboard');
    expect(gateBefore(video({ state: 'failed', stage: 'research', gate: null, failedStage: 'research' }))).toBeNull();
  });
});
