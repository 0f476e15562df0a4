import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuidv7 } from '#core/ids.ts';
import { testHome } from '../../test/database.ts';
import { createStorage, type Storage } from './blobs.ts';
import type { Blob } from './hashed-file.ts';
import { writeHashed } from './hashed-file.ts';
import { sweepBlobs } from './sweep.ts';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const one = uuidv7();
const two = uuidv7();

async function listed(storage: Storage, workspaceId?: string): Promise<string[]> {
  const found = [];
  for await (const blob of storage.list(workspaceId)) found.push(`${blob.workspaceId} ${blob.sha256} ${blob.bytes}`);
  return found;
}

async function drafts(home: string): Promise<string[]> {
  return (await readdir(home, { recursive: true })).filter((name) => name.endsWith('.part'));
}

describe('blobs', () => {
  test('any bytes come back whole under their hash, from memory and from a file, kept once', async () => {
    await using home = await testHome();
    const storage = createStorage(home.dir);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200_000, size: 'max' }), async (bytes) => {
        const file = join(home.dir, 'given');
        await writeFile(file, bytes);
        const kept: Blob[] = [
          await storage.keepBytes(one, bytes, 'application/octet-stream'),
          await storage.keepFile(one, file, 'application/octet-stream'),
        ];
        for (const blob of kept) expect(blob).toEqual({ sha256: sha256(bytes), bytes: bytes.length });
        expect(Buffer.compare(await readFile(storage.path(one, sha256(bytes))), bytes)).toBe(0);
        expect(Buffer.compare(await readFile(file), bytes)).toBe(0);
        expect((await listed(storage, one)).filter((line) => line.includes(sha256(bytes)))).toHaveLength(1);
      }),
      { numRuns: 15 },
    );
    expect(await drafts(home.dir)).toEqual([]);
  });

  test('a workspace has its own, and a name that is no hash or workspace reaches no file', async () => {
    await using home = await testHome();
    const storage = createStorage(home.dir);
    const { sha256: hash } = await storage.keepBytes(one, Buffer.from('mine'), 'text/plain');
    expect([await storage.has(one, hash), await storage.has(two, hash)]).toEqual([true, false]);
    await storage.keepBytes(two, Buffer.from('mine'), 'text/plain');
    await storage.remove(one, hash);
    await storage.remove(one, hash);
    expect(await listed(storage)).toEqual([`${two} ${hash} 4`]);
    for (const bad of ['../../../etc/passwd', hash.toUpperCase(), `${hash}/..`, '']) {
      expect(() => storage.path(one, bad)).toThrow(expect.objectContaining({ code: 'not_found' }));
      expect(() => storage.path(`${one}/../${two}`, hash)).toThrow('UUID');
    }
  });

  test('the same bytes kept ten times at once, and a truncated blob, end whole', async () => {
    await using home = await testHome();
    const storage = createStorage(home.dir);
    const bytes = Buffer.alloc(300_000, 'x');
    await Promise.all(Array.from({ length: 10 }, () => storage.keepBytes(one, bytes, 'video/mp4')));
    await writeFile(storage.path(one, sha256(bytes)), 'cut short');
    await storage.keepBytes(one, bytes, 'video/mp4');
    expect(sha256(await readFile(storage.path(one, sha256(bytes))))).toBe(sha256(bytes));
    expect(await drafts(home.dir)).toEqual([]);
  });

  test('a source that fails, or a full disk, leaves nothing behind', async () => {
    await using home = await testHome();
    async function* failing(code: string) {
      yield Buffer.from('half');
      throw Object.assign(new Error('write failed'), { code });
    }
    const attempt = (code: string) => writeHashed(failing(code), join(home.dir, 'x.part'), async () => join(home.dir, 'never'));
    await expect(attempt('ENOSPC')).rejects.toMatchObject({ code: 'disk_full', hint: expect.any(String) });
    await expect(attempt('EIO')).rejects.toMatchObject({ code: 'EIO' });
    expect(await readdir(home.dir)).toEqual([]);
  });
});

describe('scratch', () => {
  test('lives as long as its scope; of what lies about only the dead is removed', async () => {
    await using home = await testHome();
    const storage = createStorage(home.dir);
    let seen = '';
    {
      await using scratch = await storage.scratch('render/../of film');
      seen = scratch.dir;
      await writeFile(join(seen, 'frame'), 'x');
      const temporary = join(home.dir, 'tmp');
      const here = hostname().replaceAll(/[^\w.-]/g, '-');
      for (const name of [`${here}~2147483646~dead-x`, 'elsewhere~1~alive-x', 'elsewhere~1~old-x'])
        await mkdir(join(temporary, name, 'deep'), { recursive: true });
      await utimes(join(temporary, 'elsewhere~1~old-x'), 0, 0);
      createStorage(home.dir);
      expect((await readdir(temporary)).sort()).toEqual([seen.slice(temporary.length + 1), 'elsewhere~1~alive-x'].sort());
    }
    await expect(stat(seen)).rejects.toThrow('ENOENT');
  });
});

describe('half files', () => {
  test('of dead processes go when a process starts, stale ones among the blobs with the sweep; what is being written stays', async () => {
    await using home = await testHome();
    const storage = createStorage(home.dir);
    const { sha256: hash } = await storage.keepBytes(one, Buffer.from('whole'), 'text/plain');
    const here = hostname().replaceAll(/[^\w.-]/g, '-');
    const [dead, mine] = [`${here}~2147483646~dead.part`, `${here}~${process.pid}~mine.part`];
    for (const name of [dead, mine]) await writeFile(join(home.dir, 'media/.drafts', name), 'half');
    const shard = join(home.dir, 'media', one, hash.slice(0, 2));
    for (const name of [`${hash}.part`, 'fresh.part']) await writeFile(join(shard, name), 'half');
    await utimes(join(shard, `${hash}.part`), 0, 0);
    createStorage(home.dir);
    expect(await readdir(join(home.dir, 'media/.drafts'))).toEqual([mine]);
    await sweepBlobs(storage, one, { referenced: async () => new Set(), graceMs: 60_000, now: Date.now() });
    expect((await readdir(shard)).sort()).toEqual([hash, 'fresh.part'].sort());
  });
});

describe('the sweep', () => {
  const day = 86_400_000;
  test('removes what is old and unreferenced, and nothing else', async () => {
    await using home = await testHome();
    const storage = createStorage(home.dir);
    const keep = async (text: string, age: number, workspace = one) => {
      const { sha256: hash } = await storage.keepBytes(workspace, Buffer.from(text), 'text/plain');
      const then = (Date.now() - age) / 1000;
      await utimes(storage.path(workspace, hash), then, then);
      return hash;
    };
    const [orphan, used, young, revived, foreign] = [
      await keep('orphan', 3 * day),
      await keep('used', 3 * day),
      await keep('young', day / 2),
      await keep('revived', 3 * day),
      await keep('orphan', 3 * day, two),
    ];
    const referenced = async () => {
      await storage.keepBytes(one, Buffer.from('revived'), 'text/plain');
      return new Set([used]);
    };
    expect(await sweepBlobs(storage, one, { referenced, graceMs: day, now: Date.now() })).toEqual({ removed: 1, bytes: 6 });
    const left = await Promise.all([orphan, used, young, revived].map((hash) => storage.has(one, hash)));
    expect(left).toEqual([false, true, true, true]);
    expect(await storage.has(two, foreign)).toBe(true);
  });
});
