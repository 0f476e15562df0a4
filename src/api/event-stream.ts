import { HooklineError } from '#core/errors.ts';
import { publicId } from '#core/ids.ts';
import type { EventHub, Message } from './event-hub.ts';
import type { KnownCallers } from './known-callers.ts';
import { presentEvent } from './present/history.ts';

const heartbeatMs = 15_000;
/** How soon a stream ends after another server took its reader's right away; in this one it ends at once. */
const recheckMs = 5_000;
/** A reader this far behind is cut off; it comes back with its position and loses nothing. */
const mostWaiting = 1_000;

/** Where to go on from: the header that browsers send when they come again, else `?after=`. Error: `invalid_input`. */
export function positionOf(headers: Headers, after: number | undefined): number | null {
  const last = headers.get('last-event-id');
  if (last === null || last === '') return after ?? null;
  if (/^\d{1,15}$/.test(last)) return Number(last);
  throw new HooklineError('invalid_input', 'Last-Event-ID is not a position of this stream.', { hint: 'Leave it out to begin now.' });
}

interface StreamRequest {
  workspaceId: string;
  /** Null for all videos of the workspace. */
  videoId: string | null;
  from: number | null;
  signal: AbortSignal;
  callers: KnownCallers;
  stillAllowed: () => Promise<boolean>;
}

/** Server-sent events of a workspace, or of one of its videos, until either side ends it. */
export async function streamEvents(
  hub: EventHub,
  { workspaceId, videoId, from, signal, callers, stillAllowed }: StreamRequest,
): Promise<Response> {
  const encoder = new TextEncoder();
  let end = (): void => {};
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const write = (text: string): void => {
    if (!controller) return;
    if ((controller.desiredSize ?? 0) < -mostWaiting) end();
    else controller.enqueue(encoder.encode(text));
  };
  const body = new ReadableStream<Uint8Array>({
    start(own) {
      controller = own;
    },
    cancel: () => end(),
  });
  write('retry: 1000\n\n');
  const unsubscribe = await hub.subscribe(workspaceId, from, {
    send(message) {
      if (videoId === null || videoId === videoOf(message)) write(toText(message));
    },
    fail: () => end(),
  });
  const heart = setInterval(() => write(': here\n\n'), heartbeatMs);
  const recheck = async (): Promise<void> => {
    if (!(await stillAllowed())) end();
  };
  const rechecks = setInterval(recheck, recheckMs);
  const unlisten = callers.onForget(() => void recheck());
  end = () => {
    clearInterval(heart);
    clearInterval(rechecks);
    unlisten();
    unsubscribe();
    signal.removeEventListener('abort', end);
    const open = controller;
    controller = undefined;
    try {
      open?.close();
    } catch {
      // The reader has gone already and closed it from the other side.
    }
  };
  if (signal.aborted) end();
  else signal.addEventListener('abort', end);
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' },
  });
}

function videoOf(message: Message): string | null {
  return message.kind === 'event' ? message.event.videoId : message.videoId;
}

function toText(message: Message): string {
  if (message.kind === 'progress') {
    const { of, id, progress } = message;
    return `event: progress\ndata: ${JSON.stringify({ [of]: publicId(of, id), progress })}\n\n`;
  }
  const event = presentEvent(message.event);
  return `id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}
