import type { Command } from 'commander';
import { databaseId, publicId } from '#core/ids.ts';
import { binProject, createProject, listProjects, renameProject } from '#library/projects.ts';
import { allPages } from '../all-pages.ts';
import { type CommonOptions, withHouse } from '../session.ts';
import { answer } from '../terminal.ts';

export function registerProjects(program: Command): void {
  const projects = program.command('projects').description('folders of videos around one goal');
  const command = (usage: string, description: string) =>
    projects
      .command(usage)
      .description(description)
      .option('--workspace <name>', 'workspace by name or id')
      .option('--json', 'one JSON record on standard output');

  command('list', 'all projects')
    .option('--bin', 'what was deleted')
    .action((options: CommonOptions & { bin?: boolean }) =>
      withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
        const rows = await allPages((page) => listProjects(house.db, workspaceId, { ...page, bin: options.bin ?? false }));
        const records = rows.map((row) => ({ id: publicId('project', row.id), name: row.name, videos: row.videos }));
        answer(
          json,
          { projects: records },
          records.map((row) => `${row.id}  ${String(row.videos).padStart(4)} videos  ${row.name}`),
        );
        return 0;
      }),
    );
  command('create <name>', 'a new project').action((name: string, options: CommonOptions) =>
    withHouse({ ...options, needs: 'create' }, async ({ house, workspaceId, json }) => {
      const id = publicId('project', (await createProject(house.db, workspaceId, { name })).id);
      answer(json, { id, name }, [id]);
      return 0;
    }),
  );
  command('rename <id> <name>', 'another name').action((id: string, name: string, options: CommonOptions) =>
    withHouse({ ...options, needs: 'create' }, async ({ house, workspaceId, json }) => {
      await renameProject(house.db, workspaceId, databaseId('project', id), name);
      answer(json, { id, name }, [`${id}  ${name}`]);
      return 0;
    }),
  );
  for (const deleted of [true, false]) {
    command(
      deleted ? 'delete <id>' : 'restore <id>',
      deleted ? 'to the bin, with its videos' : 'back from the bin, with the videos that went along',
    ).action((id: string, options: CommonOptions) =>
      withHouse({ ...options, needs: 'manage' }, async ({ house, workspaceId, json }) => {
        await binProject(house.db, workspaceId, databaseId('project', id), deleted);
        answer(json, { id, deleted }, [`${id} ${deleted ? 'is in the bin' : 'is back'}`]);
        return 0;
      }),
    );
  }
}
