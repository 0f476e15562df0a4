import { randomBytes } from 'node:crypto';
import { readdirSync, readlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMediaSigner } from '#api/sign-media.ts';
import { publicId } from '#core/ids.ts';
import { readSecret } from '#identity/secrets.ts';
import { runFfmpeg } from '#media/ffmpeg.ts';
import { refuse, settled, smallFilm, succeed, upload } from './api/film-steps.ts';
import { seeded } from './api/random.ts';
import { openTestApi, type TestApi } from './api-house.ts';
import { bottlePicture } from './house.ts';

let api: TestApi;
let secret: Buffer;
/** A file of 300,007 random bytes, larger than a piece that is read at once. */
const content = randomBytes(300_007);
let blob = '';

beforeAll(async () => {
  api = await openTestApi();
  secret = await readSecret(api.house.db, 'media');
  ({ sha256: blob } = await api.house.storage.keepBytes(api.workspaceId, content, 'video/mp4'));
});
afterAll(() => api.close());

const addressOf = (file = blob, { mime = 'video/mp4', name = undefined as string | undefined, at = Date.now() } = {}) =>
  createMediaSigner(secret, () => at)
    .sign(api.workspaceId, { blob: file, mime }, name)
    .slice('/api'.length);
const get = (address: string, headers: Record<string, string> = {}, method = 'GET') => api.fetch(address, { headers, method });

/** What an open file of this process is; one that was closed meanwhile is nothing. */
const linkOf = (fd: string): string => {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return '';
  }
};

