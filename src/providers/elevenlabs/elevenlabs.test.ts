import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSafeFetch } from '#kit/safe-fetch.ts';
import { readWav } from '#media/samples.ts';
import { elevenLabsContract, speakLikeElevenLabs } from '../../../test/contract-server/elevenlabs.ts';
import { errandOf, failureOf as failed } from '../../../test/contract-server/errand.ts';
import { type Answer, type ContractServer, startContractServer } from '../../../test/contract-server/server.ts';
import { testHome } from '../../../test/database.ts';
import { readMediaCatalogue } from '../catalogue/media-models.ts';
import { createProviders } from '../registry.ts';
import { wordTimes } from './word-times.ts';

const apiKey = 'eleven-key-0123456789abcdef';
const operation = 'text_to_speech_full_with_timestamps';
const text = 'It costs $34.99, and – yes – it stays cold. I checked twice!';
let home: Awaited<ReturnType<typeof testHome>>;
let server: ContractServer;
let files = 0;

beforeAll(async () => {
  home = await testHome();
  server = await startContractServer(elevenLabsContract(), { path: '/v1', mind: speakLikeElevenLabs() });
});
afterAll(async () => {
  await server.close();
  await home[Symbol.asyncDispose]();
});
beforeEach(() => {
  server.reset();
  server.violations.length = 0;
});

const provider = (model = 'elevenlabs/eleven_v3') =>
  createProviders({
    fetch: createSafeFetch(),
    access: {
      vendors: { elevenlabs: { apiKey, baseUrl: server.url } },
      textModel: null,
      mediaModels: { footage: null, image: null, speech: model },
    },
    catalogue: readMediaCatalogue(null),
    limits: { firstByteMs: 1500, idleMs: 1500, totalMs: 5000 },
  }).speech;

const speak = (more: { voice?: string; seconds?: number; text?: string } = {}, model?: string) =>
  provider(model).speak({ text, voice: 'warm', seconds: 5, file: join(home.dir, `${files++}.wav`), ...more }, errandOf());
const failureOf = (made: Promise<unknown>) => failed(made, apiKey);

describe('speaking by ElevenLabs', () => {
  it('fills its time, tells when each written word is heard, and costs what was told', async () => {
    const speech = await speak();
    const { rate, channels } = await readWav(speech.file);
    expect([rate, channels.length, channels[0]?.length]).toEqual([48_000, 1, 5 * 48_000]);
    expect(speech).toMatchObject({ seconds: 5, degraded: null, cost: provider().price(text) });
    expect(speech.cost).toBe(text.length * 100);
    expect(speech.words.map((word) => word.text)).toEqual(text.split(' '));
    let last = 0;
    for (const { start, end } of speech.words) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    // Heard where it is said to be: loud within the last word, silent after it.
    const loudest = (from: number, to: number) =>
      Math.max(...(channels[0] ?? []).slice(Math.round(from * rate), Math.round(to * rate)).map(Math.abs));
    const end = speech.words.at(-1);
    expect(loudest(end?.start ?? 0, end?.end ?? 0)).toBeGreaterThan(0.1);
    expect(loudest(last + 0.1, 5)).toBeLessThan(0.02);
    expect(server.violations).toEqual([]);
    expect(server.heard).toHaveLength(1);
    expect(server.heard[0]?.headers['xi-api-key']).toBe(apiKey);
  });

  it('speaks with the character’s own voice of the vendor, else with one that is like ours', async () => {
    await speak({ voice: 'elevenlabs:abcDEF123' });
    await speak({ voice: 'deep' }, 'elevenlabs/eleven_flash_v2_5');
    const asked = server.heard.map(({ path, body }) => [path.split('/').at(-2), (body as { model_id: string }).model_id]);
    expect(asked[0]).toEqual(['abcDEF123', 'eleven_v3']);
    expect(asked[1]).toEqual(['pNInz6obpgDQGcFmaJgB', 'eleven_flash_v2_5']);
  });

  it('says how many words are too many, and that the sound was paid for all the same', async () => {
    const error = await failureOf(speak({ seconds: 2 }));
    expect(error).toMatchObject({ code: 'invalid_input', charged: text.length * 100 });
    expect(Number(error.fields?.['tooMany'])).toBeGreaterThan(3);
    expect(server.heard).toHaveLength(1);
  });

  it.each([
    ['an unknown key', 401, { detail: { status: 'invalid_api_key', message: `no ${apiKey}` } }, 'key_refused'],
    ['an empty account', 401, { detail: { status: 'quota_exceeded', message: 'You have 3 credits remaining.' } }, 'provider_failed'],
    ['a text it will not say', 400, { detail: { status: 'content_moderation', message: 'Rejected.' } }, 'provider_refused'],
    ['a voice it does not know', 404, { detail: { status: 'voice_not_found', message: 'No such voice.' } }, 'provider_failed'],
    ['a busy hour', 429, { detail: { status: 'system_busy', message: 'Busy.' } }, 'provider_busy'],
    ['a failure of its own', 500, {}, 'outcome_uncertain'],
  ] as const)('tells of %s, and asks once', async (_, status, json, code) => {
    server.script(operation, { status, raw: { type: 'application/json', text: JSON.stringify(json) } });
    const error = await failureOf(speak());
    expect(error.code).toBe(code);
    if (status === 401 && code === 'provider_failed') expect(error.message).toContain('balance');
    expect(server.heard).toHaveLength(1);
  });

  it.each([
    ['never arrives', { lost: true }],
    ['is a page', { raw: { type: 'text/html', text: '<html>' } }],
    ['is cut', { raw: { type: 'application/json', text: '{"audio_base64": "AA' } }],
    ['holds no sound', { raw: { type: 'application/json', text: '{"audio_base64": ""}' } }],
    ['is late', { lateMs: 2500, json: {} }],
  ] as [string, Answer][])('does not ask again when the answer %s', async (_, answer) => {
    server.script(operation, answer);
    expect((await failureOf(speak())).code).toBe('outcome_uncertain');
    expect(server.heard).toHaveLength(1);
  });

  it('counts sound that can’t be read as paid, and finds words by ear where the times are of another text', async () => {
    server.script(operation, { json: { audio_base64: Buffer.from('no sound').toString('base64') } });
    expect(await failureOf(speak())).toMatchObject({ code: 'provider_failed', charged: text.length * 100 });
    const played = (await speakLikeElevenLabs()({ operation, path: '', headers: {}, body: { text } }, '')).json as object;
    server.script(operation, { json: { ...played, alignment: null } });
    const speech = await speak();
    expect(speech.words).toHaveLength(text.split(' ').length);
    expect(speech.degraded).toContain('found by sound');
  });
});

it('takes times only where they are of that text', () => {
  const spelt = (said: string) => ({
    characters: [...said],
    character_start_times_seconds: [...said].map((_, index) => index / 10),
    character_end_times_seconds: [...said].map((_, index) => (index + 1) / 10),
  });
  expect(wordTimes('Hi, you.', spelt('Hi, you.'))).toEqual([
    { text: 'Hi,', start: 0, end: 0.2 },
    { text: 'you.', start: 0.4, end: 0.7 },
  ]);
  expect(wordTimes('Hi you', spelt('Hi me'))).toBeNull();
  expect(wordTimes('Hi', spelt('Hi you'))).toBeNull();
  expect(wordTimes('Hi', { ...spelt('Hi'), character_end_times_seconds: [] })).toBeNull();
});
