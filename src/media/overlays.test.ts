import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { captionTheme } from '#core/caption-themes.ts';
import { type Box, type ClearBox, type Cut, type CutBrand, type CutOverlay, type CutSegment, platforms } from '#core/cut.ts';
import { aspectSizes, aspects } from '#core/render.ts';
import { meets } from './caption-place.ts';
import { canvasOf } from './fixtures/styles.ts';
import { layoutOverlays } from './overlays.ts';
import { renderFrame } from './render-frame.ts';
import { markOf } from './watermark.ts';

const theme = captionTheme(null);
const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

function brandOf(corner: (typeof corners)[number], width = 0.3): CutBrand {
  return { watermark: { media: 'logo', corner, width, opacity: 1 }, accent: null, intro: null, outro: null };
}

function lay(
  overlays: CutOverlay[],
  more: {
    keepClear?: ClearBox[];
    corner?: (typeof corners)[number];
    at?: (typeof aspects)[number];
    platform?: Cut['platform'];
    disclosure?: string;
  } = {},
) {
  const aspect = more.at ?? '9:16';
  const platform = more.platform ?? 'all';
  const mark = more.corner ? markOf({ brand: brandOf(more.corner), platform }, aspectSizes[aspect]) : null;
  const shared = { theme, accent: theme.box, disclosure: more.disclosure ?? 'Ad · AI-made', seconds: 10, keepClear: more.keepClear ?? [] };
  return layoutOverlays({ ...shared, overlays, mark, canvas: canvasOf(aspect, platform) });
}

function apart(one: Box, other: Box): boolean {
  const [across, down] = [
    Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x),
    Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y),
  ];
  return across < 1e-6 || down < 1e-6;
}

const everything: CutOverlay[] = [
  { kind: 'hook', text: 'Stop drinking cold coffee', start: 0, end: 3 },
  { kind: 'price', text: '$39 today', start: 4, end: 10 },
  { kind: 'chip', text: 'Leak-proof lid', start: 4, end: 10 },
  { kind: 'chip', text: 'Dishwasher safe', start: 5, end: 10 },
  { kind: 'cta', text: 'Tap the link', start: 6, end: 10 },
];

