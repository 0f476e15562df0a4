import type { Command } from 'commander';
import { readConfig } from '#kit/config.ts';
import { lifeOf, type MediaModel, readMediaCatalogue } from '#providers/catalogue/media-models.ts';
import { readOwnCatalogue } from '#providers/catalogue/own-file.ts';
import { reporting } from '../reporting.ts';
import { answer } from '../terminal.ts';

export function registerModels(program: Command): void {
  program
    .command('models')
    .description('models that film, draw and speak: what they can do, their price, how long they live')
    .option('--json', 'one JSON record on standard output')
    .action(({ json = false }: { json?: boolean }) => reporting(json, () => list(json)));
}

async function list(json: boolean): Promise<number> {
  const config = readConfig();
  const models = readMediaCatalogue(await readOwnCatalogue(config.home)).map((model) => ({
    ...model,
    life: lifeOf(model),
    chosen: config.mediaModels[model.kind] === model.id,
  }));
  answer(
    json,
    { models },
    models.flatMap((model) => [lineOf(model), ...model.notes.map((note) => `    ${note}`)]),
  );
  return 0;
}

function lineOf(model: MediaModel & { life: string; chosen: boolean }): string {
  const lengths = model.seconds.length > 0 ? `${model.seconds[0]}–${model.seconds.at(-1)} s` : '';
  return `${model.chosen ? '*' : ' '} ${model.id.padEnd(34)} ${model.kind.padEnd(8)} ${lengths.padEnd(8)} ${priceText(model).padEnd(18)} ${model.life}`;
}

function priceText({ price }: MediaModel): string {
  if (price?.perSecond !== undefined) return `$${price.perSecond} a second`;
  if (price?.each !== undefined) return `$${price.each} each`;
  if (price?.perThousand !== undefined) return `$${price.perThousand} per 1000`;
  return 'price not known';
}
