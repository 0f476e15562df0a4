'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/lib/api.ts';
import { useEvents } from '#web/lib/events.ts';
import type { Remark } from './remark-item.tsx';

interface Spoken {
  /** Position of the last event that was taken in. */
  at: number;
  remarks: Remark[];
}

const silence: Spoken = { at: 0, remarks: [] };
const pageSize = 200;

/** What has been said since the script was begun: from the log, and then as it is said. */
export function useSpoken(id: string): Remark[] {
  const queries = useQueryClient();
  // Beside the video and not below it: each remark would have the log read again.
  const queryKey = ['spoken', id];
  const { data = silence } = useQuery({
    queryKey,
    queryFn: ({ signal }) => readSpoken(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
    // Nobody listens while this is not shown, so what was heard before would have gaps.
    gcTime: 0,
  });
  useEvents(({ id: at, type, video, data: said }) => {
    if (video !== id || at === null || (type !== 'roundtable-said' && type !== 'stage-started')) return;
    queries.setQueryData<Spoken>(queryKey, (known) => known && take(known, { id: at, type, data: said }));
  });
  return data.remarks;
}

async function readSpoken(id: string, signal: AbortSignal): Promise<Spoken> {
  let spoken = silence;
  for (let cursor: string | null = '0'; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(id, cursor, signal);
    spoken = page.items.reduce(take, spoken);
    cursor = page.next;
  }
  return spoken;
}

function readPage(id: string, cursor: string, signal: AbortSignal) {
  return api('GET /videos/{id}/history', { params: { id }, query: { limit: pageSize, cursor }, signal });
}

/** A stage that starts clears the table. */
function take(known: Spoken, { id, type, data }: { id: number; type: string; data: Record<string, unknown> }): Spoken {
  if (id <= known.at) return known;
  if (type === 'stage-started') return { at: id, remarks: [] };
  if (type !== 'roundtable-said') return { ...known, at: id };
  return { at: id, remarks: [...known.remarks, data as unknown as Remark] };
}
