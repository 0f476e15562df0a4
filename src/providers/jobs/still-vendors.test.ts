import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSafeFetch } from '#kit/safe-fetch.ts';
import { errandOf, failureOf as failed } from '../../../test/contract-server/errand.ts';
import { createJobBook, type JobBook } from '../../../test/contract-server/job-book.ts';
import { type Answer, type ContractServer, startContractServer } from '../../../test/contract-server/server.ts';
import { type StillVendor, stillVendors } from '../../../test/contract-server/still-vendors.ts';
import { testHome } from '../../../test/database.ts';
import { bottlePicture } from '../../../test/house.ts';
import { readMediaCatalogue } from '../catalogue/media-models.ts';
import { createProviders } from '../registry.ts';
import type { PictureRequest } from '../spec/image.ts';

const apiKey = 'vendor-key-0123456789abcdef';
let home: Awaited<ReturnType<typeof testHome>>;
let files = 0;

beforeAll(async () => {
  home = await testHome();
  await writeFile(join(home.dir, 'bottle'), await bottlePicture());
});
afterAll(() => home[Symbol.asyncDispose]());

describe.each(stillVendors.map((vendor) => [vendor.id, vendor] as const))('drawing by %s', (id, vendor: StillVendor) => {
  let book: JobBook;
  let server: ContractServer;

  beforeAll(async () => {
    server = await startContractServer(vendor.contract(), { path: vendor.path, mind: (heard, url) => vendor.mind(book)(heard, url) });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.reset();
    server.violations.length = 0;
    book = createJobBook();
  });

  const provider = (model = id) => {
    const [name = ''] = id.split('/');
    const limits = { firstByteMs: 400, idleMs: 400, totalMs: 3000, pollScale: 0.002 };
    const access = {
      vendors: { [name]: { apiKey, baseUrl: server.url } },
      textModel: null,
      mediaModels: { footage: null, image: model, speech: null },
    };
    return createProviders({ fetch: createSafeFetch(), access, catalogue: readMediaCatalogue(null), limits }).image;
  };
  const draw = (more: Partial<PictureRequest> = {}, from = provider()) => {
    const bottle = join(home.dir, 'bottle');
    return from.keyframe(
      {
        ...request,
        product: { ...request.product, images: [bottle] },
        likeness: [bottle],
        file: join(home.dir, `${files++}.png`),
        ...more,
      },
      errandOf(),
    );
  };
  const failureOf = (made: Promise<unknown>) => failed(made, apiKey);
  const script = (operation: RegExp, ...answers: Answer[]) => {
    for (const { id: name } of vendor.contract()) if (operation.test(name)) server.script(name, ...answers);
  };
  const orders = () => server.heard.filter(({ operation }) => vendor.submit.test(operation));

  it('tells the shot in words, sends product and person along, and brings a picture of the film’s size home', async () => {
    const made = await draw({ note: 'a red mug on the shelf' });
    expect(await sharp(await readFile(made.file)).metadata()).toMatchObject({ format: 'png', width: 540, height: 960 });
    expect(made).toMatchObject({ face: null, product: null, staging: null, layers: [], note: { ignored: [] } });
    expect(made.cost).toBe(provider().price({ width: 540, height: 960 }));
    expect(made.cost).toBeGreaterThan(0);
    expect(orders()).toHaveLength(1);
    const { body } = orders()[0] ?? {};
    const prompt = vendor.words(body);
    expect(prompt).toMatch(/9:16.*Close shot.*kitchen.*Picture 1 shows.*Picture 2 shows the person.*a red mug on the shelf$/s);
    expect(prompt.length).toBeLessThanOrEqual(4000);
    expect(vendor.pictures(body)).toBe(2);
    expect(server.violations).toEqual([]);
    expect(server.heard.every(({ headers }) => JSON.stringify(headers).includes(apiKey))).toBe(true);
  }, 30_000);

  it.each([
    ['refuses the key', 401, {}, 'key_refused'],
    ['is busy', 429, { 'retry-after': '7' }, 'provider_busy'],
    ['failed on its side', 500, {}, 'outcome_uncertain'],
    ['is down', 503, {}, 'provider_busy'],
    ['wants something else', 400, {}, 'provider_failed'],
  ] as const)('says that the vendor %s, and sends nothing twice', async (_, status, headers, code) => {
    script(vendor.submit, {
      status,
      headers,
      raw: { type: 'application/json', text: JSON.stringify({ error: { message: `no ${apiKey}` } }) },
    });
    expect((await failureOf(draw())).code).toBe(code);
    expect([orders().length, book.jobs.size]).toEqual([1, 0]);
  });

  it('tells an empty account, its filter and a broken picture apart', async () => {
    script(vendor.submit, vendor.spent);
    expect(await failureOf(draw())).toMatchObject({ code: 'provider_failed', message: expect.stringContaining('balance') });
    server.reset();
    script(vendor.filtered.operation, vendor.filtered.answer);
    expect((await failureOf(draw())).code).toBe('provider_refused');
    server.reset();
    script(vendor.broken.operation, vendor.broken.answer);
    expect(await failureOf(draw())).toMatchObject({ code: 'provider_failed', charged: provider().price({ width: 1, height: 1 }) });
    expect(orders()).toHaveLength(1);
  }, 30_000);

  it.each([
    ['never arrives', { lost: true }],
    ['is a page', { raw: { type: 'text/html', text: '<html>' } }],
    ['is cut', { raw: { type: 'application/json', text: '{"id": "job' } }],
    ['is empty', { raw: { type: 'application/json', text: '{}' } }],
    ['is late', { lateMs: 900, json: {} }],
  ] as [string, Answer][])('does not order again when the answer %s', async (_, answer) => {
    script(vendor.submit, answer);
    expect((await failureOf(draw())).code).toBe('outcome_uncertain');
    expect(orders()).toHaveLength(1);
    expect(book.jobs.size).toBeLessThanOrEqual(1);
  });
});

