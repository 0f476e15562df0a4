import type { Command } from 'commander';
import { given } from '#api/given.ts';
import { brandKits } from '#contract/brand-kits.ts';
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
import { checkOptions } from '../read-json.ts';
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
      await tellKit(
        session,
        await createBrandKit(session.house.db, session.workspaceId, checkOptions(brandKits['POST /brand-kits'].body, { name }).name),
      );
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
    .option('--no-standard', 'no longer for new videos')
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
  const said = { name, accent: orNone(accent), second: orNone(second), captions: orNone(captions), corner: orNone(corner), standard };
  const change: BrandChange = given(
    checkOptions(brandKits['PATCH /brand-kits/{id}'].body.omit({ logo: true, intro: true, outro: true, music: true }), said),
  );
  for (const what of brandFiles) {
    const file = options[what];
    if (file === undefined) continue;
    if (file !== 'none') await checkFile(file);
    change[what] = file === 'none' ? null : await keepBrandFile(session.house.storage, session.workspaceId, what, file);
  }
  return change;
}

const orNone = (value: string | undefined) => (value === 'none' ? null : value);

async function tellKit({ house, json }: Session, row: BrandKitView): Promise<void> {
  const findings = await checkKit(house.storage, row);
  answer(json, { ...record(row), findings }, [line(row), ...findings.map((words) => `! ${words}`)]);
}

const line = (row: BrandKitView): string =>
  `${publicId('brand', row.id)}  ${row.name}${row.standard ? ' (standard)' : ''} · ${row.kit.accent ?? 'no accent'} · ${row.videos} videos`;

const record = ({ id, name, kit, standard, videos }: BrandKitView) => ({ id: publicId('brand', id), name, ...kit, standard, videos });
