import { describe, expect, it } from 'vitest';
import type { ReferenceStyle } from '#core/reference-style.ts';
import type { Script } from '#core/script.ts';
import type { Word } from '#core/timing.ts';
import { categories, type Tone } from '#core/vocabulary.ts';
import { writeScript } from '../../../studio/write/writer/write-script.ts';
import { createActor } from './acting.ts';
import { moveCamera } from './camera.ts';
import { planSegment, type SegmentPlan } from './plan-segment.ts';
import { pausesOf } from './timeline.ts';

const fps = 30;
const slots = (['hook', 'problem', 'solution', 'cta'] as const).map((role) => ({ role, seconds: 15 }));

function write(kind: (typeof categories)[number], tone: Tone, seed: number, reference: ReferenceStyle | null = null) {
  const product = {
    ...{ name: 'Nord steel bottle', brand: 'Nord', price: null, rating: null, description: null, kind, url: null },
    facts: [{ id: 'f1', role: 'benefit' as const, text: 'keeps drinks cold for 24 hours', evidence: 'Cold.', source: 'json-ld' as const }],
    readAt: '2026-11-20T00:00:00Z',
  };
  return writeScript({ product, tone, slots, seed, presenter: null, reference }).script;
}

/** Words spread over the segment by their letters, with pauses at the sentences' ends. */
function speak(text: string, seconds = 15): Word[] {
  const words = text.split(/\s+/);
  const weights = words.map((word) => 2 + word.length + (/[.!?]$/.test(word) ? 5 : 0));
  const each = (seconds - 0.5) / weights.reduce((sum, weight) => sum + weight, 0);
  let at = 0.2;
  return words.map((word, index) => {
    const start = at;
    at += (weights[index] ?? 0) * each;
    return { text: word, start, end: start + (1 + word.length) * each };
  });
}

const planned = (script: Script): SegmentPlan[] =>
  script.segments.map(({ text, shot, role, placement, seconds }) =>
    planSegment({
      shot,
      words: speak(text),
      product: { name: 'Nord steel bottle' },
      scene: { placement, role, product: { category: 'kitchen' } },
      seconds,
      fps,
      seed: 1,
    }),
  );

/** What is seen, in order. */
const sequence = ({ beats }: SegmentPlan) =>
  beats.map(({ shot, punch, shows }) => `${shot.framing} ${shot.camera} ${shot.action} ${punch} ${JSON.stringify(shows)}`);

const films = categories.flatMap((kind) =>
  (['hype-friend', 'calm-pro', 'cozy-storyteller'] as const).map((tone, index) => ({ kind, tone, script: write(kind, tone, index + 1) })),
);

