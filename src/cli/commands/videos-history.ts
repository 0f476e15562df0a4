import type { Command } from 'commander';
import { databaseId } from '#core/ids.ts';
import { formatMicros } from '#core/money.ts';
import { videoHistory } from '#studio/history.ts';
import { type CommonOptions, withHouse } from '../session.ts';
import { answer } from '../terminal.ts';

type NewCommand = (usage: string, description: string) => Command;

export function registerVideoHistory(command: NewCommand): void {
  command('history <id>', 'what happened: events, script versions, and every provider call with its time and cost').action(
    (id: string, options: CommonOptions) =>
      withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
        const { events, scripts, calls } = await videoHistory(house, workspaceId, databaseId('video', id));
        answer(
          json,
          {
            events: events.map(({ type, data, createdAt }) => ({ at: createdAt, type, data })),
            scripts: scripts.map(({ n, origin, note, createdAt }) => ({ version: n, origin, note, at: createdAt })),
            calls: calls.map(({ slot, provider, state, costMicros, startedAt, finishedAt, error }) => {
              return { slot, provider, state, costMicros, startedAt, finishedAt, error };
            }),
          },
          [
            ...events.map(({ type, data, createdAt }) => `${createdAt.toISOString()}  ${type.padEnd(16)} ${summary(data)}`),
            'Script versions',
            ...scripts.map(({ n, origin, note }) => `  ${n} ${origin}${note ? `: ${note}` : ''}`),
            'Provider calls',
            ...calls.map(({ slot, provider, state, costMicros, startedAt, finishedAt }) => {
              const seconds = finishedAt ? `${((finishedAt.getTime() - startedAt.getTime()) / 1000).toFixed(1)} s` : '…';
              return `  ${slot.padEnd(18)} ${provider.padEnd(18)} ${state.padEnd(9)} ${seconds.padStart(8)}  ${formatMicros(costMicros ?? 0)}`;
            }),
          ],
        );
        return 0;
      }),
  );
}

function summary(data: Record<string, unknown>): string {
  return Object.entries(data)
    .filter(([name, value]) => value !== null && name !== 'version' && name !== 'attempt')
    .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(' · ');
}
