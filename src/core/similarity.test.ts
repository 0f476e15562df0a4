import { describe, expect, it } from 'vitest';
import { findCloseness, plannedCuts } from './similarity.ts';

const said = `I have owned four of these and every one of them leaked in my bag by Thursday afternoon.
  This one has a lid that shuts with a click, and I have stopped checking whether my laptop is wet.`;
const segments = (texts: string[], shots = [[0.5, 0.5]]) =>
  texts.map((text, n) => ({ text, seconds: 5, shot: { shots: (shots[n % shots.length] ?? [1]).map((share) => ({ share })) } }));
const cutsAt = (...times: number[]) => times.map((seconds) => ({ kind: 'cut' as const, first: 0, last: 0, seconds }));
const still = { seconds: 30, boundaries: [] };

describe('words', () => {
  const find = (texts: string[]) => findCloseness(segments(texts), { profile: still, transcript: { text: said } });

  it('are shown as they stand where six in a row are the reference’s, whatever their case and punctuation', () => {
    const [finding, ...more] = find(['Nothing new here.', 'Truth is: EVERY one, of them leaked in my bag! Then I found this.']);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule: 'too-close', level: 'warning', segment: 1, words: 'EVERY one, of them leaked in my bag' });
  });

  it('are left alone when five in a row are the same, or when they only speak of the same thing', () => {
    expect(find(['The lid leaked in my bag by lunch.', 'A lid that clicks. Four bottles before it did not.'])).toEqual([]);
  });

  it('are too many of the reference’s even in short pieces', () => {
    const pieces = [
      'I have owned four blue ones. One of them leaked, sadly.',
      'It has a lid that opens. Then I have stopped checking twice.',
    ];
    const found = find([...pieces, 'My laptop is wet no more.']);
    expect(found).toMatchObject([{ segment: -1, message: expect.stringContaining('phrases of 4 words') }]);
  });

  it('are not looked at where the reference’s are not known', () => {
    expect(findCloseness(segments([said]), { profile: still, transcript: null })).toEqual([]);
  });
});

describe('rhythm', () => {
  const texts = ['a', 'b', 'c'];
  const shots = [
    [0.3, 0.2, 0.5],
    [0.44, 0.56],
    [0.1, 0.35, 0.55],
  ];
  const own = plannedCuts(segments(texts, shots));
  const find = (boundaries: ReturnType<typeof cutsAt>, seconds = 15) =>
    findCloseness(segments(texts, shots), { profile: { seconds, boundaries }, transcript: null });

  it('counts the cuts between shots and between segments', () => {
    expect(own.map((at) => Math.round(at * 100) / 100)).toEqual([1.5, 2.5, 5, 7.2, 10, 10.5, 12.25]);
  });

  it('is too close when most cuts fall together, a tenth of a second off included', () => {
    const moved = own.map((at, n) => at + (n % 2 === 0 ? 0.1 : -0.1));
    expect(find(cutsAt(...moved))).toMatchObject([{ rule: 'too-close', level: 'warning', segment: -1, words: '' }]);
    expect(find(cutsAt(...moved.map((at) => at + 0.5)))).toEqual([]);
  });

  it('says nothing about four cuts, or about those after the film’s end', () => {
    expect(find(cutsAt(...own.slice(0, 4)))).toEqual([]);
    expect(find(cutsAt(...own.slice(0, 4), 20, 21, 22), 30)).toEqual([]);
  });

  it('forgives chance: a film that cuts all the time meets many cuts of any other', () => {
    const rapid = segments(texts, [Array.from({ length: 12 }, () => 1 / 12)]);
    const others = Array.from({ length: 20 }, (_, n) => 0.37 + n * 0.71);
    expect(findCloseness(rapid, { profile: { seconds: 15, boundaries: cutsAt(...others) }, transcript: null })).toEqual([]);
  });
});
