'use client';

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** Other windows of this browser share its session: what one does to it, the others have to hear of. */
export type SessionNews = { type: 'switched'; workspace: string } | { type: 'signed-out' };

const channelName = 'hookline-session';
const watchers = new Set<() => void>();
let here: string | null = null;
let changed = false;

/** The workspace that this page shows, which every call names; null until the session is known. */
export function workspaceHere(): string | null {
  return here;
}

/** Takes the first workspace heard of as the page's own. False when the page shows another one: it never becomes that silently. */
export function settleWorkspace(id: string): boolean {
  here ??= id;
  noticeWorkspace(here === id);
  return here === id;
}

/** Whether the session is still in the page's workspace. If not, all it shows and what was typed stays, until it is loaded again. */
export function noticeWorkspace(same: boolean): void {
  if (changed === !same) return;
  changed = !same;
  for (const tell of watchers) tell();
}

export function useWorkspaceChanged(): boolean {
  return useSyncExternalStore(
    watch,
    () => changed,
    () => false,
  );
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => void watchers.delete(tell);
}

/** Tells the other windows what became of the session. */
export function tellOtherWindows(news: SessionNews): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(news);
  channel.close();
}

/** Hears what another window did to the session: a switch shows as a change, `onSignedOut` is for the rest. */
export function useOtherWindows(onSignedOut: () => void): void {
  const leave = useEffectEvent(onSignedOut);
  useEffect(() => {
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = ({ data }: MessageEvent<SessionNews>) => {
      if (data.type === 'signed-out') leave();
      else if (here !== null) noticeWorkspace(data.workspace === here);
    };
    return () => channel.close();
  }, []);
}
