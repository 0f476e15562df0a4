import type { Command } from 'commander';
import { oneOf } from '#core/format.ts';
import { publicId } from '#core/ids.ts';
import { roles } from '#db/schema/identity.ts';
import { createToken } from '#identity/tokens.ts';
import { allWorkspaces, createWorkspace } from '#identity/workspaces.ts';
import { furnishWorkspace } from '#library/furnish.ts';
import { type CommonOptions, withHouse } from '../session.ts';
import { answer, tell } from '../terminal.ts';

export function registerPlatform(program: Command): void {
  const workspaces = program.command('workspaces').description('tenants: nobody sees another’s things');
  workspaces
    .command('create <name>')
    .description('a new workspace with its cast and first project')
    .option('--json', 'one JSON record on standard output')
    .action((name: string, options: CommonOptions) =>
      withHouse(options, async ({ house, json }) => {
        const created = await createWorkspace(house.db, name, furnishWorkspace);
        const id = publicId('workspace', created.id);
        answer(json, { id, name: created.name }, [id]);
        return 0;
      }),
    );
  workspaces
    .command('list')
    .description('all workspaces')
    .option('--json', 'one JSON record on standard output')
    .action((options: CommonOptions) =>
      withHouse(options, async ({ house, json }) => {
        const rows = (await allWorkspaces(house.db)).map(({ id, name }) => ({ id: publicId('workspace', id), name }));
        answer(
          json,
          { workspaces: rows },
          rows.map((row) => `${row.id}  ${row.name}`),
        );
        return 0;
      }),
    );

  program
    .command('token')
    .description('keys for programs')
    .command('create')
    .description('a new API token; shown once')
    .option('--workspace <name>', 'workspace by name or id')
    .option('--role <role>', `one of ${roles.join(', ')}`, 'creator')
    .option('--name <text>', 'what it is for', 'command line')
    .option('--days <n>', 'how long it lives; "never" for no end', '90')
    .option('--json', 'one JSON record on standard output')
    .action((options: CommonOptions & { role: string; name: string; days: string }) =>
      withHouse(options, async ({ house, workspaceId, json }) => {
        const created = await createToken(house.db, workspaceId, {
          name: options.name,
          role: oneOf('role', options.role, roles),
          expiresInDays: options.days === 'never' ? null : Number(options.days),
        });
        answer(json, { id: publicId('token', created.id), token: created.token, expiresAt: created.expiresAt }, [created.token]);
        if (!json) tell('Keep it: it is shown this once.');
        return 0;
      }),
    );

  program
    .command('worker')
    .description('run stages until stopped; several may share one database')
    .action(() =>
      withHouse({ work: true }, async ({ house, signal }) => {
        tell(`Working as ${house.engine.executorId}. Stop with Ctrl-C.`);
        if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
        return 0;
      }),
    );
}
