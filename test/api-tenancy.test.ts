import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMediaSigner } from '#api/sign-media.ts';
import { databaseId, publicId, uuidv7 } from '#core/ids.ts';
import { readSecret } from '#identity/secrets.ts';
import { digestOf, type FullHouse, type Furnished, openFullHouse } from './api/full-house.ts';
import { liveIds } from './api/fuzz.ts';
import { exampleCall, type Known, operations } from './api/operations.ts';

let full: FullHouse;
let own: Furnished;
let other: Furnished;
let others: Record<string, string>;
let calls = 0;

beforeAll(async () => {
  full = await openFullHouse(['Own', 'Other']);
  const [first, second] = full.workspaces;
  if (!first || !second) throw new Error('two workspaces are needed');
  [own, other] = [first, second];
  others = await digestOf(full.house, other.workspaceId);
}, 120_000);
afterAll(() => full.close());

interface Asked {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
  token?: string;
}

/** Asks as the first workspace's owner. */
async function ask({ method, path, operation }: Known, { params = {}, query = {}, body, headers = {}, token = own.token }: Asked) {
  calls += 1;
  const place = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(query);
  const bytes = operation.body === 'bytes';
  const response = await full.fetch(search.size > 0 ? `${place}?${search}` : place, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(bytes ? { 'content-type': 'application/octet-stream' } : body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(bytes ? { body: 'bytes' } : body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (isStream) await response.body?.cancel();
  return { status: response.status, text: isStream ? '' : await response.text() };
}

const find = (route: string): Known => operations.find((known) => known.route === route) as Known;
/** An id of the same kind that nothing has. */
const unknownLike = (id: string): string => publicId(kindOf(id), uuidv7());
const kinds = {
  wsp: 'workspace',
  prj: 'project',
  prd: 'product',
  chr: 'character',
  vid: 'video',
  ast: 'asset',
  tok: 'token',
  upl: 'upload',
  prm: 'prompt',
  ref: 'reference',
  brd: 'brand',
  ren: 'render',
} as const;
const kindOf = (id: string) => kinds[id.slice(0, 3) as keyof typeof kinds];
/** Text of an answer with every id in it made the same. */
const withoutIds = (text: string): string => text.replaceAll(/(wsp|prj|prd|chr|vid|ast|tok|upl|prm|ref|brd|ren)_[0-9a-z]{26}/g, '$1');

/** Whatever could name a thing of the other workspace, of any kind. */
const isId = (value: string): boolean => /^[a-z]{3}_[0-9a-z]{26}$/.test(value);

describe('things of another workspace', { timeout: 120_000 }, () => {
  it('can’t be told from things that never were, whatever is asked of them', async () => {
    const all = operations.filter(({ operation, path }) => operation.params && !path.startsWith('/media'));
    for (const known of all) {
      const example = exampleCall(known);
      const foreign = liveIds(other)(known);
      const unknown = Object.fromEntries(Object.entries(foreign).map(([name, value]) => [name, isId(value) ? unknownLike(value) : value]));
      const variants: Asked[] = [
        {},
        { headers: { 'if-match': '"1-abc"' } },
        { headers: { 'idempotency-key': 'a-key' } },
        { headers: { 'if-none-match': '*', 'last-event-id': '1' } },
      ];
      if (known.operation.estimate) variants.push({ query: { estimate: '1' } });
      for (const { headers = {}, query = {} } of variants) {
        const asked = {
          body: known.operation.body === 'bytes' ? undefined : (example as { body?: unknown }).body,
          query: { ...example.query, ...query },
          headers,
        };
        const answers = [await ask(known, { ...asked, params: foreign }), await ask(known, { ...asked, params: unknown })];
        expect([known.route, answers[0]?.status]).toEqual([known.route, 404]);
        expect([known.route, withoutIds(answers[1]?.text ?? '')]).toEqual([known.route, withoutIds(answers[0]?.text ?? '')]);
      }
    }
  });

  it('are not reached through a thing of one’s own', async () => {
    const pairs: [string, Record<string, string>, Record<string, string>][] = [
      [
        'GET /videos/{id}/takes/{take}',
        { id: own.ids.video, take: other.ids.take },
        { id: own.ids.video, take: unknownLike(other.ids.take) },
      ],
      [
        'PUT /videos/{id}/takes/{take}/review',
        { id: own.ids.video, take: other.ids.take },
        { id: own.ids.video, take: unknownLike(other.ids.take) },
      ],
      ...(['GET /videos/{id}/renders/{render}', 'POST /videos/{id}/renders/{render}/cancel'] as const).map(
        (route): (typeof pairs)[number] => [
          route,
          { id: own.ids.video, render: other.ids.render },
          { id: own.ids.video, render: unknownLike(other.ids.render) },
        ],
      ),
      [
        'GET /videos/{id}/takes/{take}',
        { id: other.ids.video, take: own.ids.take },
        { id: unknownLike(other.ids.video), take: own.ids.take },
      ],
    ];
    for (const [route, foreign, unknown] of pairs) {
      const body = route.startsWith('PUT') ? { verdict: 'approved' } : undefined;
      const answers = [await ask(find(route), { params: foreign, body }), await ask(find(route), { params: unknown, body })];
      expect([route, answers[0]?.status]).toEqual([route, 404]);
      expect(withoutIds(answers[1]?.text ?? '')).toBe(withoutIds(answers[0]?.text ?? ''));
    }
  });

  it('are unknown in a body', async () => {
    const { ids } = other;
    const video = { source: { kind: 'text', text: 'The Nord bottle costs $34.' }, format: 'single-shot-4', profile: 'draft' };
    const page = (kind: string, upload: string) => ({ ...video, source: { kind, upload } });
    const bodies: [string, Record<string, string>, (id: string) => unknown, string][] = [
      ['POST /videos', {}, (project) => ({ ...video, project }), ids.project],
      ['POST /videos', {}, (reference) => ({ ...video, reference }), ids.reference],
      ['PATCH /videos/{id}', { id: own.ids.written }, (reference) => ({ reference }), ids.reference],
      ['POST /references', {}, (upload) => ({ source: { kind: 'upload', upload } }), ids.upload],
      ['POST /videos', {}, (upload) => ({ ...video, images: [upload] }), ids.upload],
      ['POST /videos', {}, (upload) => page('page', upload), ids.upload],
      ['POST /videos', {}, (upload) => page('json', upload), ids.upload],
      [
        'POST /videos',
        {},
        (upload) => ({ ...video, source: { kind: 'page', upload: own.ids.upload, files: { 'a.jpg': upload } } }),
        ids.upload,
      ],
      ['POST /products', {}, (upload) => ({ source: { kind: 'page', upload } }), ids.upload],
      ['POST /products', {}, (upload) => ({ source: video.source, images: [upload] }), ids.upload],
      ['PATCH /products/{id}', { id: own.ids.product }, (upload) => ({ images: [upload] }), ids.upload],
      ['PATCH /videos/{id}', { id: own.ids.written }, (project) => ({ project }), ids.project],
      ['PATCH /videos/{id}', { id: own.ids.written }, (project) => ({ seed: 99, title: 'Half done', project }), ids.project],
      ['POST /videos/{id}/images', { id: own.ids.written }, (upload) => ({ upload }), ids.upload],
      ['POST /videos/{id}/takes', { id: own.ids.video }, (upload) => ({ slot: 'clip:1', upload }), ids.upload],
      ['POST /videos/{id}/scripts', { id: own.ids.written }, (prompt) => ({ kind: 'prompt', segment: 1, prompt }), ids.prompt],
      ['POST /videos/{id}/takes', { id: own.ids.video }, (upload) => ({ slot: 'keyframe:1:open', upload }), ids.upload],
    ];
    const before = await digestOf(full.house, own.workspaceId);
    for (const [route, params, body, id] of bodies) {
      for (const headers of [{}, { 'idempotency-key': `body-${route.replaceAll(' ', '-')}` }]) {
        const foreign = await ask(find(route), { params, body: body(id), headers });
        const unknown = await ask(find(route), { params, body: body(unknownLike(id)), headers });
        expect([route, foreign.status]).toEqual([route, 404]);
        expect([route, withoutIds(foreign.text)]).toEqual([route, withoutIds(unknown.text)]);
      }
    }
    expect(await digestOf(full.house, own.workspaceId)).toEqual(before);
  });

  it('are unknown as a filter and as a cursor, and are in no list', async () => {
    const foreignIds = Object.values(other.ids);
    for (const known of operations.filter(
      ({ method, operation, path }) => method === 'GET' && !/\{|events|health|version|media/.test(path) && operation.answer !== 'file',
    )) {
      const lists: Asked[] = [{}];
      const fields = known.operation.query?.shape ?? {};
      if ('bin' in fields) lists.push({ query: { bin: 'true' } });
      if ('q' in fields) lists.push({ query: { q: 'Nord' } }, { query: { q: '%' } });
      if ('project' in fields) lists.push({ query: { project: other.ids.project } }, { query: { product: other.ids.product } });
      for (const list of lists) {
        const { status, text } = await ask(known, list);
        expect([known.route, status]).toEqual([known.route, 200]);
        expect([known.route, foreignIds.filter((id) => text.includes(id))]).toEqual([known.route, []]);
      }
    }
    for (const [route, id] of [
      ['GET /videos', other.ids.video],
      ['GET /projects', other.ids.project],
      ['GET /products', other.ids.product],
      ['GET /characters', other.ids.character],
      ['GET /prompts', other.ids.prompt],
      ['GET /references', other.ids.reference],
    ] as const) {
      const [foreign, unknown] = [
        await ask(find(route), { query: { cursor: id } }),
        await ask(find(route), { query: { cursor: unknownLike(id) } }),
      ];
      expect([route, foreign.status]).toEqual([route, 400]);
      expect(foreign).toEqual(unknown);
    }
    const takesAt = (cursor: string) => ask(find('GET /videos/{id}/takes'), { params: { id: own.ids.video }, query: { cursor } });
    expect(await takesAt(other.ids.take)).toEqual(await takesAt(unknownLike(other.ids.take)));
    expect((await takesAt(other.ids.take)).status).toBe(400);
  });

  it('are not shown by the answer to another workspace’s Idempotency-Key', async () => {
    const project = { body: { name: 'Of the other' }, headers: { 'idempotency-key': 'shared' } };
    const theirs = JSON.parse((await ask(find('POST /projects'), { ...project, token: other.token })).text) as { id: string };
    const mine = JSON.parse((await ask(find('POST /projects'), project)).text) as { id: string };
    expect(mine.id).not.toBe(theirs.id);
    others = await digestOf(full.house, other.workspaceId);
  });

  it('send nothing to a stream, wherever it goes on from', async () => {
    const latest = async (workspaceId: string) =>
      (
        await full.house.db.inWorkspace(workspaceId, ({ client }) =>
          client.query<{ id: string }>('select id from event order by id desc limit 1'),
        )
      ).rows[0]?.id ?? '0';
    for (const position of ['0', '1', await latest(other.workspaceId), await latest(own.workspaceId), '999999999999999']) {
      for (const headers of [{ 'last-event-id': position }, {}]) {
        const query = 'last-event-id' in headers ? '' : `?after=${position}`;
        const response = await full.fetch(`/events${query}`, { headers: { authorization: `Bearer ${own.token}`, ...headers } });
        const reader = (response.body as ReadableStream<Uint8Array>).getReader();
        let text = '';
        const until = Date.now() + 150;
        while (Date.now() < until) {
          const read = await Promise.race([reader.read(), new Promise<null>((done) => setTimeout(done, 50, null))]);
          if (read?.value) text += new TextDecoder().decode(read.value);
        }
        await reader.cancel();
        calls += 1;
        expect(Object.values(other.ids).filter((id) => text.includes(id))).toEqual([]);
        expect(text.includes(other.ids.workspace)).toBe(false);
      }
    }
  });
});

describe('addresses of files', () => {
  it('open nothing of another workspace, whatever of them is exchanged', async () => {
    const signer = createMediaSigner(await readSecret(full.house.db, 'media'));
    const address = (workspaceId: string, blob: string) =>
      new URL(signer.sign(workspaceId, { blob, mime: 'image/jpeg' }).slice(4), 'http://x');
    const [mine, theirs] = [address(own.workspaceId, own.sha256), address(other.workspaceId, other.sha256)];
    const get = async (url: URL) => {
      calls += 1;
      return full
        .fetch(url.pathname + url.search)
        .then(async (response) => [response.status, response.status === 200 ? '' : await response.text()]);
    };
    expect((await get(mine))[0]).toBe(200);
    expect(own.sha256).toBe(other.sha256);
    const swapped = new URL(mine.href.replace(own.ids.workspace, other.ids.workspace));
    expect((await get(swapped))[0]).toBe(403);
    const signature = new URL(mine);
    signature.searchParams.set('signature', theirs.searchParams.get('signature') ?? '');
    expect((await get(signature))[0]).toBe(403);
    // Of a file that is not there it says no more than of one that is.
    const unknown = new URL(swapped.href.replace(own.sha256, 'a'.repeat(64)));
    expect(await get(unknown)).toEqual(await get(swapped));
    const nowhere = new URL(mine.href.replace(own.ids.workspace, unknownLike(own.ids.workspace)));
    expect(await get(nowhere)).toEqual(await get(swapped));
  });
});

describe('another workspace', { timeout: 120_000 }, () => {
  it('stays as it was under a thousand calls and more', async () => {
    const foreign = Object.values(other.ids);
    const all = operations.filter(({ operation, path }) => operation.params && !path.startsWith('/media'));
    for (let n = 0; calls < 1100; n++) {
      const known = all[n % all.length] as Known;
      const id = foreign[Math.floor(n / all.length) % foreign.length] ?? '';
      const params = Object.fromEntries(
        [...known.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, name === 'sha256' ? other.sha256 : id]),
      );
      const example = exampleCall(known) as { body?: unknown; query: Record<string, string> };
      expect([known.route, id, (await ask(known, { params, body: example.body, query: example.query })).status]).toEqual([
        known.route,
        id,
        404,
      ]);
    }
    expect(calls).toBeGreaterThanOrEqual(1000);
    expect(await digestOf(full.house, other.workspaceId)).toEqual(others);
    expect(databaseId('workspace', other.ids.workspace)).toBe(other.workspaceId);
  });
});
