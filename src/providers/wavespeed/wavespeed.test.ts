import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HooklineError } from '#core/errors.ts';
import { createSafeFetch } from '#kit/safe-fetch.ts';
import { createJobBook, type JobBook } from '../../../test/contract-server/job-book.ts';
import { type Answer, type ContractServer, startContractServer } from '../../../test/contract-server/server.ts';
import { wavespeedContract, wavespeedMind, wavespeedPath } from '../../../test/contract-server/wavespeed.ts';
import { testHome } from '../../../test/database.ts';
import { readMediaCatalogue } from '../catalogue/media-models.ts';
import type { Errand } from '../spec/maker.ts';
import { createWaveSpeedFootage } from './wavespeed.ts';

const model = readMediaCatalogue(null).find(({ id }) => id === 'wavespeed/kling-v3.0-pro');
let book: JobBook;
let server: ContractServer;
let home: Awaited<ReturnType<typeof testHome>>;
let folder: string;
let files = 0;

beforeAll(async () => {
  home = await testHome();
  folder = home.dir;
  await writeFile(join(folder, 'first.png'), Buffer.from('89504e470d0a1a0a', 'hex'));
  server = await startContractServer(wavespeedContract(), { path: wavespeedPath, mind: (heard, url) => wavespeedMind(book)(heard, url) });
});
afterAll(async () => {
  await server.close();
  await home[Symbol.asyncDispose]();
});
beforeEach(() => {
  server.reset();
  server.violations.length = 0;
  book = createJobBook();
});

const accepted: unknown[] = [];
function film(more: Partial<Errand> = {}) {
  if (!model) throw new Error('the catalogue has no Kling');
  const access = { apiKey: 'ws-key-0123456789', baseUrl: server.url, limits: { firstByteMs: 400, idleMs: 400, totalMs: 3000 } };
  const provider = createWaveSpeedFootage({ model, access, fetch: createSafeFetch() });
  const errand: Errand = {
    id: 'call-1',
    signal: AbortSignal.timeout(20_000),
    onProgress: () => undefined,
    accepted: null,
    sentBefore: null,
    accept: async (handle) => void accepted.push(handle),
    ...more,
  };
  const file = join(folder, `${files++}.mp4`);
  return provider.film(
    {
      prompt: 'A bottle turns.',
      first: join(folder, 'first.png'),
      last: null,
      references: [],
      seconds: 3,
      width: 540,
      height: 960,
      seed: 1,
      file,
    },
    errand,
  );
}
const failure = (answer: Answer) => {
  server.script('submit:kwaivgi/kling-v3.0-pro/image-to-video', answer);
  return film().then(
    () => expect.fail('it was made'),
    (error: HooklineError) => error,
  );
};

describe('filming by WaveSpeed', () => {
  it('uploads the picture, orders once, waits, and brings the film home at the catalogue’s price', async () => {
    const { file, cost } = await film();
    expect((await readFile(file)).subarray(4, 8).toString()).toBe('ftyp');
    expect(cost).toBe(336_000);
    expect(accepted.at(-1)).toEqual({ id: [...book.jobs.keys()][0] });
    expect(server.violations).toEqual([]);
    expect(server.heard.every(({ headers }) => headers.authorization === 'Bearer ws-key-0123456789')).toBe(true);
  }, 30_000);

  it('asks only after a job that was taken on before', async () => {
    const job = book.take({}, { seconds: 3, width: 540, height: 960, price: 0.112 });
    await film({ accepted: { id: job.id } });
    expect(server.heard.map(({ operation }) => operation)).not.toContain('submit:kwaivgi/kling-v3.0-pro/image-to-video');
    expect(book.jobs.size).toBe(1);
  }, 30_000);

  it.each([
    [{ status: 401, json: { code: 401, message: 'invalid key' } }, 'key_refused'],
    [{ status: 402, json: { code: 402, message: 'insufficient credits' } }, 'provider_failed'],
    [{ status: 429, json: { code: 429, message: 'rate limit' }, headers: { 'retry-after': '7' } }, 'provider_busy'],
    [{ status: 500, json: { code: 500, message: 'oops' } }, 'outcome_uncertain'],
    [{ status: 400, json: { code: 400, message: 'NSFW content detected' } }, 'provider_refused'],
    [{ lost: true }, 'outcome_uncertain'],
    [{ raw: { type: 'text/html', text: '<html>' } }, 'outcome_uncertain'],
  ] as [Answer, string][])('says what %o means, and sends nothing twice', async (answer, code) => {
    const error = await failure(answer);
    expect({ code: error.code, hint: error.hint }).toEqual({ code, hint: expect.any(String) });
    expect(JSON.stringify(error)).not.toContain('ws-key');
    expect(server.heard.filter(({ operation }) => operation.startsWith('submit'))).toHaveLength(1);
  });
});
