import type { Command } from 'commander';
import { HooklineError } from '#core/errors.ts';
import { databaseId, publicId } from '#core/ids.ts';
import { formatMicros } from '#core/money.ts';
import type { Resolution, Scope } from '#core/spending.ts';
import type { BudgetRow } from '#db/queries/budgets.ts';
import type { GenerationRow } from '#db/schema/studio.ts';
import { limitSpending, resolveCall, showSpending } from '#purse/spending.ts';
import { type CommonOptions, withHouse } from '../session.ts';
import { answer } from '../terminal.ts';

interface ResolveOptions extends CommonOptions {
  charged?: string;
  notCharged?: boolean;
  job?: string;
}

export function registerSpending(program: Command): void {
  const spending = program.command('spending').description('what models are paid: budgets, and calls that are not settled');
  const common = (command: Command) =>
    command.option('--workspace <name>', 'workspace by name or id').option('--json', 'one JSON record on standard output');
  common(spending.command('show', { isDefault: true }).description('budgets, and calls that hold money')).action((options: CommonOptions) =>
    withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
      const { budgets, open } = await showSpending(house.db, workspaceId);
      answer(json, { budgets: budgets.map(recordOf), open: open.map(callRecord) }, [...budgets.map(budgetLine), ...open.map(callLine)]);
      return 0;
    }),
  );
  common(spending.command('limit <dollars>').description('cap it, or lift the cap with "none"; the workspace’s without further options'))
    .option('--month', 'of every month from now on')
    .option('--project <id>', 'of a project')
    .option('--video <id>', 'of a video')
    .action((dollars: string, options: CommonOptions & { month?: boolean; project?: string; video?: string }) =>
      withHouse({ ...options, needs: 'manage' }, async ({ house, workspaceId, json }) => {
        const row = await limitSpending(house.db, workspaceId, scopeOf(options), dollars === 'none' ? null : micros(dollars));
        answer(json, recordOf(row), [budgetLine(row)]);
        return 0;
      }),
    );
  common(
    spending.command('resolve <call>').description('say what became of a call of unknown outcome, after a look at the vendor’s own list'),
  )
    .option('--charged <dollars>', 'it was charged, and nothing came of it')
    .option('--not-charged', 'it never arrived')
    .option('--job <name>', 'the vendor has it under this name: the next run asks after it')
    .action((call: string, options: ResolveOptions) =>
      withHouse({ ...options, needs: 'spend' }, async ({ house, workspaceId, json }) => {
        const row = await resolveCall(house.db, workspaceId, databaseId('call', call), resolutionOf(options));
        answer(json, callRecord(row), [callLine(row)]);
        return 0;
      }),
    );
}

function scopeOf({ month, project, video }: { month?: boolean; project?: string; video?: string }): Scope {
  if ([month, project, video].filter(Boolean).length > 1) {
    throw new HooklineError('invalid_input', 'One budget at a time.', { hint: 'Give one of --month, --project and --video.' });
  }
  if (project) return { scope: 'project', id: databaseId('project', project) };
  if (video) return { scope: 'video', id: databaseId('video', video) };
  return { scope: month ? 'month' : 'workspace', id: '' };
}

function resolutionOf({ charged, notCharged, job }: ResolveOptions): Resolution {
  if ([charged !== undefined, notCharged, job !== undefined].filter(Boolean).length !== 1) {
    throw new HooklineError('invalid_input', 'Say what became of it.', {
      hint: 'Give one of --charged DOLLARS, --not-charged and --job NAME.',
    });
  }
  if (charged !== undefined) return { was: 'charged', amount: micros(charged) };
  return job === undefined ? { was: 'not-charged' } : { was: 'adopted', job };
}

function micros(dollars: string): number {
  const amount = Number(dollars.replace(/^\$/, ''));
  if (dollars.trim() !== '' && amount >= 0 && amount <= 1e7) return Math.round(amount * 1_000_000);
  throw new HooklineError('invalid_input', `"${dollars.slice(0, 40)}" is no amount of dollars.`, { hint: 'Write it as 12.50.' });
}

function recordOf({ scope, scopeId, limitMicros, usedMicros, reservedMicros }: BudgetRow) {
  return { scope, id: nameOf({ scope, scopeId }), limitMicros, usedMicros, reservedMicros };
}

function nameOf({ scope, scopeId }: Pick<BudgetRow, 'scope' | 'scopeId'>): string | null {
  if (scopeId === '') return null;
  return scope === 'project' || scope === 'video' ? publicId(scope, scopeId) : scopeId;
}

function budgetLine(row: BudgetRow): string {
  const limit = row.limitMicros === null ? 'no limit' : `of ${formatMicros(row.limitMicros)}`;
  const held = row.reservedMicros > 0 ? `, ${formatMicros(row.reservedMicros)} held` : '';
  return `${`${row.scope} ${nameOf(row) ?? ''}`.trim().padEnd(38)} ${formatMicros(row.usedMicros)} ${limit}${held}`;
}

function callRecord(row: GenerationRow) {
  const { slot, provider, state, estimateMicros, startedAt } = row;
  return {
    id: publicId('call', row.id),
    video: row.videoId && publicId('video', row.videoId),
    slot,
    provider,
    state,
    estimateMicros,
    startedAt,
  };
}

function callLine(row: GenerationRow): string {
  const { id, slot, provider, state, estimateMicros } = callRecord(row);
  return `${id} ${state.padEnd(9)} ${formatMicros(estimateMicros)} ${slot} by ${provider}`;
}
