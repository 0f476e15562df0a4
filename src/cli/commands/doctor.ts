import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { HooklineError } from '#core/errors.ts';
import { type Config, readConfig } from '#kit/config.ts';
import { diskUsage } from '#kit/disk.ts';
import { prepareHome } from '#kit/home.ts';
import { createLog } from '#kit/log.ts';
import { createSafeFetch } from '#kit/safe-fetch.ts';
import { inspectMediaTools } from '#media/tools.ts';
import { readMediaCatalogue } from '#providers/catalogue/media-models.ts';
import { readOwnCatalogue } from '#providers/catalogue/own-file.ts';
import { createProviders } from '#providers/registry.ts';
import { openHouse } from '../../open-house.ts';
import { reporting } from '../reporting.ts';
import { answer } from '../terminal.ts';

interface Finding {
  name: string;
  ok: boolean;
  found: string;
  /** What it means when it is missing, and what to do. */
  advice?: string;
}

const leastFree = 2e9;

export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .description('what is there, what is missing, what it means, and how much disk is used')
    .option('--json', 'one JSON record on standard output')
    .action((options: { json?: boolean }) =>
      reporting(options.json ?? false, async () => {
        const config = readConfig();
        const findings: Finding[] = [
          {
            name: 'Node',
            ok: Number(process.versions.node.split('.')[0]) >= 24,
            found: process.versions.node,
            advice: 'Start with ./hookline, which brings Node 24.',
          },
          ...(await inspectMediaTools()),
          await inspectDatabase(config),
          await inspectModels(config),
          ...(await inspectDisk(config)),
        ];
        answer(
          options.json ?? false,
          { home: config.home, findings },
          findings.flatMap(({ name, ok, found, advice }) => [
            `${ok ? '✓' : '✗'} ${name.padEnd(10)} ${found}`,
            ...(ok || !advice ? [] : [`             ${advice}`]),
          ]),
        );
        return findings.every((finding) => finding.ok) ? 0 : 5;
      }),
    );
}

async function inspectDatabase(config: Config): Promise<Finding> {
  const kind = config.databaseUrl === null ? `embedded PostgreSQL in ${config.home}` : 'PostgreSQL at DATABASE_URL';
  try {
    prepareHome(config.home);
    const { house, close } = await openHouse(
      { ...config, vendors: {}, textModel: null, mediaModels: { footage: null, image: null, speech: null } },
      createLog('silent'),
      { work: false },
    );
    const counts = await house.engine.counts();
    await close();
    return { name: 'database', ok: true, found: `${kind}, ${counts.workers} workers, ${counts.queued} queued, ${counts.running} running` };
  } catch (error) {
    if (!(error instanceof HooklineError)) throw error;
    return { name: 'database', ok: false, found: `${kind}: ${error.message}`, ...(error.hint ? { advice: error.hint } : {}) };
  }
}

/** Who writes, draws, films and speaks. Nothing is sent: whether a key is right shows at the first call. */
async function inspectModels(config: Config): Promise<Finding> {
  try {
    const catalogue = readMediaCatalogue(await readOwnCatalogue(config.home));
    const { text, image, footage, speech } = createProviders({ fetch: createSafeFetch(), access: config, catalogue });
    const makers = [image, footage, speech].flatMap((maker) => (maker && maker.repeat !== 'free' ? [maker.id] : []));
    const made = makers.length > 0 ? [`Pictures, clips or voices come from ${makers.join(', ')}.`] : [];
    const notes = [...(text?.notes ?? []), ...(footage?.notes ?? [])];
    const writer = text ? `${text.id} writes, checked by our rules.` : 'The embedded writer; no key of a text model is set.';
    return { name: 'models', ok: true, found: [writer, ...made, ...notes].join(' ') };
  } catch (error) {
    if (!(error instanceof HooklineError)) throw error;
    return { name: 'models', ok: false, found: error.message, ...(error.hint ? { advice: error.hint } : {}) };
  }
}

async function inspectDisk(config: Config): Promise<Finding[]> {
  const gigabyte = (bytes: number) => `${(bytes / 1e9).toFixed(2)} GB`;
  const checkout = join(import.meta.dirname, '../../..');
  const [database, media, temporary, logs, runtime, packages] = await Promise.all(
    [
      ...['postgres', 'media', 'tmp', 'logs'].map((name) => join(config.home, name)),
      ...['.runtime', 'node_modules'].map((name) => join(checkout, name)),
    ].map(async (folder) => gigabyte(await diskUsage(folder))),
  );
  const disk = await statfs(config.home).catch(() => statfs('/'));
  const free = disk.bavail * disk.bsize;
  return [
    {
      name: 'disk used',
      ok: true,
      found: `database ${database}, media ${media}, work in progress ${temporary}, logs ${logs}; checkout: Node ${runtime}, packages ${packages}`,
    },
    {
      name: 'disk free',
      ok: free >= leastFree,
      found: gigabyte(free),
      advice: `Keep ${leastFree / 1e9} GB free: a film of 60 seconds keeps about 0.2 GB and takes more while it is made.`,
    },
  ];
}
