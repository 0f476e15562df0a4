import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSafeFetch } from '#kit/safe-fetch.ts';
import { errandOf, failureOf as failed } from '../../../test/contract-server/errand.ts';
import type { FootageVendor } from '../../../test/contract-server/footage/vendor.ts';
import { footageVendors } from '../../../test/contract-server/footage-vendors.ts';
import { createJobBook, type JobBook } from '../../../test/contract-server/job-book.ts';
import { type Answer, type ContractServer, type Heard, startContractServer } from '../../../test/contract-server/server.ts';
import { testHome } from '../../../test/database.ts';
import { readMediaCatalogue } from '../catalogue/media-models.ts';
import { createProviders } from '../registry.ts';
import type { Errand } from '../spec/maker.ts';

const apiKey = 'vendor-key-0123456789abcdef';
let home: Awaited<ReturnType<typeof testHome>>;
let files = 0;

beforeAll(async () => {
  home = await testHome();
  await writeFile(join(home.dir, 'first.png'), Buffer.from('89504e470d0a1a0a', 'hex'));
});
afterAll(() => home[Symbol.asyncDispose]());

describe.each(footageVendors.map((vendor) => [vendor.id, vendor] as const))('filming by %s', (id, vendor: FootageVendor) => {
  let book: JobBook;
  let server: ContractServer;
  const accepted: unknown[] = [];

  beforeAll(async () => {
    server = await startContractServer(vendor.contract(), { path: vendor.path, mind: (heard, url) => vendor.mind(book)(heard, url) });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.reset();
    server.violations.length = 0;
    accepted.length = 0;
    book = createJobBook();
  });

  const provider = () => {
    const [name = ''] = id.split('/');
    const limits = { firstByteMs: 400, idleMs: 400, totalMs: 3000, pollScale: 0.002 };
    const access = {
      vendors: { [name]: { apiKey, baseUrl: server.url } },
      textModel: null,
      mediaModels: { footage: id, image: null, speech: null },
    };
    const { footage } = createProviders({ fetch: createSafeFetch(), access, catalogue: readMediaCatalogue(null), limits });
    if (!footage) throw new Error(`nothing films by ${id}`);
    return footage;
  };
  const film = (more: Partial<Errand> = {}, last = false) => {
    const footage = provider();
    const file = join(home.dir, `${files++}.mp4`);
    const seconds = footage.limits.seconds[0] ?? 4;
    const first = join(home.dir, 'first.png');
    return footage.film(
      { prompt: 'A bottle turns.', first, last: last ? first : null, references: [], seconds, width: 540, height: 960, seed: 1, file },
      errandOf({ accept: async (handle) => void accepted.push(handle), ...more }),
    );
  };
  const failureOf = (made: Promise<unknown>) => failed(made, apiKey);
  /** Answers the next requests whose operation matches. */
  const script = (operation: RegExp, ...answers: (Answer | ((heard: Heard) => Answer))[]) => {
    for (const { id: name } of vendor.contract()) if (operation.test(name)) server.script(name, ...answers);
  };
  const sent = () => server.heard.filter(({ operation }) => vendor.submit.test(operation)).length;

  it('orders once, waits, and brings the film home at the price that was told', async () => {
    const footage = provider();
    const { file, cost } = await film();
    expect((await readFile(file)).subarray(4, 8).toString()).toBe('ftyp');
    expect(cost).toBe(footage.price(footage.limits.seconds[0] ?? 0));
    expect(JSON.stringify(accepted)).toContain([...book.jobs.keys()][0]);
    expect([sent(), book.jobs.size]).toEqual([1, 1]);
    expect(server.violations).toEqual([]);
    expect(server.heard.every(({ headers }) => JSON.stringify(headers).includes(apiKey))).toBe(true);
  }, 30_000);

  it('asks only after a job that was taken on before', async () => {
    await film();
    server.reset();
    await film({ accepted: accepted[0] });
    expect([sent(), book.jobs.size]).toEqual([0, 1]);
  }, 30_000);

  it.each([
    ['refuses the key', 401, {}, 'key_refused', false],
    ['is busy, and says for how long', 429, { 'retry-after': '7' }, 'provider_busy', false],
    ['is busy', 429, {}, 'provider_busy', false],
    ['failed on its side', 500, {}, 'outcome_uncertain', true],
    ['is down', 503, {}, 'provider_busy', false],
    ['wants something else', 400, {}, 'provider_failed', false],
  ] as const)('says that the vendor %s, and sends nothing twice', async (_, status, headers, code, lost) => {
    script(vendor.submit, {
      status,
      headers,
      raw: { type: 'application/json', text: JSON.stringify({ error: { message: `no ${apiKey}` } }) },
    });
    expect((await failureOf(film())).code).toBe(code);
    expect([sent(), book.jobs.size]).toEqual([1, 0]);
    expect(lost || accepted.length === 0).toBe(true);
  });

  it.each([
    ['never arrives', { lost: true }],
    ['is a page', { raw: { type: 'text/html', text: '<html>' } }],
    ['is cut', { raw: { type: 'application/json', text: '{"id": "job' } }],
    ['is late', { lateMs: 900, json: {} }],
  ] as [string, Answer][])(
    'does not send an order again whose answer %s',
    async (what, answer) => {
      script(vendor.submit, answer);
      const made = film();
      if (what === 'never arrives' && provider().repeat === 'lookup') {
        // Its list of jobs has it.
        await made;
        expect(accepted).toHaveLength(1);
      } else expect((await failureOf(made)).code).toBe('outcome_uncertain');
      expect(sent()).toBe(1);
      expect(book.jobs.size).toBeLessThanOrEqual(1);
    },
    30_000,
  );

  it('tells a job that failed and one that the filter refused apart, with what was charged', async () => {
    const verdict = vendor.verdict ?? vendor.look;
    script(verdict, vendor.failed);
    expect(await failureOf(film())).toMatchObject({ code: 'provider_failed', charged: 0 });
    script(verdict, vendor.filtered);
    expect(await failureOf(film())).toMatchObject({ code: 'provider_refused', charged: 0 });
  });

  it('asks again where a look breaks off, and not more than three times', async () => {
    script(vendor.look, { lost: true }, { status: 503, raw: { type: 'application/json', text: '{}' } });
    await film();
    server.reset();
    script(vendor.look, ...Array.from({ length: 3 }, () => ({ lost: true })));
    expect((await failureOf(film())).code).toBe('outcome_uncertain');
    expect(server.heard.filter(({ operation }) => vendor.look.test(operation))).toHaveLength(3);
  }, 40_000);

  it('stops waiting at once when asked to; the job goes on for whoever asks after it, unless a person gave it up', async () => {
    book.looksUntilDone = Number.POSITIVE_INFINITY;
    expect((await failureOf(film({ signal: AbortSignal.timeout(700) }))).code).toBe('cancelled');
    expect([sent(), accepted.length]).toEqual([1, 1]);
    const stops = () => server.heard.filter(({ operation }) => vendor.cancel?.test(operation)).length;
    expect(stops()).toBe(0);
    const gone = { accepted: accepted[0], signal: AbortSignal.timeout(500), isGivenUp: async () => true };
    expect((await failureOf(film(gone))).code).toBe('cancelled');
    expect(stops()).toBe(vendor.cancel ? 1 : 0);
    expect(server.violations).toEqual([]);
  });

  it.runIf(vendor.stopped)('tells how a job ended that was stopped before', async () => {
    book.looksUntilDone = Number.POSITIVE_INFINITY;
    await failureOf(film({ signal: AbortSignal.timeout(700), isGivenUp: async () => true }));
    expect((await failureOf(film({ accepted: accepted[0] }))).code).toBe(vendor.stopped);
  });

  it.runIf(vendor.barred)('says so when the filter refuses an order at once', async () => {
    script(vendor.submit, vendor.barred ?? {});
    expect((await failureOf(film())).code).toBe('provider_refused');
    expect([sent(), accepted.length]).toEqual([1, 0]);
    expect(server.violations).toEqual([]);
  });

  it.runIf(vendor.spent)('tells an empty account from a busy vendor', async () => {
    script(vendor.submit, vendor.spent ?? {});
    expect(await failureOf(film())).toMatchObject({ code: 'provider_failed', hint: expect.stringContaining('Top up') });
    expect(server.violations).toEqual([]);
  });

  it.runIf(vendor.last)('sends the last picture too, under its own name', async () => {
    await film({}, true);
    const ordered = server.heard.find(({ operation }) => vendor.submit.test(operation));
    expect(JSON.stringify(ordered?.body)).toContain(`"${vendor.last}":`);
    expect(server.violations).toEqual([]);
  });

  it('settles what the vendor says it charged, where it says so', async () => {
    const told = provider().price(provider().limits.seconds[0] ?? 0);
    const { cost } = await film({
      accept: async (handle) => {
        const job = book.jobs.get((handle as { id: string }).id);
        if (job) job.charged /= 2;
      },
    });
    expect(cost).toBe(vendor.reports ? told / 2 : told);
  }, 30_000);

  it('takes no result from an inner address', async () => {
    const inner = createServer((_, response) => response.end('secret'));
    await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(inner.address() as AddressInfo).port}/film.mp4`;
    const text = () => JSON.stringify(JSON.parse('{}'));
    script(
      /^file$/,
      ...Array.from({ length: 8 }, () => ({ status: 302, headers: { location: address }, raw: { type: 'text/plain', text: text() } })),
    );
    expect(['provider_failed', 'address_refused']).toContain((await failureOf(film())).code);
    inner.close();
  }, 40_000);
});