describe('the overlay kit', () => {
  const cases = aspects.flatMap((at) =>
    (at === '9:16' ? platforms : (['all'] as const)).flatMap((platform) => corners.map((corner) => ({ at, platform, corner }))),
  );

  test.each(cases)('has a place for each of its parts and the mark ($at, $platform, $corner)', ({ at, platform, corner }) => {
    const { taken } = lay(everything, { at, platform, corner });
    // Label, mark, hook, price, chips, button.
    expect(taken).toHaveLength(6);
    for (const [index, one] of taken.entries()) {
      for (const other of taken.slice(index + 1)) if (meets(one, other)) expect(apart(one.box, other.box)).toBe(true);
    }
  });

  test('keeps a headline off a face where there is room', () => {
    const face = { x: 0.3, y: 0.12, width: 0.4, height: 0.25 };
    const { taken } = lay([{ kind: 'hook', text: 'Stop drinking cold coffee', start: 0, end: 3 }], { keepClear: [face] });
    expect(apart(taken[1]?.box as Box, face)).toBe(true);
  });

  test('minds what stands in its place only while it is there itself', () => {
    const low = { x: 0.1, y: 0.6, width: 0.8, height: 0.2 };
    const button = (start: number, end: number) => {
      const { taken } = lay([{ kind: 'cta', text: 'Tap the link', start: 6, end: 10 }], { keepClear: [{ ...low, start, end }] });
      return taken[1]?.box as Box;
    };
    expect(apart(button(0, 5), low)).toBe(false);
    expect(apart(button(0, 7), low)).toBe(true);
  });

  test('makes a headline smaller rather than put it below a face', () => {
    const face = { x: 0.25, y: 0.25, width: 0.46, height: 0.34 };
    const { taken } = lay([{ kind: 'hook', text: 'Stop drinking cold coffee', start: 0, end: 3 }], { keepClear: [face] });
    const headline = taken[1]?.box as Box;
    expect(headline.y + headline.height).toBeLessThanOrEqual(face.y + 1e-6);
  });

  test('shows chips in turn where there is no room for all of them, each until the next one comes', () => {
    const product = { x: 0.1, y: 0.22, width: 0.7, height: 0.46 };
    const chips = ['Leak-proof lid', 'Dishwasher safe', 'Fits any bag'].map((text, index) => ({
      ...{ kind: 'chip' as const, text, start: 2 + 2 * index, end: 10 },
    }));
    const { taken, events } = lay(chips, { keepClear: [product] });
    expect(apart(taken[1]?.box as Box, product)).toBe(true);
    const shown = chips.flatMap(({ text }) => events.filter((event) => event.text.endsWith(text)).map(({ start, end }) => [start, end]));
    expect(shown).toEqual([
      [2, 4],
      [4, 6],
      [6, 10],
    ]);
  });

  test('says which part has no place that is clear', () => {
    const told = (kind: string) => `${kind}: no place is wholly clear of face, product and other text`;
    const { notes } = lay(everything, { keepClear: [{ x: 0, y: 0, width: 1, height: 1 }] });
    expect(notes).toEqual(['hook', 'price', 'chip', 'cta'].map(told));
  });

  test('takes each part away when it ends', () => {
    for (const kind of ['hook', 'price', 'chip', 'cta'] as const) {
      const { events, taken } = lay([{ kind, text: 'Leak-proof', start: 1, end: 6.5 }]);
      const [label, part] = taken.map(({ start, end }) => [start, end]);
      expect([kind, label, part]).toEqual([kind, [0, 10], [1, 6.5]]);
      expect([kind, Math.max(...events.map(({ start, end }) => (start === 0 ? 0 : end)))]).toEqual([kind, 6.5]);
    }
  });

  test('keeps an emoji right behind the figure of a price', () => {
    const { stickers } = lay([{ kind: 'price', text: '$39🔥 today', start: 0, end: 10 }]);
    expect(stickers.map(({ code }) => code)).toEqual(['1f525']);
  });

  test('shows the disclosure whole, in two lines where one is too long for it, or refuses it', () => {
    const label = (disclosure: string) => lay([], { disclosure });
    const written = ({ events }: ReturnType<typeof lay>) => events.map(({ text }) => text).join('\n');
    const long = 'Advertisement in paid partnership · made with AI throughout';
    const [short, tall] = [label('Ad · AI-made'), label(long)];
    expect(written(tall).replaceAll('\n', ' ')).not.toContain('…');
    for (const word of long.split(' ')) expect(written(tall)).toContain(word);
    expect(tall.taken[0]?.box.height).toBeGreaterThan(short.taken[0]?.box.height ?? 1);
    expect(() => label('W'.repeat(60))).toThrow('too long to be shown whole');
  });

  test('shows a chip from the moment its word is said', () => {
    const { events } = lay([{ kind: 'chip', text: 'Leak-proof lid', start: 2.4, end: 10 }]);
    const shown = events.filter(({ text }) => text.endsWith('Leak-proof lid'));
    expect(shown.map(({ start, end }) => [start, end])).toEqual([[2.4, 10]]);
  });
});

describe('emoji', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hookline-emoji-'));
    await sharp({ create: { width: 540, height: 960, channels: 3, background: '#203040' } })
      .png()
      .toFile(join(folder, 'ground.png'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function frame(words: string, at: number) {
    const [one, two] = words.split('|') as [string, string];
    const segment: CutSegment = {
      source: { kind: 'still', media: join(folder, 'ground.png'), move: 'push' },
      seconds: 4,
      words: [
        { text: one, start: 0.2, end: 0.6 },
        { text: two, start: 2, end: 2.4 },
      ],
      overlays: [],
      keepClear: [],
    };
    const cut: Cut = {
      form: 1,
      fps: 30,
      segments: [segment],
      transitions: [],
      audio: { voices: [], music: null, loudness: { lufs: -14, truePeak: -1.5 } },
      captions: captionTheme('minimal'),
      platform: 'all',
      disclosure: '',
      brand: null,
    };
    const profile = { width: 540, height: 960, fps: 30, quality: 'master' as const };
    const { file, degraded } = await renderFrame(
      cut,
      { index: 0, at },
      { profile, fileOf: (media) => media, folder, file: join(folder, `${at}.jpg`) },
    );
    const { data } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    let orange = 0;
    for (let index = 0; index < data.length; index += 3) {
      if ((data[index] ?? 0) > 220 && (data[index + 1] ?? 0) > 70 && (data[index + 1] ?? 0) < 200 && (data[index + 2] ?? 0) < 80)
        orange += 1;
    }
    return { orange, degraded };
  }

  test('are shown in their colours, as long as their word, and no longer', async () => {
    expect(await frame('hot🔥|word', 0.8)).toMatchObject({ orange: expect.toSatisfy((count: number) => count > 100), degraded: null });
    expect(await frame('hot🔥|word', 2.2)).toEqual({ orange: 0, degraded: null });
  });

  test('without a picture are left out and named', async () => {
    expect(await frame('flag🇩🇪|word', 0.8)).toEqual({ orange: 0, degraded: 'captions: left out 🇩🇪' });
  });
});
