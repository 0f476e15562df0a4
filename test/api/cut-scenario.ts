import { expect } from 'vitest';
import { type CutChoices, noChoices } from '#core/cut.ts';
import type { TestApi } from '../api-house.ts';
import { leaveUnfinished, pass, refuse, rendered, settled, smallFilm, succeed, upload, whileBusy } from './film-steps.ts';

let id = '';
const at = () => ({ params: { id } });
const stale = { 'if-match': '"99999-x"' };
const nowhere = { params: { id: 'vid_01k9m3zr4v0xq8b7c6d5e4f3g2' } };
const chosen = (more: Partial<CutChoices> = {}): CutChoices => ({ ...noChoices, ...more });

/** The cut of one film, from the assets gate to its end. The steps build on each other. */
export const cutSteps: Record<string, (api: TestApi) => Promise<void>> = {
  'there is no cut before the clips are there': async (api) => {
    ({ id } = (await succeed(api, 'POST /videos', { body: smallFilm({ seed: 41 }) }, 201)).body);
    await settled(api, id);
    await refuse(api, 'GET /videos/{id}/cut', at(), 'conflict');
    await refuse(api, 'PUT /videos/{id}/cut', { ...at(), body: chosen() }, 'conflict');
    await refuse(api, 'POST /videos/{id}/cut/sample', { ...at(), body: { choices: chosen(), segment: 1, at: 0 } }, 'conflict');
    for (const gate of ['brief', 'script', 'character', 'storyboard'] as const) await pass(api, id, gate);
    expect((await settled(api, id)).gate).toBe('assets');
  },

  'choices made at the assets gate are kept for the edit to come': async (api) => {
    const first = await succeed(api, 'GET /videos/{id}/cut', at());
    expect(first.body.choices).toEqual(noChoices);
    expect(first.body.pieces.map(({ ready }) => ready)).toEqual([false]);
    const seen = { 'if-match': first.headers.get('etag') ?? '' };
    const choices = chosen({ spelling: { '1:1': 'Wärm' } });
    const changed = await succeed(api, 'PUT /videos/{id}/cut', { ...at(), body: choices, headers: seen });
    expect(changed.body).toMatchObject({ gate: 'assets', state: 'review' });
    await refuse(api, 'PUT /videos/{id}/cut', { ...at(), body: choices, headers: seen }, 'version_mismatch');
    await refuse(api, 'PUT /videos/{id}/cut', { ...at(), body: choices, headers: stale }, 'version_mismatch');
    await whileBusy(api, id, () => refuse(api, 'PUT /videos/{id}/cut', { ...at(), body: choices }, 'conflict'));
    const { body, headers } = await succeed(api, 'GET /videos/{id}/cut', at());
    expect([body.choices, body.cut.segments[0]?.words[0]?.text]).toEqual([choices, 'Wärm']);
    await succeed(api, 'GET /videos/{id}/cut', { ...at(), headers: { 'if-none-match': headers.get('etag') ?? '' } }, 304);
    await pass(api, id, 'assets');
    expect((await settled(api, id)).gate).toBe('final');
  },

  'a change at the final gate is estimated, sampled, and runs the edit again': async (api) => {
    const choices = chosen({ platform: 'tiktok', music: { kind: 'none' } });
    const estimate = await succeed(api, 'PUT /videos/{id}/cut', { ...at(), query: { estimate: '1' }, body: choices });
    expect((estimate.body as unknown as { make: { slot: string }[] }).make.map(({ slot }) => slot)).toContain('render:1');
    const sample = await succeed(api, 'POST /videos/{id}/cut/sample', { ...at(), body: { choices, segment: 1, at: 0.4 } });
    expect(sample.body.file.mime).toBe('image/jpeg');
    await succeed(api, 'PUT /videos/{id}/cut', { ...at(), body: choices });
    expect((await settled(api, id)).gate).toBe('final');
    const { cut, pieces } = (await succeed(api, 'GET /videos/{id}/cut', at())).body;
    expect([cut.platform, cut.audio.music, pieces.every(({ ready }) => ready)]).toEqual(['tiktok', null, true]);
  },

  'what the film does not have, and what cannot be drawn or heard, is refused': async (api) => {
    const wrong = async (more: Partial<CutChoices>, code: Parameters<typeof refuse>[3] = 'invalid_input') =>
      refuse(api, 'PUT /videos/{id}/cut', { ...at(), body: chosen(more) }, code);
    await wrong({ captions: 'nobody' });
    await wrong({ brand: 'brd_01k9m3zr4v0xq8b7c6d5e4f3g2' }, 'not_found');
    await wrong({ music: { kind: 'own', blob: 'a'.repeat(64), gainDb: null } }, 'not_found');
    const words = (await succeed(api, 'GET /uploads/{id}', { params: { id: await upload(api, Buffer.from('words')) } })).body.sha256 ?? '';
    await wrong({ music: { kind: 'own', blob: words, gainDb: null } }, 'unsupported_media');
    await refuse(api, 'POST /videos/{id}/cut/sample', { ...at(), body: { choices: chosen(), segment: 2, at: 0 } }, 'invalid_input');
    await refuse(api, 'POST /videos/{id}/cut/sample', { ...nowhere, body: { choices: chosen(), segment: 1, at: 0 } }, 'not_found');
    await refuse(api, 'GET /videos/{id}/cut', nowhere, 'not_found');
  },

  'files are made from the finished film, once each': async (api) => {
    const early = (await succeed(api, 'POST /videos', { body: smallFilm({ seed: 42 }) }, 201)).body.id;
    await settled(api, early);
    await refuse(api, 'POST /videos/{id}/renders', { params: { id: early }, body: { kind: 'srt' } }, 'conflict');
    const headers = { 'idempotency-key': 'first-render' };
    const asked = await succeed(api, 'POST /videos/{id}/renders', { ...at(), body: { kind: 'srt' }, headers }, 202);
    const again = await succeed(api, 'POST /videos/{id}/renders', { ...at(), body: { kind: 'srt' }, headers }, 202);
    expect(again.body.id).toBe(asked.body.id);
    await leaveUnfinished(api, 'first-render');
    await refuse(api, 'POST /videos/{id}/renders', { ...at(), body: { kind: 'srt' }, headers }, 'conflict');
    const made = await rendered(api, id, asked.body.id);
    expect([made.state, made.current, made.files.length]).toEqual(['ready', true, 1]);
    const one = { params: { id, render: made.id } };
    await refuse(api, 'POST /videos/{id}/renders/{render}/cancel', one, 'conflict');
    await refuse(api, 'GET /videos/{id}/renders/{render}', { params: { id: early, render: made.id } }, 'not_found');
    await refuse(api, 'POST /videos/{id}/renders/{render}/cancel', { params: { id: early, render: made.id } }, 'not_found');
    const film = await succeed(api, 'POST /videos/{id}/renders', { ...at(), body: { kind: '16:9' } }, 202);
    const stopped = { params: { id, render: film.body.id } };
    expect((await succeed(api, 'POST /videos/{id}/renders/{render}/cancel', stopped)).body.state).toBe('cancelled');
    const { items } = (await succeed(api, 'GET /videos/{id}/renders', at())).body;
    expect(items.map(({ kind, state }) => [kind, state])).toEqual([
      ['16:9', 'cancelled'],
      ['srt', 'ready'],
    ]);
    await refuse(api, 'GET /videos/{id}/renders', nowhere, 'not_found');
    await refuse(api, 'POST /videos/{id}/renders', { ...nowhere, body: { kind: 'srt' } }, 'not_found');
  },

  'caption themes come with a picture each': async (api) => {
    const { items } = (await succeed(api, 'GET /caption-themes', {})).body;
    expect(items.length).toBeGreaterThan(0);
    for (const { sample } of items) expect((await api.fetch(sample.url.slice(4))).status).toBe(200);
  },
};
