import type { EventRow } from '#db/schema/studio.ts';
import type { Log } from '#kit/log.ts';
import { getReference } from '#library/references.ts';
import { latestEventId, listWorkspaceEvents } from '#studio/history.ts';
import type { House } from '#studio/house.ts';
import { getRender } from '#studio/renders/renders.ts';
import { getVideo } from '#studio/videos.ts';

/** What a stream shows: an event of the log with its position, or how far a running stage, the measuring of a reference or a render is, which has none. */
export type Message = { kind: 'event'; event: EventRow } | Progress;

interface Progress {
  kind: 'progress';
  of: 'video' | 'reference' | 'render';
  id: string;
  /** Whose stream tells it; null for that of the workspace alone. */
  videoId: string | null;
  progress: unknown;
}

export interface EventHub {
  /**
   * Sends every event of a workspace after `from` (null: from now on), in order, each once, then those to come. The returned function ends it.
   * Throws when the log can't be read at the start; later troubles end the subscription through `fail`.
   */
  subscribe(
    workspaceId: string,
    from: number | null,
    subscriber: { send: (message: Message) => void; fail: (error: unknown) => void },
  ): Promise<() => void>;
  /** Open subscriptions. */
  size(): number;
  close(): Promise<void>;
}

interface Subscriber {
  send: (message: Message) => void;
  fail: (error: unknown) => void;
  /** Position of the last event sent. */
  at: number;
}

/** A workspace somebody follows: its log is read once for all of its subscribers. */
interface Channel {
  subscribers: Set<Subscriber>;
  /** Reads run one after another; a wish for another is noted here. */
  reading: Promise<void> | undefined;
  again: boolean;
}

const pageSize = 500;

/**
 * Feeds streams from the event log. Notifications only say that there is something to read, so nothing is lost when one is, or when
 * the event was logged by another server; positions grow in the order of commits (see the migration of the event log).
 */
export function createEventHub(house: Pick<House, 'db'>, log: Log): EventHub {
  const channels = new Map<string, Channel>();
  let unlisten: Promise<() => Promise<void>> | undefined;

  const onNotify = (payload: string): void => {
    const [workspaceId, id, what] = payload.split(' ');
    // Empty after the connection was lost: anything may have been missed.
    if (!workspaceId) for (const id of channels.keys()) void read(id);
    else if (what === 'progress' && id) void tellProgress(workspaceId, 'video', id);
    else if (what === 'reference-progress' && id) void tellProgress(workspaceId, 'reference', id);
    else if (what === 'render-progress' && id) void tellProgress(workspaceId, 'render', id);
    else void read(workspaceId);
  };

  const read = (workspaceId: string): Promise<void> => {
    const channel = channels.get(workspaceId);
    if (!channel) return Promise.resolve();
    channel.again = true;
    channel.reading ??= readUntilDone(workspaceId, channel);
    return channel.reading;
  };

  const readUntilDone = async (workspaceId: string, channel: Channel): Promise<void> => {
    while (channel.again) {
      channel.again = false;
      try {
        while (await readPage(workspaceId, channel));
      } catch (error) {
        log.warn({ err: error }, 'The event log could not be read; its streams end and come again.');
        for (const subscriber of channel.subscribers) subscriber.fail(error);
      }
    }
    // At once, not when the promise settles: a wish that came in between would be for nobody.
    channel.reading = undefined;
  };

  /** Reads on from the subscriber that is furthest behind; true while there is more. */
  const readPage = async (workspaceId: string, { subscribers }: Channel): Promise<boolean> => {
    if (subscribers.size === 0) return false;
    // Who joins during the read may stand further back than it began: the next one is theirs.
    const readers = [...subscribers];
    const after = Math.min(...readers.map(({ at }) => at));
    const events = await listWorkspaceEvents(house, workspaceId, { after, limit: pageSize });
    for (const subscriber of readers) {
      for (const event of events) {
        if (event.id <= subscriber.at || !subscribers.has(subscriber)) continue;
        subscriber.at = event.id;
        subscriber.send({ kind: 'event', event });
      }
    }
    return events.length === pageSize;
  };

  const tellProgress = async (workspaceId: string, of: Progress['of'], id: string): Promise<void> => {
    const subscribers = channels.get(workspaceId)?.subscribers;
    if (!subscribers?.size) return;
    try {
      const told = await readProgress(workspaceId, of, id);
      for (const subscriber of subscribers) subscriber.send({ kind: 'progress', of, id, ...told });
    } catch (error) {
      log.debug({ err: error }, 'Progress could not be read; the next one will be.');
    }
  };

  const readProgress = async (workspaceId: string, of: Progress['of'], id: string): Promise<Pick<Progress, 'videoId' | 'progress'>> => {
    switch (of) {
      case 'video':
        return { videoId: id, progress: (await getVideo(house, workspaceId, id)).progress };
      case 'reference':
        return { videoId: null, progress: (await getReference(house.db, workspaceId, id)).progress };
      case 'render': {
        const { videoId, progress } = await getRender(house, workspaceId, id);
        return { videoId, progress };
      }
    }
  };

  return {
    async subscribe(workspaceId, from, { send, fail }) {
      unlisten ??= house.db.listen('hookline_event', onNotify).catch((error: unknown) => {
        unlisten = undefined;
        throw error;
      });
      await unlisten;
      const latest = await latestEventId(house, workspaceId);
      // A position from beyond the log's end, as after a restore, would wait for events that will never come.
      const subscriber: Subscriber = { send, fail, at: Math.min(from ?? latest, latest) };
      const channel = channels.get(workspaceId) ?? { subscribers: new Set(), reading: undefined, again: false };
      channels.set(workspaceId, channel);
      channel.subscribers.add(subscriber);
      void read(workspaceId);
      return () => {
        channel.subscribers.delete(subscriber);
        if (channel.subscribers.size === 0 && channels.get(workspaceId) === channel) channels.delete(workspaceId);
      };
    },
    size: () => [...channels.values()].reduce((sum, { subscribers }) => sum + subscribers.size, 0),
    async close() {
      channels.clear();
      await (await unlisten)?.();
    },
  };
}
