import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { failedOnFile, runFfmpeg } from './ffmpeg.ts';
import { killTool, tellsProcesses } from './fixtures/running-tools.ts';

describe('ffmpeg that reads a stranger’s file', () => {
  test.runIf(tellsProcesses)('is run again when it is killed, and a second kill is not the file’s fault', async () => {
    const mark = randomUUID();
    let again = 0;
    const slow = ['-re', '-f', 'lavfi', '-i', 'color=s=32x32:r=10', '-metadata', `comment=${mark}`, '-f', 'null', '-'];
    const onRetry = () => {
      again += 1;
    };
    const running = runFfmpeg(slow, { limits: { memory: 2_500_000_000, cpu: 20 }, onRetry }).catch((error: unknown) => error);
    while (await killTool(running, mark));
    const error = await running;
    expect([again, failedOnFile(error)]).toEqual([1, false]);
    expect(error).toMatchObject({ code: 'provider_failed', message: 'ffmpeg was killed from outside.' });
  });

  test.runIf(process.platform === 'linux')('is not run again when it takes more time than it was given', async () => {
    let again = 0;
    const heavy = ['-f', 'lavfi', '-i', 'testsrc2=s=1280x720:d=6000', '-threads', '1', '-f', 'null', '-'];
    const onRetry = () => {
      again += 1;
    };
    const error = await runFfmpeg(heavy, { limits: { memory: 2_500_000_000, cpu: 1 }, onRetry }).catch((error: unknown) => error);
    expect([again, failedOnFile(error)]).toEqual([0, true]);
  });
});
