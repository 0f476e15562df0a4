import { describe, expect, it } from 'vitest';
import { isVideoFile, refuseVideo, titleOf } from './video-file.ts';

const file = (name: string, type: string, bytes = 1) => Object.defineProperty(new File(['x'], name, { type }), 'size', { value: bytes });

describe('a file for a reference', () => {
  it('is a video by its type or by its name', () => {
    expect(isVideoFile(file('a', 'video/mp4'))).toBe(true);
    expect(isVideoFile(file('A.MOV', ''))).toBe(true);
    expect(refuseVideo(file('a.mp4', 'video/mp4', 500_000_000))).toBeNull();
  });

  it('gives the reference its first name', () => {
    expect(['my_clip.final.mp4', '.mp4', 'plain'].map((name) => titleOf(file(name, '')))).toEqual(['my clip.final', '.mp4', 'plain']);
  });

  it('is refused before it is sent, with the reason', () => {
    expect(refuseVideo(file('a.pdf', 'application/pdf'))).toContain('a.pdf is no video');
    expect(refuseVideo(file('a.mp4', 'video/mp4', 500_000_001))).toContain('500 MB at most');
    expect(refuseVideo(file('a.mp4', 'video/mp4', 0))).toContain('empty');
  });
});
