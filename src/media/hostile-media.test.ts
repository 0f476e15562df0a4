import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileCases } from '../../evals/hostile/cases.ts';
import { type HostileCase, type Kind, kinds, type Lab, openLab } from '../../evals/hostile/lab.ts';
import { validCases } from '../../evals/hostile/valid.ts';
import { acceptAudio, acceptVideo } from './accept.ts';
import { acceptPicture } from './picture.ts';

let lab: Lab;

beforeAll(async () => {
  lab = await openLab(await mkdtemp(join(tmpdir(), 'hookline-hostile-')));
});
afterAll(async () => {
  await lab.close();
  await rm(lab.folder, { recursive: true, force: true });
});

/** Every so many of the whole corpus (`hookline eval hostile` takes all), so that each family is there. */
const some = (cases: readonly HostileCase[], step: number) => cases.filter((_, index) => index % step === 1);
const light = hostileCases.filter(({ name }) => !/^\d+(K| hours| seconds)$|of 11 minutes|2,000|60 tracks/.test(name));
const refusals = ['unsupported_media', 'too_large', 'invalid_input'];

const take: Record<Kind, (file: string) => Promise<unknown>> = {
  video: (file) => acceptVideo(file),
  sound: (file) => acceptAudio(file),
  picture: async (file) => acceptPicture(await readFile(file)),
};

/** Which doors take a file; whatever is not taken must be refused in words. */
async function takenAs(file: string): Promise<Kind[]> {
  const taken = await Promise.all(
    kinds.map(async (kind) =>
      take[kind](file).then(
        () => [kind],
        (error: { code?: string; hint?: string }) => {
          expect(refusals).toContain(error.code);
          expect(error.hint).toBeTruthy();
          return [];
        },
      ),
    ),
  );
  return taken.flat();
}

describe('files of strangers', { timeout: 60_000 }, () => {
  it.each(some(light, 9).map((one) => [one.name, one] as const))('%s', async (_, { fits, make }) => {
    const taken = await takenAs(await make(lab));
    if (fits !== 'either') expect(taken).toEqual([...fits]);
  });

  it.each(some(validCases, 12).map((one) => [one.name, one] as const))('good: %s', async (_, { fits, make }) => {
    expect(await takenAs(await make(lab))).toEqual([...fits]);
  });

  it('led to no other file and to no address', () => {
    expect(lab.leaks()).toEqual({ opened: 0, knocks: 0 });
  });
});