describe('a signed address', { timeout: 60_000 }, () => {
  it('gives the bytes of any range, and of none', async () => {
    const random = seeded(7);
    const size = content.length;
    const number = () =>
      random.pick([0, 1, size - 1, size, size + 1, random.below(size), random.below(size), random.below(2 * size), 262_143, 262_144]);
    for (let n = 0; n < 400; n++) {
      const [first, last]: ['' | number, '' | number] = [random.chance(0.8) ? number() : '', random.chance(0.7) ? number() : ''];
      const response = await get(addressOf(), { range: `bytes=${first}-${last}` });
      const bytes = Buffer.from(await response.arrayBuffer());
      const expected = model(first, last, size);
      const told = [first, last, response.status, response.headers.get('content-range')];
      if (expected === 'all') expect([...told, bytes.equals(content)]).toEqual([first, last, 200, null, true]);
      else if (expected === 'none') expect(told).toEqual([first, last, 416, null]);
      else {
        const [start, end] = expected;
        expect([...told, bytes.equals(content.subarray(start, end))]).toEqual([
          first,
          last,
          206,
          `bytes ${start}-${end - 1}/${size}`,
          true,
        ]);
        expect(response.headers.get('content-length')).toBe(String(end - start));
      }
    }
    for (const range of ['bytes=0-1,4-5', 'lines=0-1', 'bytes=a-b', 'bytes', '', 'bytes=-']) {
      const whole = await get(addressOf(), { range });
      expect([range, whole.status, (await whole.arrayBuffer()).byteLength]).toEqual([range, 200, size]);
    }
  });

  it('leaves no file open behind players that go away, at whatever moment', async () => {
    const open = () => readdirSync('/proc/self/fd').filter((fd) => linkOf(fd).includes(blob)).length;
    for (let n = 0; n < 200; n++) {
      const reader = (await get(addressOf())).body?.getReader();
      const reading = reader?.read();
      if (n % 3 > 0) await (n % 3 === 1 ? reading : setImmediate());
      await reader?.cancel();
      await reading;
    }
    for (let n = 0; n < 100 && open() > 0; n++) await sleep(20);
    expect(open()).toBe(0);
  });

  it('answers HEAD without a body, and 304 to whom has it', async () => {
    const head = await get(addressOf(), {}, 'HEAD');
    expect([head.status, head.headers.get('content-length'), head.headers.get('accept-ranges'), await head.text()]).toEqual([
      200,
      String(content.length),
      'bytes',
      '',
    ]);
    const etag = head.headers.get('etag') ?? '';
    for (const tag of [etag, `"x", ${etag}`]) expect((await get(addressOf(), { 'if-none-match': tag })).status).toBe(304);
    const other = await get(addressOf(), { 'if-none-match': '"x"' });
    expect(other.status).toBe(200);
    await other.body?.cancel();
  });

  it('lets a browser run nothing of what a person sent', async () => {
    const { sha256: page } = await api.house.storage.keepBytes(api.workspaceId, Buffer.from('<script>alert(1)</script>'), 'text/html');
    for (const mime of ['text/html', 'image/svg+xml', 'application/octet-stream', 'image/*']) {
      const { headers } = await get(addressOf(page, { mime }));
      expect(headers.get('content-security-policy')).toContain('sandbox');
      if (mime === 'image/*') expect(headers.get('content-type')).toBe('application/octet-stream');
      else expect(headers.get('content-disposition')).toContain('attachment');
    }
    const named = await get(addressOf(blob, { name: 'Größe "x"\r\nA: b.mp4' }));
    expect(named.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/);
    await named.body?.cancel();
  });

  it('ends within the hour, and no sooner than after half of one', async () => {
    const now = Date.now();
    for (const [age, status] of [
      [0, 200],
      [29, 200],
      [61, 403],
      [60 * 24 * 400, 403],
    ] as const) {
      const { status: answered, body } = await get(addressOf(blob, { at: now - age * 60_000 }));
      expect([age, answered]).toEqual([age, status]);
      await body?.cancel();
    }
  });

  it('is good for nothing but what was signed', async () => {
    const other = publicId('workspace', api.other.workspaceId);
    const change = (edit: (url: URL) => void) => {
      const url = new URL(addressOf(blob, { name: 'film.mp4' }), 'http://x');
      edit(url);
      return url.pathname + url.search;
    };
    const set = (name: string, value: string) => change((url) => url.searchParams.set(name, value));
    const { sha256: second } = await api.house.storage.keepBytes(api.workspaceId, Buffer.from('second'), 'video/mp4');
    const signature = new URL(addressOf(blob, { name: 'film.mp4' }), 'http://x').searchParams.get('signature') ?? '';
    const forged: [string, string, number][] = [
      ['another file', change((url) => (url.pathname = url.pathname.replace(blob, second))), 403],
      ['another workspace', change((url) => (url.pathname = url.pathname.replace(/wsp_\w+/, other))), 403],
      ['later', set('expires', '9999999999'), 403],
      ['never', set('expires', 'Infinity'), 403],
      ['no expiry', set('expires', ''), 403],
      ['another type', set('type', 'text/html'), 403],
      ['another name', set('name', 'other.mp4'), 403],
      ['no name', change((url) => url.searchParams.delete('name')), 403],
      ['a changed signature', set('signature', `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`), 403],
      ['a short signature', set('signature', signature.slice(1)), 403],
      ['an empty signature', set('signature', ''), 403],
      ['no signature', change((url) => url.searchParams.delete('signature')), 400],
      ['two signatures', `${change(() => undefined)}&signature=${signature}`, 400],
      ['one thing more', set('workspace', other), 400],
      ['a path', change((url) => (url.pathname = url.pathname.replace(blob, '..%2f..%2fsecret'))), 404],
    ];
    for (const [what, address, status] of forged) {
      const response = await get(address, { authorization: `Bearer ${api.tokens.owner}` });
      expect([what, response.status]).toEqual([what, status]);
    }
    const genuine = await get(change(() => undefined));
    expect(genuine.status).toBe(200);
    await genuine.body?.cancel();
  });

  it('gives a picture in smaller widths, never larger, and only a picture', async () => {
    const { sha256: picture } = await api.house.storage.keepBytes(api.workspaceId, await bottlePicture(), 'image/jpeg');
    for (const [width, got] of [
      ['160', 160],
      ['320', 320],
      ['640', 600],
      ['1080', 600],
    ] as const) {
      const response = await get(`${addressOf(picture, { mime: 'image/*' })}&width=${width}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/webp']);
      expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width).toBe(got);
    }
    const all = await Promise.all(
      Array.from({ length: 10 }, async () => (await get(`${addressOf(picture, { mime: 'image/*' })}&width=320`)).status),
    );
    expect(new Set(all)).toEqual(new Set([200]));
    expect((await get(`${addressOf(blob)}&width=320`)).status).toBe(415);
    expect((await get(`${addressOf('a'.repeat(64))}&width=320`)).status).toBe(404);
  });
});

describe('an upload', { timeout: 120_000 }, () => {
  const headers = { 'content-type': 'application/octet-stream' };

  it('arrives whole over pieces of any size, sent twice, lost and gone on from where it says', async () => {
    const random = seeded(11);
    const { id } = (await succeed(api, 'POST /uploads', { body: { name: 'film.mp4', bytes: content.length } }, 201)).body;
    const send = (offset: number, end: number) =>
      api.call('PUT /uploads/{id}', { params: { id }, query: { offset }, raw: new Uint8Array(content.subarray(offset, end)), headers });
    for (let at = 0; at < content.length; ) {
      const end = Math.min(content.length, at + 1 + random.below(60_000));
      const tries = await Promise.all(Array.from({ length: random.pick([1, 1, 2, 3]) }, () => send(at, end)));
      expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
      for (const { status, error } of tries)
        if (status !== 200) expect([error?.code, error?.fields?.['received'] ?? String(end)]).toEqual(['conflict', String(end)]);
      if (random.chance(0.3)) expect((await send(random.below(at + 1), end)).status).toBe(409);
      at = (await succeed(api, 'GET /uploads/{id}', { params: { id } })).body.received;
      expect(at).toBe(end);
    }
    const { complete, sha256 } = (await succeed(api, 'GET /uploads/{id}', { params: { id } })).body;
    expect([complete, sha256]).toEqual([true, blob]);
    expect((await readFile(api.house.storage.path(api.workspaceId, blob))).equals(content)).toBe(true);
  });

  it('may be a clip of a film, and nothing that only calls itself one', async () => {
    const { id } = (
      await succeed(
        api,
        'POST /videos',
        { body: smallFilm({ autoApprove: true, images: [await upload(api, await bottlePicture())] }) },
        201,
      )
    ).body;
    expect((await settled(api, id)).state).toBe('done');
    const file = join(api.house.config.home, 'own.mp4');
    await runFfmpeg([
      '-v',
      'error',
      '-f',
      'lavfi',
      '-i',
      'testsrc2=s=270x480:r=30:d=5',
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-pix_fmt',
      'yuv420p',
      file,
    ]);
    const given = (bytes: Buffer) => upload(api, bytes).then((own) => ({ params: { id }, body: { slot: 'clip:1', upload: own } }));
    await refuse(
      api,
      'POST /videos/{id}/takes',
      await given(Buffer.from('#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n')),
      'unsupported_media',
    );
    await refuse(api, 'POST /videos/{id}/takes', await given((await readFile(file)).subarray(0, 2000)), 'unsupported_media');
    await refuse(
      api,
      'POST /videos/{id}/takes',
      { ...(await given(await bottlePicture())), body: { slot: 'music', upload: await upload(api, await bottlePicture()) } },
      'invalid_input',
    );
    expect((await settled(api, id)).state).toBe('done');
    await succeed(api, 'POST /videos/{id}/takes', await given(await readFile(file)), 202);
    const video = await settled(api, id);
    expect([video.state, video.release?.n]).toEqual(['done', 2]);
    expect(video.assets.find(({ slot }) => slot === 'clip:1')).toMatchObject({ provider: 'person', take: 2 });
    const film = await api.fetch((video.film?.download ?? '').slice('/api'.length), { headers: { range: 'bytes=4-7' } });
    expect([film.status, await film.text()]).toEqual([206, 'ftyp']);
  });
});

/** What a range means (RFC 9110 §14.1.2): the bytes from and to, all of them for one that means nothing, or none that there are. */
function model(first: number | '', last: number | '', size: number): [number, number] | 'all' | 'none' {
  if (first === '') return last === '' ? 'all' : last === 0 ? 'none' : [Math.max(0, size - last), size];
  if (last !== '' && last < first) return 'all';
  if (first >= size) return 'none';
  return [first, last === '' ? size : Math.min(size, last + 1)];
}
