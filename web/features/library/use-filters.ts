'use client';

import { useSearchParams } from 'next/navigation';
import { type Tone, tones } from '#core/vocabulary.ts';
import type { VideoFilters } from '#web/lib/live-videos.ts';

export const sorts = ['newest', 'oldest', 'updated', 'title'] as const;
export type Sort = (typeof sorts)[number];

/** States as a person thinks of them. */
export const stateGroups = {
  review: ['review'],
  making: ['running', 'queued'],
  done: ['done'],
  failed: ['failed'],
  cancelled: ['cancelled'],
} as const;
export type StateGroup = keyof typeof stateGroups;
const groupNames = Object.keys(stateGroups) as StateGroup[];

export interface Filters {
  q: string;
  state: StateGroup | null;
  project: string | null;
  tone: Tone | null;
  sort: Sort;
}

const oneOf = <T extends string>(names: readonly T[], value: string | null): T | null => names.find((name) => name === value) ?? null;

/** What the list shows, kept in the address, so that reload, back and a shared link keep it. */
export function useFilters() {
  const search = useSearchParams();
  const filters: Filters = {
    q: search.get('q') ?? '',
    state: oneOf(groupNames, search.get('state')),
    project: search.get('project'),
    tone: oneOf(tones, search.get('tone')),
    sort: oneOf(sorts, search.get('sort')) ?? 'newest',
  };
  const change = (part: Partial<Filters>) => {
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries({ ...filters, ...part })) {
      if (value === null || value === '' || value === 'newest') next.delete(name);
      else next.set(name, value);
    }
    window.history.replaceState(null, '', next.size > 0 ? `/?${next}` : '/');
  };
  const clear = () => change({ q: '', state: null, project: null, tone: null });
  return { filters, change, clear, active: Boolean(filters.q || filters.state || filters.project || filters.tone) };
}

/** As the API takes them. */
export function toQuery({ q, state, project, tone, sort }: Filters): VideoFilters {
  return {
    ...(q === '' ? {} : { q }),
    ...(state === null ? {} : { state: stateGroups[state].join(',') }),
    ...(project === null ? {} : { project }),
    ...(tone === null ? {} : { tone }),
    sort,
  };
}