it('takes OpenAI’s models of tomorrow by their name, and no model that nobody makes', () => {
  const access = { vendors: { openai: { apiKey, baseUrl: null } }, textModel: null };
  const choose = (image: string) =>
    createProviders({
      fetch: createSafeFetch(),
      access: { ...access, mediaModels: { footage: null, image, speech: null } },
      catalogue: readMediaCatalogue(null),
    }).image.id;
  expect(choose('openai/gpt-image-9')).toBe('openai/gpt-image-9');
  expect(() => choose('wavespeed/gpt-image-9')).toThrow('The catalogue has no image model wavespeed/gpt-image-9.');
});

const request = {
  end: 'open',
  role: 'solution',
  placement: 'hero',
  shot: {
    set: 'kitchen',
    mood: 'bright',
    shots: [{ share: 1, framing: 'close', camera: 'push', action: 'hold-up' }],
    look: 'Phone footage, plain and close',
    lens: 'Main camera of a phone',
    composition: 'Face in the upper third',
    light: 'Window light from the left',
    grade: 'Natural colours',
    wardrobe: 'A grey jumper',
    props: 'A chopping board',
    action: 'She lifts the bottle',
    sound: '',
    finishing: 'No grain',
  },
  character: {
    look: 'Woman in her late twenties, dark hair in a bun',
    wardrobe: 'Sage hoodie',
    drawing: {
      skin: '#c98',
      hair: { style: 'bun', color: '#222' },
      build: 'average',
      top: { style: 'hoodie', color: '#9a8', accent: '#fff' },
      glasses: false,
      beard: false,
      earrings: true,
      accent: '#e63',
    },
  },
  product: { name: 'Nord insulated bottle', kind: 'home', images: [] },
  likeness: [],
  width: 540,
  height: 960,
  seed: 1,
  variation: 0,
  note: null,
  file: '',
} satisfies PictureRequest;
