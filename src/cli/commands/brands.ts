import type { Command } from 'commander';
import { HooklineError } from '#core/errors.ts';
import { databaseId, publicId } from '#core/ids.ts';
import {
  type BrandChange,
  type BrandKitView,
  binBrandKit,
  brandFiles,
  changeBrandKit,
  checkKit,
  createBrandKit,
  getBrandKit,
  keepBrandFile,
  listBrandKits,
} from '#library/brand-kits.ts';
import { allPages } from '../all-pages.ts';
import { checkFile } from '../given-file.ts';
import { type CommonOptions, type Session, withHouse } from '../session.ts';
import { answer } from '../terminal.ts';

interface ChangeOptions extends CommonOptions {
  name?: string;
  accent?: string;
  second?: string;
  captions?: string;
  logo?: string;
  corner?: string;
  intro?: string;
  outro?: string;
  music?: string;
  standard?: boolean;
}

const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

/** How a brand looks in every film it is applied to. One is applied with `videos … cut set`. */
export function registerBrands(program: Command): void {
  const brands = program.command('brands').description('brand kits: logo, colours, caption style and music of a brand');
  const command = (usage: string, description: string) =>
    brands
      .command(usage)
      .description(description)
      .option('--workspace <name>', 'workspace by name or id')
      .option('--json', 'one JSON record on standard output');

  command('list', 'by name')
    .option('--bin', 'what was deleted')
    .action((options: CommonOptions & { bin?: boolean }) =>
      withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
        const rows = await allPages((page) => listBrandKits(house.db, workspaceId, { ...page, bin: options.bin ?? false }));
        answer(json, { brandKits: rows.map(record) }, rows.length > 0 ? rows.map(line) : ['No brand kits yet.']);
        return 0;
      }),
    );
  command('show <id>', 'what it holds, and what would be hard to read').action((id: string, options: CommonOptions) =>
    withHouse({ ...options, needs: 'view' }, async (session) => {
      await tellKit(session, await getBrandKit(session.house.db, session.workspaceId, databaseId('brand', id)));
      return 0;
    }),
  );
  command('create <name>', 'a new one').action((name: string, options: CommonOptions) =>
    withHouse({ ...options, needs: 'create' }, async (session) => {
      await tellKit(session, await createBrandKit(session.house.db, session.workspaceId, name.trim().slice(0, 100)));
      return 0;
    }),
  );
  command('set <id>', 'change it; "none" takes a value away')
    .option('--name <name>', 'what it is called')
    .option('--accent <#rrggbb>', 'colour of buttons, price and chips')
    .option('--second <#rrggbb>', 'colour that marks the spoken word')
    .option('--captions <id>', 'caption style')
    .option('--logo <file>', 'a picture')
    .option('--corner <corner>', `where the logo stands: ${corners.join(', ')}`)
    .option('--intro <file>', 'a picture over the first moment')
    .option('--outro <file>', 'a picture over the last moment')
    .option('--music <file>', 'music for every film')
    .option('--standard', 'for new videos')
    .action((id: string, options: ChangeOptions) =>
      withHouse({ ...options, needs: 'create' }, async (session) => {
        const { house, workspaceId } = session;
        await tellKit(session, await changeBrandKit(house.db, workspaceId, databaseId('brand', id), await changeOf(session, options)));
        return 0;
      }),
    );
  for (const [verb, deleted] of [
    ['delete', true],
    ['restore', false],
  ] as const) {
    command(`${verb} <id>`, deleted ? 'to the bin; refused while videos use it' : 'back from the bin').action(
      (id: string, options: CommonOptions) =>
        withHouse({ ...options, needs: 'manage' }, async ({ house, workspaceId, json }) => {
          await binBrandKit(house.db, workspaceId, databaseId('brand', id), deleted);
          answer(json, { id }, [`${deleted ? 'Deleted' : 'Restored'}: ${id}`]);
          return 0;
        }),
    );
  }
}

async function changeOf(session: Session, options: ChangeOptions): Promise<BrandChange> {
  const { name, accent, second, captions, corner, standard } = options;
  const change: BrandChange = {
    ...(name === undefined ? {} : { name: name.trim().slice(0, 100) }),
    ...(accent === undefined ? {} : { accent: color(accent) }),
    ...(second === undefined ? {} : { second: color(second) }),
    ...(captions === undefined ? {} : { captions: orNone(captions) }),
    ...(corner === undefined ? {} : { corner: corners.find((one) => one === corner) ?? noCorner(corner) }),
    ...(standard ? { standard } : {}),
  };
  for (const what of brandFiles) {
    const file = options[what];
    if (file === undefined) continue;
    if (file !== 'none') await checkFile(file);
    change[what] = file === 'none' ? null : await keepBrandFile(session.house.storage, session.workspaceId, what, file);
  }
  return change;
}

const orNone = (value: string): string | null => (value === 'none' ? null : value);

function color(value: string): string | null {
  if (value === 'none') return null;
  if (/^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  throw new HooklineError('invalid_input', `"${value.slice(0, 40)}" is no colour.`, { hint: 'Write it as #1B7F5C.' });
}

function noCorner(value: string): null {
  if (value === 'none') return null;
  throw new HooklineError('invalid_input', `"${value.slice(0, 40)}" is no corner.`, {
    hint: `Choose one of: ${corners.join(', ')}, none.`,
  });
}

async function tellKit({ house, json }: Session, row: BrandKitView): Promise<void> {
  const findings = await checkKit(house.storage, row);
  answer(json, { ...record(row), findings }, [line(row), ...findings.map((words) => `! ${words}`)]);
}

const line = (row: BrandKitView): string =>
  `${publicId('brand', row.id)}  ${row.name}${row.standard ? ' (standard)' : ''} · ${row.kit.accent ?? 'no accent'} · ${row.videos} videos`;

const record = ({ id, name, kit, standard, videos }: BrandKitView) => ({ id: publicId('brand', id), name, ...kit, standard, videos });
