import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildPageIfStale } from './build-page.ts';

let root: string;
let said: string[];
let builds: number;
const web = (file: string) => join(root, 'web', file);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hookline-page-'));
  said = [];
  builds = 0;
  for (const folder of ['web/app', 'src/contract', 'src/core']) await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, 'package-lock.json'), '{}');
  await writeFile(web('app/page.tsx'), 'one');
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A build in a tenth of a second: what it makes is the page's source. */
const start = ({ failure = null as string | null, signal = new AbortController().signal } = {}) =>
  buildPageIfStale({
    root,
    signal,
    report: (line) => void said.push(line),
    async build() {
      builds += 1;
      await rm(web('.next-new'), { recursive: true, force: true });
      await mkdir(web('.next-new'));
      await writeFile(web('.next-new/page.js'), await readFile(web('app/page.tsx')));
      await new Promise((done) => setTimeout(done, 100));
      return failure;
    },
  });
const served = () => readFile(web('.next/page.js'), 'utf8');

describe('the page', () => {
  it('is built when it is new, and again only when something that it is made from has changed', async () => {
    await start();
    await start();
    expect([builds, await served()]).toEqual([1, 'one']);
    await writeFile(web('app/page.tsx'), 'two');
    await start();
    expect([builds, await served()]).toEqual([2, 'two']);
    for (const file of ['src/contract/videos.ts', 'src/core/format.ts', 'package-lock.json', 'web/next.config.ts']) {
      await writeFile(join(root, file), 'changed');
      await start();
    }
    expect(builds).toBe(6);
    for (const file of ['src/core/format.test.ts', 'web/next-env.d.ts', 'README.md']) await writeFile(join(root, file), 'changed');
    await start();
    expect(builds).toBe(6);
  });

  it('is built once when several start at the same moment', async () => {
    await Promise.all([start(), start(), start()]);
    expect([builds, await served()]).toEqual([1, 'one']);
    expect(said.filter((line) => line.includes('Waiting'))).toHaveLength(2);
  });

  it('stays as it was when a build fails, and that is said with the reason', async () => {
    await start();
    await writeFile(web('app/page.tsx'), 'broken');
    await start({ failure: 'page.tsx:1 makes no sense' });
    expect(await served()).toBe('one');
    expect(said.at(-1)).toContain('page.tsx:1 makes no sense');
    await start();
    expect(await served()).toBe('broken');
  });

  it('that has never been built and can’t be is an error with the reason', async () => {
    await expect(start({ failure: 'no' })).rejects.toMatchObject({ code: 'internal', hint: 'no' });
    await start();
    expect(await served()).toBe('one');
  });

  it('is built by the next start when a process died in the middle of it', async () => {
    await mkdir(web('.next-lock'));
    await writeFile(web('.next-lock/pid'), '4194999'); // above the highest id that Linux gives out
    await mkdir(web('.next-new'));
    await start();
    expect([builds, await served()]).toEqual([1, 'one']);
  });

  it('is not waited for by a start that is stopped', async () => {
    await mkdir(web('.next-lock'));
    await writeFile(web('.next-lock/pid'), String(process.pid));
    await expect(start({ signal: AbortSignal.timeout(50) })).rejects.toMatchObject({ code: 'cancelled' });
    expect(builds).toBe(0);
  });
});
