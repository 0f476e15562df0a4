import { copyFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { listVoices, sampleVoice } from '#library/voices.ts';
import { checkTarget, placeFile } from '../film-files.ts';
import { type CommonOptions, withHouse } from '../session.ts';
import { answer } from '../terminal.ts';

interface VoiceOptions extends CommonOptions {
  sample?: string;
  text?: string;
  out?: string;
}

export function registerVoices(program: Command): void {
  program
    .command('voices')
    .description('the voices a character can have; with --sample one is heard')
    .option('--sample <id>', 'let this voice speak')
    .option('--text <words>', 'what it says, at most 200 characters; without it its audition')
    .option('--out <file>', 'where the WAV goes; without it voice-ID.wav')
    .option('--workspace <name>', 'workspace by name or id')
    .option('--json', 'one JSON record on standard output')
    .action((options: VoiceOptions) => (options.sample === undefined ? list(options) : hear(options.sample, options)));
}

function list(options: VoiceOptions): Promise<void> {
  return withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
    const voices = await listVoices(house, workspaceId);
    answer(
      json,
      { voices: voices.map(({ sample, ...voice }) => ({ ...voice, sample: sample && house.storage.path(workspaceId, sample.blob) })) },
      voices.map(({ id, engine, manner }) => `${id.padEnd(8)} ${(engine ?? 'nothing').padEnd(9)} ${manner}`),
    );
    return 0;
  });
}

function hear(id: string, options: VoiceOptions): Promise<void> {
  return withHouse({ ...options, needs: 'create' }, async ({ house, workspaceId, signal, json }) => {
    await checkTarget(options.out);
    const { blob, degraded } = await sampleVoice(house, workspaceId, id, options.text, signal);
    const file = resolve(options.out ?? `voice-${id}.wav`);
    await placeFile(file, (part) => copyFile(house.storage.path(workspaceId, blob), part));
    answer(json, { voice: id, file, degraded }, [file, ...(degraded === null ? [] : [`! ${degraded}`])]);
    return 0;
  });
}
