import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HooklineError } from '#core/errors.ts';
import { databaseId } from '#core/ids.ts';
import type { Transcript } from '#core/reference.ts';
import { transcribe } from '#library/references/transcribe.ts';
import { getReference } from '#library/references.ts';
import { parseWav } from '#media/samples.ts';
import type { TranscriptionProvider } from '#providers/spec/transcription.ts';
import { pass, refuse, settled, smallFilm, succeed, upload } from './api/film-steps.ts';
import { measured } from './api/reference-scenario.ts';
import { openTestApi, type TestApi } from './api-house.ts';
import { testHome } from './database.ts';
import { referenceClip } from './reference-clip.ts';

const said = 'My kettle was loud and slow. Then a friend put this bottle on my desk and I never went back.';
const price = 4000;

let api: TestApi;
let clip: Buffer;
let silent: Buffer;
/** What was handed over: length of the sound in seconds, by its own header. */
let heard: { seconds: number; rate: number; channels: number }[] = [];

/** A vendor that says what it is told to. */
function vendor(answer: () => Transcript): TranscriptionProvider {
  return {
    id: 'scripted/ear',
    version: '1',
    price: () => price,
    async transcribe(file, seconds) {
      const wav = parseWav(await readFile(file));
      heard.push({ seconds, rate: wav.rate, channels: wav.channels.length });
      expect((await stat(file)).size).toBeLessThan(40_000 * seconds);
      return { transcript: answer(), cost: 3500 };
    },
  };
}

beforeAll(async () => {
  await using folder = await testHome();
  clip = await readFile(await referenceClip(join(folder.dir, 'clip.mp4'), { seconds: 3 }));
  silent = await readFile(await referenceClip(join(folder.dir, 'silent.mp4'), { seconds: 3, sound: false }));
  api = await openTestApi();
});
afterAll(() => api.close());

async function add(bytes: Uint8Array) {
  const source = { kind: 'upload' as const, upload: await upload(api, bytes, 'clip.mp4') };
  const { id } = (await succeed(api, 'POST /references', { body: { source } }, 201)).body;
  return measured(api, id);
}

const calls = async () =>
  (
    await api.house.db.inWorkspace(api.workspaceId, ({ client }) =>
      client.query<{ state: string; cost: string | null }>(
        "select state, cost_micros as cost from generation_log where provider = 'scripted/ear' order by started_at",
      ),
    )
  ).rows;

describe('the words of a reference', { timeout: 60_000 }, () => {
  it('are read by a provider, paid for once and kept, and a script that repeats them is warned of', async () => {
    api.house.providers.transcription = vendor(() => ({ text: said, language: 'en', provider: 'scripted/ear' }));
    const ready = await add(clip);
    expect(ready).toMatchObject({ state: 'ready', transcript: { text: said, language: 'en', provider: 'scripted/ear' }, degraded: [] });
    expect(heard).toEqual([{ seconds: 3, rate: 16_000, channels: 1 }]);
    expect(await calls()).toEqual([{ state: 'done', cost: '3500' }]);

    const { id } = (await succeed(api, 'POST /videos', { body: smallFilm({ reference: ready.id }) }, 201)).body;
    await pass(api, id, 'brief');
    const own = (await settled(api, id)).script;
    expect(own?.script.lint.filter(({ rule }) => rule === 'too-close')).toEqual([]);
    const change = async (text: string) =>
      (await succeed(api, 'POST /videos/{id}/scripts', { params: { id }, body: { kind: 'text', segment: 1, text } }, 201)).body.version
        .script.lint;
    expect(await change('A friend put this bottle on my desk.')).toContainEqual(
      expect.objectContaining({ rule: 'too-close', level: 'warning', segment: 0, words: 'A friend put this bottle on my desk' }),
    );
    const shown = async () => (await settled(api, id)).script?.script.lint.map(({ rule }) => rule);
    expect(await shown()).toContain('too-close');
    await succeed(api, 'PATCH /videos/{id}', { params: { id }, body: { reference: null } });
    expect(await shown()).not.toContain('too-close');
    expect((await change('A friend put this bottle on my desk!')).map(({ rule }) => rule)).not.toContain('too-close');
    await succeed(api, 'PATCH /videos/{id}', { params: { id }, body: { reference: ready.id } });
    expect((await change('A friend put this bottle on my desk.')).map(({ rule }) => rule)).toContain('too-close');
  });

  it('that nobody could read leave the measures as they are, and it is said why', async () => {
    heard = [];
    api.house.providers.transcription = vendor(() => {
      throw new HooklineError('provider_failed', 'The vendor refused the sound.');
    });
    const ready = await add(clip);
    expect([ready.state, ready.transcript, ready.seconds]).toEqual(['ready', null, 3]);
    expect(ready.degraded).toEqual(["Its words are not known, so a script can't be kept apart from them: The vendor refused the sound."]);
    expect((await calls()).at(-1)).toEqual({ state: 'failed', cost: null });
  });

  it('are not asked for again by themselves when nobody knows whether it was charged', async () => {
    let asked = 0;
    api.house.providers.transcription = vendor(() => {
      asked += 1;
      throw new HooklineError('outcome_uncertain', 'The line broke.');
    });
    const { id } = await add(clip);
    expect((await calls()).at(-1)).toEqual({ state: 'uncertain', cost: null });
    // Its worker dies before this is kept: another one begins the same attempt anew.
    await using folder = await testHome();
    const file = join(folder.dir, 'clip.mp4');
    await writeFile(file, clip);
    const row = await getReference(api.house.db, api.workspaceId, databaseId('reference', id));
    const { profile } = row;
    if (!profile) throw new Error('it is not measured');
    const signal = new AbortController().signal;
    const [reason] = await transcribe(api.house, row, { file, folder: folder.dir, profile, signal });
    expect([asked, reason]).toEqual([1, expect.stringContaining('nobody knows whether it answered')]);
  });

  it('are not paid for beyond the budget, nor where there is no sound', async () => {
    heard = [];
    api.house.providers.transcription = vendor(() => ({ text: said, language: null, provider: 'scripted/ear' }));
    const limit = (limitMicros: number | null) =>
      api.house.db.asOwner(({ client }) =>
        client.query('update budget set limit_micros = $2 where workspace_id = $1', [api.workspaceId, limitMicros]),
      );
    await limit(3600);
    const ready = await add(clip);
    expect([ready.state, ready.transcript, ready.degraded.length]).toEqual(['ready', null, 1]);
    expect(ready.degraded[0]).toContain('budget');
    await limit(null);
    expect(await add(silent)).toMatchObject({ state: 'ready', transcript: null, profile: { sound: null } });
    expect(heard).toEqual([]);
    await refuse(api, 'POST /references/{id}/retry', { params: { id: ready.id } }, 'conflict');
  });
});
