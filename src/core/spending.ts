import type { Micros } from './money.ts';

/** What a budget is for. */
export const spendScopes = ['workspace', 'month', 'project', 'video'] as const;
export type SpendScope = (typeof spendScopes)[number];

/** One budget: of a month `id` is `2026-11`, of a project or video its database id, of the workspace ''. */
export interface Scope {
  scope: SpendScope;
  id: string;
}

/** How a call stands: written down, taken on by its vendor, or ended; `uncertain` waits for a person. */
export type CallState = 'intent' | 'accepted' | 'done' | 'failed' | 'uncertain';

/** What a person found out about an uncertain call at its vendor. */
export type Resolution = { was: 'charged'; amount: Micros } | { was: 'not-charged' } | { was: 'adopted'; job: string };

/** Every budget a call counts in, the widest first: all callers take them in this order. */
export function scopesOf(where: { videoId: string | null; projectId: string | null }, day: Date): Scope[] {
  const scopes: Scope[] = [
    { scope: 'workspace', id: '' },
    { scope: 'month', id: day.toISOString().slice(0, 7) },
  ];
  if (where.projectId) scopes.push({ scope: 'project', id: where.projectId });
  if (where.videoId) scopes.push({ scope: 'video', id: where.videoId });
  return scopes;
}

/**
 * What a provider promises about a call that was sent and whose answer was lost.
 * `free`: costs nothing, just call again. `idempotent`: the same call id is never charged twice. `lookup`: the vendor tells afterwards
 * whether it took the call on. `uncertain`: nobody can tell; a person decides.
 */
export type RepeatTerms = 'free' | 'idempotent' | 'lookup' | 'uncertain';

/** An account at a vendor, and what it may do at once; kept over all workers. */
export interface Account {
  /** Names the vendor and the key without telling the key: `wavespeed:3f9c…`. */
  id: string;
  /** Jobs begun in any 60 s; null for no limit. */
  perMinute: number | null;
  /** Jobs under way at the same time; null for no limit. */
  atOnce: number | null;
}
