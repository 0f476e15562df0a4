import { describe, expect, it } from 'vitest';
import { parseEvent } from './events.ts';

describe('an event of the stream', () => {
  it('has its position, type, video and data', () => {
    const block = 'id: 812\nevent: stage-done\ndata: {"id":812,"type":"stage-done","video":"vid_1","data":{"stage":"write"}}';
    expect(parseEvent(block)).toEqual({ id: 812, type: 'stage-done', video: 'vid_1', data: { stage: 'write' } });
  });

  it('has no position when it is not kept', () => {
    const progress = { share: 0.5, making: 'clip 1', secondsLeft: 4 };
    const block = `event: progress\ndata: ${JSON.stringify({ video: 'vid_1', progress })}`;
    expect(parseEvent(block)).toMatchObject({ id: null, type: 'progress', video: 'vid_1', data: { progress } });
  });

  it('is none for a heartbeat, a reconnection time or something unreadable', () => {
    expect(parseEvent(': here')).toBeNull();
    expect(parseEvent('retry: 1000')).toBeNull();
    expect(parseEvent('data: {"id":')).toBeNull();
  });
});