describe('a segment', () => {
  it('is like no other of its film: not the same pictures in the same order, nor cuts at the same times', () => {
    for (const { script } of films) {
      const plans = planned(script);
      plans.forEach((one, index) => {
        for (const other of plans.slice(index + 1)) {
          const [mine, theirs] = [sequence(one), sequence(other)];
          const same = mine.filter((picture, at) => picture === theirs[at]).length;
          expect(same / Math.min(mine.length, theirs.length)).toBeLessThan(0.5);
          const cuts = (plan: SegmentPlan) => plan.beats.map(({ start }) => start).join();
          expect(cuts(one)).not.toBe(cuts(other));
        }
      });
    }
  });

  it('has a reason for every cut: a sentence or clause that ends, a word that is shown, or a look that leads over', () => {
    for (const { script } of films) {
      planned(script).forEach((plan, at) => {
        const { text, role, shot, seconds } = script.segments[at] as Script['segments'][number];
        const words = speak(text);
        const pauses = pausesOf(words);
        const actor = createActor({ ...plan, mood: shot.mood, role, words, seconds });
        plan.beats.slice(1).forEach((beat, index) => {
          const before = plan.beats[index];
          if (!before) return;
          const near = (times: number[]) => Math.min(...times.map((time) => Math.abs(time - beat.start)));
          if (beat.reason === 'sentence')
            expect(near(pauses.filter(({ weight }) => weight >= 1).map((pause) => pause.at))).toBeLessThan(0.05);
          else if (beat.reason === 'clause')
            expect(near(pauses.filter(({ weight }) => weight > 0.5).map((pause) => pause.at))).toBeLessThan(0.05);
          else if (beat.reason === 'word') expect(near(words.map(({ start }) => start - 0.07))).toBeLessThan(0.6);
          else if (beat.entrance !== 'punch') {
            const gaze = actor(before, beat.start - 0.1).gaze;
            expect(Math.hypot(gaze.x, gaze.y)).toBeGreaterThan(0.3);
          } else expect(beat.punch).not.toBe(before.punch);
        });
      });
    }
  });

  it('covers its time without gaps, each picture long enough to be read', () => {
    for (const { script } of films) {
      for (const { beats } of planned(script)) {
        expect(beats[0]?.start).toBe(0);
        expect(beats.at(-1)?.end).toBe(15);
        beats.forEach((beat, index) => {
          expect(beat.end - beat.start).toBeGreaterThan(0.72);
          if (index > 0) expect(beat.start).toBe(beats[index - 1]?.end);
        });
      }
    }
  });

  it('shows what is spoken of when it is said, and the product only where it may be seen', () => {
    const shot = {
      ...write('kitchen', 'hype-friend', 1).segments[0]?.shot,
      set: 'kitchen',
      mood: 'bright',
    } as Script['segments'][0]['shot'];
    const held = { ...shot, shots: [{ share: 1, framing: 'close' as const, camera: 'push' as const, action: 'talk' as const }] };
    const words = speak('Almost all of us make our coffee first and then forget about it. Later the bottle is still there for me.');
    const plan = (placement: 'none' | 'hero') =>
      planSegment({
        shot: held,
        words,
        product: { name: 'Nord bottle' },
        scene: { placement, role: 'hook', product: { category: 'kitchen' } },
        seconds: 15,
        fps,
        seed: 1,
      });
    const starts = (wanted: string, { beats }: SegmentPlan) =>
      beats.filter(({ shows }) => JSON.stringify(shows)?.includes(wanted)).map(({ start }) => start);
    const said = (text: string) => words.find((word) => word.text === text)?.start ?? Number.NaN;
    expect(starts('cup', plan('none'))[0]).toBeCloseTo(said('coffee') - 0.07, 1);
    expect(starts('product', plan('none'))).toEqual([]);
    expect(starts('product', plan('hero'))[0]).toBeCloseTo(said('bottle') - 0.07, 1);
  });

  it('is livelier the louder it is told and the quicker its shots follow each other', () => {
    const energy = (tone: Tone) => {
      const plans = planned(write('kitchen', tone, 3));
      return plans.reduce((sum, plan) => sum + plan.energy, 0) / plans.length;
    };
    expect(energy('hype-friend')).toBeGreaterThan(energy('calm-pro') + 0.12);
    const [slow, quick] = [1, 6].map((count) => {
      const shots = Array.from({ length: count }, () => ({
        share: 1 / count,
        framing: 'medium' as const,
        camera: 'push' as const,
        action: 'talk' as const,
      }));
      return planSegment({
        ...{ shot: { shots, set: 'kitchen', mood: 'bright' }, words: [], product: { name: '' }, scene: null, seconds: 15, fps, seed: 1 },
      });
    });
    expect(quick?.energy).toBeGreaterThan((slow?.energy ?? 1) + 0.1);
  });
});

describe('the camera', () => {
  const beat = (camera: 'push' | 'pull' | 'tilt-up' | 'pan-left', entrance: 'cut' | 'whip' = 'cut', start = 0) => ({
    ...{ start, end: start + 4, shot: { share: 1, framing: 'medium' as const, camera, action: 'talk' as const }, index: 0 },
    ...{ punch: 0, entrance, reason: 'sentence' as const, shows: null },
  });
  const manner = { energy: 0.6, seed: 3, stresses: [] };

  it('moves far enough to be seen', () => {
    const over = (camera: Parameters<typeof beat>[0], of: 'zoom' | 'x' | 'y') =>
      moveCamera(beat(camera), undefined, 3.9, manner).camera[of] - moveCamera(beat(camera), undefined, 0.7, manner).camera[of];
    expect(over('push', 'zoom')).toBeGreaterThan(0.07);
    expect(over('pull', 'zoom')).toBeLessThan(-0.07);
    expect(over('tilt-up', 'y')).toBeGreaterThan(0.02);
    expect(over('pan-left', 'x')).toBeLessThan(-0.03);
  });

  it('is thrown over in a whip, smearing on both sides of the cut, and is still before and after', () => {
    const [one, two] = [beat('push'), beat('push', 'whip', 4)];
    const smear = (time: number) => moveCamera(time < 4 ? one : two, time < 4 ? two : undefined, time, manner).smear;
    expect(smear(3.98)).toBeGreaterThan(0.08);
    expect(smear(4.02)).toBeGreaterThan(0.08);
    expect([smear(3.5), smear(4.5)]).toEqual([0, 0]);
  });

  it('shakes more in a loud film than in a calm one', () => {
    const unrest = (energy: number) => {
      const at = (time: number) => moveCamera(beat('pan-left'), undefined, time, { ...manner, energy }).camera.roll;
      return Array.from({ length: 40 }, (_, index) => Math.abs(at(1 + index * 0.05) - at(1.05 + index * 0.05))).reduce(
        (sum, step) => sum + step,
        0,
      );
    };
    expect(unrest(0.8)).toBeGreaterThan(unrest(0.15) * 2);
  });
});
