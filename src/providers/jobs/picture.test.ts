import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { uuidv7 } from '#core/ids.ts';
import { runFfmpeg } from '#media/ffmpeg.ts';
import { dataAddress } from './picture.ts';

const file = join(tmpdir(), `hookline-${uuidv7()}.png`);

beforeAll(() => runFfmpeg(['-f', 'lavfi', '-i', 'testsrc2=size=360x640,noise=alls=60', '-frames:v', '1', file]));
afterAll(() => rm(file));

it('gives a picture as it is where that is short enough, and as a JPEG where it is not', async () => {
  const whole = await dataAddress(file);
  expect(whole.startsWith('data:image/png;base64,')).toBe(true);
  expect(whole.length).toBeGreaterThan(((await stat(file)).size * 4) / 3);
  const shorter = await dataAddress(file, whole.length - 1);
  expect(shorter.startsWith('data:image/jpeg;base64,')).toBe(true);
  expect(shorter.length).toBeLessThan(whole.length / 2);
});
