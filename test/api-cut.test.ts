import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answered } from '#contract/api.ts';
import { type CutChoices, type CutOverlay, noChoices } from '#core/cut.ts';
import { databaseId, publicId } from '#core/ids.ts';
import { estimateCut } from '#studio/edit/cut.ts';
import { refuse, settled, succeed, upload } from './api/film-steps.ts';
import { openTestApi, type TestApi } from './api-house.ts';
import { testHome } from './database.ts';
import { fillSlots, startVideo } from './house.ts';

let api: TestApi;
let id: string;
let folder: Awaited<ReturnType<typeof testHome>>;

beforeAll(async () => {
  api = await openTestApi();
  folder = await testHome();
  id = publicId('video', await startVideo(api, { settings: { format: 'ugc-30', seed: 11 } }));
  const film = await settled(api, id);
  if (film.state !== 'done') throw new Error(`the film is ${film.state}: ${JSON.stringify(film.error)}`);
}, 180_000);
afterAll(async () => {
  await api.close();
  await folder[Symbol.asyncDispose]();
});

const chosen = (more: Partial<CutChoices>): CutChoices => ({ ...noChoices, ...more });
const at = () => ({ params: { id } });
const show = async () => (await succeed(api, 'GET /videos/{id}/cut', at())).body;
const decide = async (more: Partial<CutChoices>) => {
  await succeed(api, 'PUT /videos/{id}/cut', { ...at(), body: chosen(more) });
  return settled(api, id);
};
const wouldMake = async (more: Partial<CutChoices>): Promise<string[]> => {
  const { body } = await succeed(api, 'PUT /videos/{id}/cut', { ...at(), query: { estimate: '1' }, body: chosen(more) });
  return (body as unknown as { make: { slot: string }[] }).make.map(({ slot }) => slot).sort();
};
const sample = async (more: Partial<CutChoices>, segment = 1, seconds = 1): Promise<Answered<'POST /videos/{id}/cut/sample'>> =>
  (await succeed(api, 'POST /videos/{id}/cut/sample', { ...at(), body: { choices: chosen(more), segment, at: seconds } })).body;
