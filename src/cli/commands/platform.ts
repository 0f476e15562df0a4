import type { Command } from 'commander';
import { HooklineError } from '#core/errors.ts';
import { oneOf } from '#core/format.ts';
import { databaseId, publicId } from '#core/ids.ts';
import { formatMicros } from '#core/money.ts';
import { roles } from '#core/roles.ts';
import { createToken, listTokens, revoke } from '#identity/tokens.ts';
import { allWorkspaces, changeWorkspace, createWorkspace, getWorkspace } from '#identity/workspaces.ts';
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
      withHouse({ ...options, needs: 'platform' }, async ({ house, json }) => {
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
      withHouse({ ...options, needs: 'platform' }, async ({ house, json }) => {
        const rows = (await allWorkspaces(house.db)).map(({ id, name }) => ({ id: publicId('workspace', id), name }));
        answer(
          json,
          { workspaces: rows },
          rows.map((row) => `${row.id}  ${row.name}`),
        );
        return 0;
      }),
    );

  workspaces
    .command('budget [amount]')
    .description('what a workspace may spend in US dollars; "none" lifts the cap, nothing shows it')
    .option('--workspace <name>', 'workspace by name or id')
    .option('--json', 'one JSON record on standard output')
    .action((amount: string | undefined, options: CommonOptions) =>
      withHouse({ ...options, needs: 'manage' }, async ({ house, workspaceId, json }) => {
        const { budget } =
          amount === undefined
            ? await getWorkspace(house.db, workspaceId)
            : await changeWorkspace(house.db, workspaceId, { limitMicros: readLimit(amount) });
        const { limitMicros, usedMicros, reservedMicros } = budget;
        const limit = limitMicros === null ? 'no limit' : formatMicros(limitMicros);
        answer(json, { limitMicros, usedMicros, reservedMicros }, [
          `${formatMicros(usedMicros)} spent, ${formatMicros(reservedMicros)} reserved, ${limit}`,
        ]);
        return 0;
      }),
    );

  const tokens = program.command('token').description('keys for programs: set HOOKLINE_TOKEN to act as one');
  const command = (usage: string, description: string) =>
    tokens
      .command(usage)
      .description(description)
      .option('--workspace <name>', 'workspace by name or id')
      .option('--json', 'one JSON record on standard output');
  command('create', 'a new token; shown once')
    .option('--role <role>', `one of ${roles.join(', ')}`, 'creator')
    .option('--name <text>', 'what it is for', 'command line')
    .option('--days <n>', 'how long it lives; "never" for no end', '90')
    .action((options: CommonOptions & { role: string; name: string; days: string }) =>
      withHouse({ ...options, needs: 'manage' }, async ({ house, workspaceId, json }) => {
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
  command('list', 'all tokens of the workspace, without their secrets').action((options: CommonOptions) =>
    withHouse({ ...options, needs: 'manage' }, async ({ house, workspaceId, json }) => {
      const rows = await listTokens(house.db, workspaceId);
      const records = rows.map(({ id, name, role, prefix, expiresAt, revokedAt }) => ({
        id: publicId('token', id),
        name,
        role,
        prefix,
        expiresAt,
        revokedAt,
      }));
      answer(
        json,
        { tokens: records },
        records.map((row) => `${row.id}  ${row.role.padEnd(8)}  ${row.prefix}…  ${row.revokedAt ? 'revoked' : row.name}`),
      );
      return 0;
    }),
  );
  command('revoke <id>', 'end a token at once').action((id: string, options: CommonOptions) =>
    withHouse({ ...options, needs: 'manage' }, async ({ house, workspaceId, json }) => {
      await revoke(house.db, workspaceId, databaseId('token', id));
      answer(json, { id, revoked: true }, [`${id} is revoked`]);
      return 0;
    }),
  );
}

function readLimit(amount: string): number | null {
  if (amount === 'none') return null;
  if (/^\d{1,7}(\.\d{1,2})?$/.test(amount)) return Math.round(Number(amount) * 1_000_000);
  throw new HooklineError('invalid_input', `"${amount.slice(0, 20)}" is not an amount.`, {
    hint: 'Write dollars, as in 25 or 12.50, or "none".',
  });
}
