import type { Command } from 'commander';
import { HooklineError } from '#core/errors.ts';
import { databaseId, publicId } from '#core/ids.ts';
import { findProduct, listCharacters, listProducts, type ProductRow } from '#db/queries/library.ts';
import { readProduct } from '#studio/research/read.ts';
import { readBrief } from '../brief-input.ts';
import { type CommonOptions, withHouse } from '../session.ts';
import { answer } from '../terminal.ts';
import { productLines } from '../video-text.ts';

export function registerLibrary(program: Command): void {
  const common = (command: Command) =>
    command.option('--workspace <name>', 'workspace by name or id').option('--json', 'one JSON record on standard output');
  const products = program.command('products').description('what is being sold: read once, used by many videos');

  common(products.command('read <input>').description('read a link, saved page, product JSON or brief and keep the product'))
    .option('--url <address>', 'where a saved page came from')
    .option('--again', 'read it anew, also when it is known; your corrections stay')
    .option('--image <file>', 'picture of the product; repeat for more', (file: string, all: string[]) => [...all, file], [])
    .action((input: string, options: CommonOptions & { url?: string; image: string[]; again?: boolean }) =>
      withHouse({ ...options, needs: 'create' }, async ({ house, workspaceId, signal, json }) => {
        const brief = await readBrief(house.storage, workspaceId, { input, images: options.image, url: options.url });
        const row = await readProduct(house, { workspaceId, videoId: null, brief, again: options.again ? 1 : 0 }, signal);
        answer(json, record(row), productLines({ product: row }));
        return 0;
      }),
    );
  common(products.command('list').description('newest first')).action((options: CommonOptions) =>
    withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
      const rows = await house.db.inWorkspace(workspaceId, (tx) => listProducts(tx));
      answer(
        json,
        { products: rows.map(record) },
        rows.map((row) => `${publicId('product', row.id)}  ${row.overrides.name ?? row.analysis.name.value}`),
      );
      return 0;
    }),
  );
  common(products.command('show <id>').description('fields, facts and where each comes from')).action(
    (id: string, options: CommonOptions) =>
      withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
        const row = await house.db.inWorkspace(workspaceId, (tx) => findProduct(tx, databaseId('product', id)));
        if (!row) throw new HooklineError('not_found', `There is no product ${id}.`);
        answer(json, record(row), productLines({ product: row }));
        return 0;
      }),
  );

  const characters = program.command('characters').description('who can be on screen');
  common(characters.command('list').description('the cast')).action((options: CommonOptions) =>
    withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
      const rows = await house.db.inWorkspace(workspaceId, (tx) => listCharacters(tx));
      answer(
        json,
        { characters: rows.map((row) => ({ id: publicId('character', row.id), ...row.character })) },
        rows.map(
          ({ character: { slug, fits, voice, look } }) =>
            `${slug.padEnd(8)} ${fits.join(', ').padEnd(24)} voice ${voice.padEnd(7)} ${look}`,
        ),
      );
      return 0;
    }),
  );
}

function record(row: ProductRow): Record<string, unknown> {
  const { analysis, overrides, images, degraded } = row;
  return { id: publicId('product', row.id), analysis, overrides, images, degraded };
}
