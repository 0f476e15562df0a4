import type { Command } from 'commander';
import { errorCodes, HooklineError } from '#core/errors.ts';
import { databaseId, publicId } from '#core/ids.ts';
import type { ProductRow } from '#db/queries/library.ts';
import { binCharacter, listCharacters } from '#library/characters.ts';
import { binProduct, getProduct, listProducts } from '#library/products.ts';
import type { House } from '#studio/house.ts';
import { readProduct } from '#studio/research/read.ts';
import { allPages } from '../all-pages.ts';
import { readBrief } from '../brief-input.ts';
import { blockedRecord, readProductFile, toRecord } from '../product-record.ts';
import { reporting } from '../reporting.ts';
import { type CommonOptions, withHouse } from '../session.ts';
import { answer } from '../terminal.ts';
import { productLines } from '../video-text.ts';
import { registerCharacterChanges } from './characters.ts';

export function registerLibrary(program: Command): void {
  const common = (command: Command) =>
    command.option('--workspace <name>', 'workspace by name or id').option('--json', 'one JSON record on standard output');
  const products = program.command('products').description('what is being sold: read once, used by many videos');

  common(products.command('read [input]').description('read a link, saved page, product JSON or brief and keep the product'))
    .option('--file <page>', 'read this saved page or product JSON, print what it says and keep nothing')
    .option('--url <address>', 'where a saved page came from')
    .option('--again', 'read it anew, also when it is known; your corrections stay')
    .option('--image <file>', 'picture of the product; repeat for more', (file: string, all: string[]) => [...all, file], [])
    .action((input: string | undefined, options: ReadOptions) => {
      if (options.file !== undefined) return printProduct(options.file, options);
      return withHouse({ ...options, needs: 'create' }, async ({ house, workspaceId, signal, json }) => {
        if (input === undefined)
          throw new HooklineError('invalid_input', 'Nothing to read was given.', {
            hint: 'Name a link, a saved page, product JSON or a brief.',
          });
        const brief = await readBrief(house.storage, workspaceId, { input, images: options.image, url: options.url });
        const row = await readProduct(house, { workspaceId, videoId: null, brief, again: options.again ? 1 : 0 }, signal);
        answer(json, record(row), productLines({ product: row }));
        return 0;
      });
    });
  common(products.command('list').description('newest first'))
    .option('--q <words>', 'whose name contains this')
    .option('--bin', 'what was deleted')
    .action((options: ListOptions) =>
      withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
        const rows = await allPages((page) => listProducts(house.db, workspaceId, { ...page, ...filter(options) }));
        answer(
          json,
          { products: rows.map((row) => ({ ...record(row), videos: row.videos })) },
          rows.map((row) => `${publicId('product', row.id)}  ${row.overrides.name ?? row.analysis.name.value}`),
        );
        return 0;
      }),
    );
  common(products.command('show <id>').description('fields, facts and where each comes from')).action(
    (id: string, options: CommonOptions) =>
      withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
        const row = await getProduct(house.db, workspaceId, databaseId('product', id));
        answer(json, record(row), productLines({ product: row }));
        return 0;
      }),
  );

  const characters = program.command('characters').description('who can be on screen');
  registerCharacterChanges(characters);
  common(characters.command('list').description('the cast'))
    .option('--q <words>', 'whose name contains this')
    .option('--bin', 'who was deleted')
    .action((options: ListOptions) =>
      withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
        const rows = await allPages((page) => listCharacters(house.db, workspaceId, { ...page, ...filter(options) }));
        answer(
          json,
          { characters: rows.map((row) => ({ id: publicId('character', row.id), ...row.character, videos: row.videos })) },
          rows.map(
            ({ character: { slug, fits, voice, look } }) =>
              `${slug.padEnd(8)} ${fits.join(', ').padEnd(24)} voice ${voice.padEnd(7)} ${look}`,
          ),
        );
        return 0;
      }),
    );

  for (const deleted of [true, false]) {
    const usage = deleted ? 'delete' : 'restore';
    const outcome = deleted ? 'is in the bin' : 'is back';
    common(products.command(`${usage} <id>`).description(deleted ? 'to the bin; refused while videos use it' : 'back from the bin')).action(
      (id: string, options: CommonOptions) =>
        withHouse({ ...options, needs: 'manage' }, async ({ house, workspaceId, json }) => {
          await binProduct(house.db, workspaceId, databaseId('product', id), deleted);
          answer(json, { id, deleted }, [`${id} ${outcome}`]);
          return 0;
        }),
    );
    common(
      characters.command(`${usage} <name>`).description(deleted ? 'to the bin; refused while videos use it' : 'back from the bin'),
    ).action((name: string, options: CommonOptions) =>
      withHouse({ ...options, needs: 'manage' }, async ({ house, workspaceId, json }) => {
        const id = await characterNamed(house, workspaceId, name, !deleted);
        await binCharacter(house.db, workspaceId, id, deleted);
        answer(json, { id: publicId('character', id), deleted }, [`${name} ${outcome}`]);
        return 0;
      }),
    );
  }
}

interface ReadOptions extends CommonOptions {
  file?: string;
  url?: string;
  image: string[];
  again?: boolean;
}

/** The machine form: no database, no network, and a wall before the product is an answer of its own. */
function printProduct(file: string, { url, json = false }: ReadOptions): Promise<void> {
  return reporting(json, async () => {
    try {
      const product = toRecord(await readProductFile(file, url, AbortSignal.timeout(60_000)));
      const { facts, images, ...fields } = product;
      const lines = [...Object.entries(fields), ...facts.map(({ role, text }) => [role, text])];
      answer(
        json,
        product,
        lines.map(([label, value]) => `${String(label).padEnd(12)} ${typeof value === 'object' ? JSON.stringify(value) : value}`),
      );
      return 0;
    } catch (error) {
      if (!json || !(error instanceof HooklineError) || error.code !== 'page_blocked') throw error;
      answer(true, blockedRecord(error.message), []);
      return errorCodes.page_blocked.exit;
    }
  });
}

interface ListOptions extends CommonOptions {
  q?: string;
  bin?: boolean;
}

function filter({ q, bin }: ListOptions): { q?: string; bin: boolean } {
  return { ...(q === undefined ? {} : { q }), bin: bin ?? false };
}

/** By short name, as the list shows it, or by id. */
async function characterNamed({ db }: Pick<House, 'db'>, workspaceId: string, name: string, bin: boolean): Promise<string> {
  if (name.startsWith('chr_')) return databaseId('character', name);
  const rows = await allPages((page) => listCharacters(db, workspaceId, { ...page, bin }));
  const found = rows.find((row) => row.slug === name.toLowerCase());
  if (found) return found.id;
  throw new HooklineError('not_found', `There is no character "${name.slice(0, 60)}"${bin ? ' in the bin' : ''}.`, {
    hint: `See ./hookline characters list${bin ? ' --bin' : ''}.`,
  });
}

function record(row: ProductRow): Record<string, unknown> {
  const { analysis, overrides, images, degraded } = row;
  return { id: publicId('product', row.id), analysis, overrides, images, degraded };
}
