import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { captionThemes } from '#core/caption-themes.ts';
import { type ClearBox, type CutOverlay, platforms } from '#core/cut.ts';
import { type Aspect, aspectSizes } from '#core/render.ts';
import type { AssEvent } from './ass.ts';
import type { Taken } from './caption-place.ts';
import { layoutCaptions } from './captions.ts';
import { hashDistance, hashPicture } from './fixtures/picture-hash.ts';
import { fillings, letterContrasts } from './fixtures/ring-contrast.ts';
import { aspects, canvasOf, drawStyles, say } from './fixtures/styles.ts';
import { drawFrames } from './fixtures/text-frames.ts';
import { layoutOverlays } from './overlays.ts';

const upright = aspectSizes['9:16'];
const overlays: CutOverlay[] = [
  { kind: 'hook', text: 'Stop drinking cold Éclair jg', start: 0, end: 3 },
  { kind: 'price', text: '$39 2-year warranty', start: 3, end: 9 },
  { kind: 'chip', text: '57°C for 11 hours', start: 0.5, end: 9 },
  { kind: 'cta', text: 'Tap the link', start: 1, end: 9 },
];

type Theme = (typeof captionThemes)[number];

/** Everything written on a segment in a theme. */
function write(theme: Theme, more: { accent?: string; platform?: (typeof platforms)[number]; aspect?: Aspect } = {}): AssEvent[] {
  const canvas = canvasOf(more.aspect ?? '9:16', more.platform ?? 'all');
  const shared = { theme, seconds: 10, canvas, keepClear: [] };
  const kit = layoutOverlays({ ...shared, overlays, accent: more.accent ?? theme.box, disclosure: 'Ad · AI-made', mark: null });
  const words = say('Stop drinking cold coffee, Émile. Typing joy quickly stays');
  const captions = layoutCaptions({ ...shared, words, taken: kit.taken });
  return [...captions.events, ...kit.events];
}

describe('the caption styles', () => {
  test('are twelve, and no two are alike', () => {
    expect(captionThemes).toHaveLength(12);
    const bare = captionThemes.map(({ id: _, name: __, ...look }) => JSON.stringify(look));
    expect(new Set(bare).size).toBe(12);
    expect(new Set(captionThemes.map(({ font }) => font)).size).toBeGreaterThanOrEqual(6);
  });

  test.each(aspects)('look as they did when somebody looked at them, in three scripts (%s)', async (aspect) => {
    const kept = JSON.parse(await readFile(new URL('./fixtures/style-hashes.json', import.meta.url), 'utf8')) as Record<string, string>;
    const { frames, width, height, strangers } = await drawStyles(aspect);
    expect(strangers).toEqual([]);
    const changed: string[] = [];
    for (const { name, picture } of frames) {
      const distance = hashDistance(await hashPicture(picture, width, height), kept[name] ?? '');
      if (distance > 12) changed.push(`${name}: ${distance} of 256`);
    }
    expect(changed).toEqual([]);
  });
});

