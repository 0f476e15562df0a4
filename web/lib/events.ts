'use client';

import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { asApiError } from './api.ts';
import { forgetFailures } from './failures.ts';
import { noticeWorkspace, workspaceHere } from './workspace-here.ts';

/** What the stream says. `progress` has no id: it is not kept. */
export interface StreamEvent {
  id: number | null;
  type: string;
  video: string | null;
  data: Record<string, unknown>;
}
export type Connection = 'connecting' | 'open' | 'lost';

/** Longer without a word than the server's heartbeat allows (15 s) means that the line is dead, in milliseconds. */
const silence = 40_000;
/** A page nobody looks at gives its connection back after this, in milliseconds: browsers allow six per address. */
const patience = 30_000;

/** Failures that an open line proves to be over. */
const overWithTheLine = new Set<string>(['offline', 'workspace_changed']);

const listeners = new Set<(event: StreamEvent) => void>();
const watchers = new Set<() => void>();
let connection: Connection = 'connecting';
let lastId: number | null = null;

/** Every event of the workspace, from the page's one stream. */
export function useEvents(hear: (event: StreamEvent) => void): void {
  const latest = useEffectEvent(hear);
  useEffect(() => {
    const listener = (event: StreamEvent) => latest(event);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
}

/** Whether the page still hears of what happens. */
export function useConnection(): Connection {
  const watch = (tell: () => void) => {
    watchers.add(tell);
    return () => void watchers.delete(tell);
  };
  return useSyncExternalStore(
    watch,
    () => connection,
    () => 'connecting' as const,
  );
}

/**
 * Opens the page's stream and keeps it open: with back-off after a loss, from the last event heard. Each time it opens, whatever was fetched
 * before that moment is fetched again, so that the page shows the truth. Returns what closes it.
 */
export function openEventStream(queries: QueryClient): () => void {
  let line: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const connect = async () => {
    clearTimeout(timer);
    line?.abort();
    const controller = new AbortController();
    line = controller;
    const workspace = workspaceHere();
    try {
      const answer = await fetch(lastId === null ? '/api/events' : `/api/events?after=${lastId}`, {
        headers: { accept: 'text/event-stream', ...(workspace === null ? {} : { 'hookline-workspace': workspace }) },
        signal: controller.signal,
        cache: 'no-store',
      });
      if (answer.status === 401) {
        void queries.invalidateQueries({ queryKey: ['session'] });
        return;
      }
      // The only conflict there is about listening: the session went to another workspace. It may come back.
      if (answer.status === 409) noticeWorkspace(false);
      if (!answer.ok || !answer.body) throw new Error(`The stream answered ${answer.status}.`);
      const openedAt = Date.now();
      failures = 0;
      noticeWorkspace(true);
      become('open');
      forgetFailures((error) => overWithTheLine.has(asApiError(error).code));
      void queries.invalidateQueries({ predicate: ({ state }) => state.dataUpdatedAt < openedAt && state.status !== 'pending' });
      await readStream(answer.body, controller);
      throw new Error('The stream has ended.');
    } catch {
      // A line that another one replaced, or that was hung up on purpose, is not lost.
      if (line !== controller) return;
      line = null;
      become('lost');
      timer = setTimeout(connect, Math.min(15_000, 500 * 2 ** failures) * (0.75 + Math.random() / 2));
      failures += 1;
    }
  };
  const hangUp = () => {
    clearTimeout(timer);
    const open = line;
    line = null;
    open?.abort();
  };
  const onVisibility = () => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(hangUp, patience);
    else if (line === null) void connect();
  };

  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('online', connect);
  void connect();
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('online', connect);
    hangUp();
  };
}

function become(next: Connection): void {
  if (connection === next) return;
  connection = next;
  for (const tell of watchers) tell();
}

async function readStream(body: ReadableStream<Uint8Array<ArrayBuffer>>, controller: AbortController): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const deaf = setTimeout(() => controller.abort(), silence);
    const { done, value } = await reader.read().finally(() => clearTimeout(deaf));
    if (done) return;
    const blocks = (rest + value.replaceAll('\r', '')).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = parseEvent(block);
      if (!event) continue;
      if (event.id !== null) lastId = event.id;
      for (const listener of listeners) listener(event);
    }
  }
}

/** One event of the stream, or null for a comment or something unreadable. */
export function parseEvent(block: string): StreamEvent | null {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).replace(/^ /, '');
    fields.set(name, name === 'data' && fields.has('data') ? `${fields.get('data')}\n${value}` : value);
  }
  const data = parseJson(fields.get('data'));
  if (!data) return null;
  const id = Number(fields.get('id') ?? data['id']);
  return {
    id: fields.has('id') && Number.isSafeInteger(id) ? id : null,
    type: fields.get('event') ?? 'message',
    video: typeof data['video'] === 'string' ? data['video'] : null,
    data: (typeof data['data'] === 'object' && data['data'] !== null ? data['data'] : data) as Record<string, unknown>,
  };
}

function parseJson(text: string | undefined): Record<string, unknown> | null {
  if (text === undefined) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