const pixels = async ({ url }: { url: string }): Promise<Buffer> => {
  const response = await api.fetch(url.slice('/api'.length));
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};
/** Mean difference of two pictures of one size, of 255. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((picture) => sharp(picture).removeAlpha().raw().toBuffer()));
  if (a?.length !== b?.length) throw new Error('the pictures differ in size');
  return (a ?? Buffer.alloc(0)).reduce((sum, value, at) => sum + Math.abs(value - (b?.[at] ?? 0)), 0) / (a?.length || 1);
}
const overlay = (text: string, more: Partial<CutOverlay> = {}): CutOverlay => ({ kind: 'chip', text, start: 0.5, end: 3, ...more });

describe('a change of the edit', { timeout: 180_000 }, () => {
  it('makes again only what it touches', async () => {
    const [first] = (await show()).pieces.filter(({ slot }) => slot.startsWith('transition:'));
    const beside = (segment: number) =>
      first && [`transition:${segment - 1}`, `transition:${segment}`].includes(first.slot) ? [first.slot] : [];
    const end = ['master', 'poster'];
    expect(await wouldMake({})).toEqual([]);
    expect(await wouldMake({ spelling: { '3:1': 'Änders' } })).toEqual([...end, 'render:3', ...beside(3)].sort());
    expect(await wouldMake({ music: { kind: 'none' } })).toEqual(['audio', ...end]);
    expect(await wouldMake({ music: { kind: 'bed', mood: 'calm', gainDb: null } })).toEqual(['audio', ...end, 'music'].sort());
    expect(await wouldMake({ overlays: { '2': [overlay('Holds 750 ml')] } })).toEqual([...end, 'render:2', ...beside(2)].sort());
    const all = (await show()).pieces.map(({ slot }) => slot);
    expect(await wouldMake({ platform: 'reels' })).toEqual([...end, ...all].sort());
    expect((await settled(api, id)).state).toBe('done');
  });

  it('is in the film when the edit has run, and gone when it is taken back', async () => {
    const before = (await settled(api, id)).film?.file.sha256;
    const film = await decide({
      spelling: { '1:1': 'Änders' },
      transitions: { '1': 'flash' },
      overlays: { '2': [overlay('Holds 750 ml')] },
    });
    expect([film.state, film.error, film.film?.file.sha256 === before]).toEqual(['done', null, false]);
    const { cut, choices } = await show();
    expect([cut.segments[0]?.words[0]?.text, cut.segments[1]?.overlays]).toEqual(['Änders', [overlay('Holds 750 ml')]]);
    expect(cut.transitions.find(({ after }) => after === 1)?.kind).toBe('flash');
    expect(choices.transitions).toEqual({ '1': 'flash' });
    expect((await decide({})).film?.file.sha256).toBe(before);
  });

  it('takes music of one’s own that can be heard, and no other file', async () => {
    const tone = join(folder.dir, 'tone.wav');
    const silence = join(folder.dir, 'silence.wav');
    const make = (source: string, file: string) =>
      promisify(execFile)('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', source, '-t', '5', file]);
    await make('sine=f=220', tone);
    await make('anullsrc=r=48000', silence);
    const blobOf = async (file: string) => {
      const params = { id: await upload(api, await readFile(file)) };
      return (await succeed(api, 'GET /uploads/{id}', { params })).body.sha256 ?? '';
    };
    const own = async (blob: string) => ({ music: { kind: 'own' as const, blob, gainDb: -12 } });
    const quiet = await refuse(
      api,
      'PUT /videos/{id}/cut',
      { ...at(), body: chosen(await own(await blobOf(silence))) },
      'unsupported_media',
    );
    expect(quiet?.message).toContain('Nothing can be heard');
    await refuse(api, 'PUT /videos/{id}/cut', { ...at(), body: chosen(await own(api.picture)) }, 'unsupported_media');
    const music = await blobOf(tone);
    // It is decoded where heavy work has its place, once, and no longer than somebody waits for it.
    const free = fillSlots(api.house);
    const choices = chosen(await own(music));
    const stopped = estimateCut(api.house, api.workspaceId, databaseId('video', id), choices, AbortSignal.timeout(100));
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    await free();
    expect(await wouldMake(await own(music))).toEqual(['audio', 'master', 'poster']);
    const freeAgain = fillSlots(api.house);
    expect(await wouldMake(await own(music))).toEqual(['audio', 'master', 'poster']);
    await freeAgain();
    expect((await decide(await own(music))).state).toBe('done');
    expect((await show()).cut.audio.music).toEqual({ media: music, gainDb: -12 });
  });

  it('takes the look of a brand kit of this workspace, and of no other', async () => {
    const kit = async (token: string) => (await succeed(api, 'POST /brand-kits', { body: { name: 'Nord' }, token }, 201)).body.id;
    const own = await kit(api.tokens.owner);
    const logo = await upload(
      api,
      await sharp({ create: { width: 200, height: 100, channels: 4, background: '#1B7F5C' } })
        .png()
        .toBuffer(),
    );
    const look = { accent: '#1B7F5C', corner: 'top-left' as const, logo };
    await succeed(api, 'PATCH /brand-kits/{id}', { params: { id: own }, body: look });
    expect((await decide({ brand: own as never })).state).toBe('done');
    const { cut, choices } = await show();
    expect([choices.brand, cut.brand?.accent, cut.brand?.watermark?.corner]).toEqual([own, '#1B7F5C', 'top-left']);
    await refuse(api, 'PUT /videos/{id}/cut', { ...at(), body: chosen({ brand: await kit(api.other.token) }) }, 'not_found');
    await refuse(api, 'PUT /videos/{id}/cut', { ...at(), body: chosen({ brand: 'brd_x' }) }, 'not_found');
    await decide({});
  });
});

describe('what cannot be', { timeout: 60_000 }, () => {
  const fields = async (more: Partial<CutChoices>) =>
    Object.keys((await refuse(api, 'PUT /videos/{id}/cut', { ...at(), body: chosen(more) }, 'invalid_input'))?.fields ?? {});

  it('is refused by its place, before anything is kept', async () => {
    const { version } = await settled(api, id);
    expect(await fields({ captions: 'comic' })).toEqual(['captions']);
    expect(await fields({ transitions: { '3': 'flash' } })).toEqual(['transitions.3']);
    expect(await fields({ transitions: { '01': 'flash' } })).toEqual(['transitions.01']);
    expect(await fields({ spelling: { '4:1': 'x', '1:200': 'y', '1:01': 'z' } })).toEqual([
      'spelling.4:1',
      'spelling.1:200',
      'spelling.1:01',
    ]);
    expect(
      await fields({ overlays: { '0': [overlay('x')], '2': [overlay('y', { start: 2, end: 1 }), overlay('z', { start: 60, end: 61 })] } }),
    ).toEqual(['overlays.0', 'overlays.2.0', 'overlays.2.1']);
    expect(await fields({ overlays: { '1': [overlay('x'.repeat(201))] } })).toEqual(['overlays.1.0.text']);
    expect(await fields({ spelling: { '1:1': 'x'.repeat(10_000) } })).toEqual(['spelling.1:1']);
    expect((await settled(api, id)).version).toBe(version);
  });

  it('is refused at once where the renderer would refuse it', async () => {
    const noFont = '\u{12000}';
    for (const more of [{ spelling: { '1:1': noFont } }, { overlays: { '2': [overlay(`Holds ${noFont}`)] } }]) {
      const error = await refuse(api, 'PUT /videos/{id}/cut', { ...at(), body: chosen(more) }, 'invalid_input');
      expect(error?.hint).toBeTruthy();
      await refuse(api, 'POST /videos/{id}/cut/sample', { ...at(), body: { choices: chosen(more), segment: 1, at: 0 } }, 'invalid_input');
    }
  });
});

describe('a sample', { timeout: 60_000 }, () => {
  it('is the frame that the film will have', async () => {
    const choices = { overlays: { '2': [overlay('Holds 750 ml')] } };
    const drawn = await pixels((await sample(choices, 2, 2)).file);
    const film = await decide(choices);
    const file = join(folder.dir, 'film.mp4');
    const still = join(folder.dir, 'still.png');
    await (await import('node:fs/promises')).writeFile(file, await pixels(film.film?.file as { url: string }));
    const seconds = (await show()).cut.segments[0]?.seconds ?? 0;
    const matrix = 'scale=in_color_matrix=bt709:in_range=tv:out_range=pc,format=rgb24';
    await promisify(execFile)('ffmpeg', [
      '-v',
      'error',
      '-y',
      '-ss',
      String(seconds + 2),
      '-i',
      file,
      '-frames:v',
      '1',
      '-vf',
      matrix,
      still,
    ]);
    const other = await pixels((await sample({}, 2, 2)).file);
    expect(await difference(drawn, await readFile(still))).toBeLessThan(4);
    expect(await difference(drawn, other)).toBeGreaterThan(1);
  });

  it('changes nothing of the video, and says what it could not show', async () => {
    const before = await settled(api, id);
    const { degraded, file } = await sample({ overlays: { '1': [overlay('w'.repeat(150))] } });
    expect([degraded, file.mime]).toEqual([expect.stringContaining('too long'), 'image/jpeg']);
    expect((await settled(api, id)).version).toBe(before.version);
  });
});