describe('text on any picture', () => {
  const moments = [0.25, 1.75, 3.3];
  const grounds = {
    white: { source: 'color=c=white' },
    black: { source: 'color=c=black' },
    noise: { source: 'color=c=0x808080', effect: 'noise=alls=100:allf=t' },
    red: { source: 'color=c=0xFF2020' },
  };

  async function worstContrast(events: readonly AssEvent[], ground: keyof typeof grounds): Promise<number> {
    const canvas = canvasOf('9:16', 'all');
    const mask = await drawFrames(
      moments.map((at) => ({ events: fillings(events), at })),
      canvas,
      upright,
      grounds.black,
    );
    const seen = await drawFrames(
      moments.map((at) => ({ events, at })),
      canvas,
      upright,
      grounds[ground],
    );
    return Math.min(
      ...seen.pictures.flatMap((picture, index) =>
        letterContrasts(picture, mask.pictures[index] as Buffer, upright.width, upright.height).map(({ contrast }) => contrast),
      ),
    );
  }

  test.each(captionThemes)('stands out by 4.5 to 1 from what is around every letter: $id', async (theme) => {
    // Light letters fear white, dark ones black; noise is both.
    for (const ground of ['white', 'noise', ...(theme.layout === 'typed' ? (['black'] as const) : [])] as const)
      expect(await worstContrast(write(theme), ground), ground).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['#FF3B5C', '#1E40AF', '#FFE500', '#777777', '#000000', '#FFFFFF'])('whatever the brand’s accent is: %s', async (accent) => {
    const [theme] = captionThemes as [Theme];
    for (const ground of ['white', 'red'] as const)
      expect(await worstContrast(write({ ...theme, box: accent }, { accent }), ground), ground).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the safe zone', () => {
  const cases = [
    ...platforms.map((platform) => ({ platform, aspect: '9:16' as const })),
    ...aspects.slice(1).map((aspect) => ({ platform: 'all' as const, aspect })),
  ];

  test.each(cases)('holds everything that is written, from its first moment on ($platform, $aspect)', async ({ platform, aspect }) => {
    const full = aspectSizes[aspect];
    const canvas = canvasOf(aspect, platform);
    const size = { width: full.width / 4 - ((full.width / 4) % 2), height: full.height / 4 - ((full.height / 4) % 2) };
    const moments = [0.22, 0.55, 1.05, 1.8, 2.98, 3.05];
    const frames = captionThemes.flatMap((theme) => moments.map((at) => ({ events: write(theme, { platform, aspect }), at })));
    const { pictures } = await drawFrames(frames, canvas, size, { source: 'color=c=0x808080' });
    const scale = size.height / canvas.height;
    const [left, right, top, bottom] = [canvas.safe.left, canvas.safe.right, canvas.safe.top, canvas.safe.bottom].map(
      (edge) => edge * scale,
    );
    const outside = new Set<string>();
    for (const [index, picture] of pictures.entries()) {
      const ground = picture[0] ?? 0;
      for (let y = 0; y < size.height; y++) {
        for (let x = 0; x < size.width; x++) {
          if (y >= (top ?? 0) - 1 && y < (bottom ?? 0) + 1 && x >= (left ?? 0) - 1 && x < (right ?? 0) + 1) continue;
          const at = (y * size.width + x) * 3;
          // The last of a soft shadow may fade out beyond it.
          if (Math.abs((picture[at] ?? 0) - ground) > 40 || Math.abs((picture[at + 1] ?? 0) - ground) > 40)
            outside.add(`${captionThemes[Math.floor(index / moments.length)]?.id} at ${moments[index % moments.length]}`);
        }
      }
    }
    expect([...outside]).toEqual([]);
  });
});

test('captions leave out the punctuation they do not need, and never a minus', () => {
  const canvas = canvasOf('9:16', 'all');
  const words = say('It’s -18 outside, “–5” inside — (−2) or -$3. Why? - fine-tuned');
  const { groups } = layoutCaptions({
    words,
    seconds: 20,
    theme: { ...captionThemes[0], uppercase: false } as Theme,
    canvas,
    keepClear: [],
    taken: [],
  });
  const shown = groups.flatMap((group) => group.words.map((word) => word.shown));
  expect(shown).toEqual(['It’s', '-18', 'outside', '–5', 'inside', '−2', 'or', '-$3', 'Why?', 'fine-tuned']);
});

describe('the place of captions', () => {
  const [boxed] = captionThemes as [Theme];
  const canvas = canvasOf('9:16', 'all');
  const heights = (events: readonly AssEvent[]) =>
    new Set(events.filter(({ layer }) => layer === 8).map(({ text }) => /\\pos\([\d.]+,([\d.]+)\)/.exec(text)?.[1]));
  const place = (words: string, keepClear: ClearBox[], taken: Taken[] = []) =>
    layoutCaptions({ words: say(words), seconds: 10, theme: { ...boxed, words: 1 }, canvas, keepClear, taken });

  test('stays clear of a face and a product where there is room', () => {
    const face = { x: 0.3, y: 0.14, width: 0.4, height: 0.2 };
    const product = { x: 0.3, y: 0.45, width: 0.4, height: 0.32 };
    const { events, notes } = place('Stop it. Now go', [face, product]);
    expect(notes).toEqual([]);
    const [y] = [...heights(events)];
    expect(Number(y) / 1920).toBeGreaterThan(0.34);
    expect(Number(y) / 1920).toBeLessThan(0.45);
  });

  test('does not change within a sentence, even where every place is in the way at some time', () => {
    const band = (y: number, height: number) => ({ x: 0.1, y, width: 0.8, height });
    const taken = [
      { box: band(0.5, 0.3), start: 0, end: 0.9 },
      { box: band(0.1, 0.4), start: 1.1, end: 9 },
    ];
    const { events, groups } = place('Stop it. Now go on', [], taken);
    const placeOf = (at: number) => heights(events.filter(({ start, end }) => start <= at && at < end));
    expect(groups).toHaveLength(5);
    expect(new Set([0.3, 0.7].flatMap((at) => [...placeOf(at)])).size).toBe(1);
    expect(new Set([1.1, 1.5, 1.9].flatMap((at) => [...placeOf(at)])).size).toBe(1);
    expect(placeOf(0.3)).not.toEqual(placeOf(1.5));
  });

  test('changes within a sentence where a cut of the picture leaves no place clear all along', () => {
    const band = (y: number, height: number, start: number, end: number) => ({ x: 0.1, y, width: 0.8, height, start, end });
    const { events, groups, notes } = place('Stop it now', [band(0.45, 0.35, 0, 0.59), band(0.1, 0.35, 0.61, 9)]);
    expect(groups).toHaveLength(3);
    expect(notes).toEqual([]);
    const placeOf = (at: number) => Number([...heights(events.filter(({ start, end }) => start <= at && at < end))][0]) / 1920;
    expect(placeOf(0.3)).toBeLessThan(0.45);
    expect(placeOf(1.1)).toBeGreaterThan(0.45);
  });

  test('says so when there is no room', () => {
    expect(place('Stop', [{ x: 0, y: 0, width: 1, height: 1 }]).notes).toEqual(['captions: no place is wholly clear of the product']);
  });
});
