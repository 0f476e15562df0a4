export interface Told {
  id: number;
  type: string;
  video: string | null;
}

export interface Follower {
  /** Events in the order in which they came. */
  events: Told[];
  progress: unknown[];
  comments: string[];
  /** Ends the stream from this side. */
  stop(): Promise<void>;
  /** When the other side has ended it. */
  ended: Promise<void>;
}

type Fetch = (path: string, init: RequestInit) => Response | Promise<Response>;

/** Reads a stream of events as a browser does. `onEvent` is called after each; when it answers false the stream is left. */
export async function follow(
  fetch: Fetch,
  path: string,
  token: string,
  { from = null as number | null, onEvent = (_: Told): boolean => true } = {},
): Promise<Follower> {
  const response = await fetch(path, {
    headers: { authorization: `Bearer ${token}`, ...(from === null ? {} : { 'last-event-id': String(from) }) },
  });
  if (response.status !== 200 || !response.body) throw new Error(`the stream was refused: ${response.status} ${await response.text()}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const events: Told[] = [];
  const progress: unknown[] = [];
  const comments: string[] = [];
  let stopped = false;
  const take = (message: string): void => {
    const fields = new Map(message.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
    const data = fields.get('data');
    if (data === undefined) comments.push(message);
    else if (fields.get('event') === 'progress') progress.push(JSON.parse(data));
    else {
      const event = JSON.parse(data) as Told;
      if (String(event.id) !== fields.get('id') || event.type !== fields.get('event'))
        throw new Error(`an event that contradicts itself: ${message}`);
      if (stopped) return;
      events.push(event);
      if (!onEvent(event)) stopped = true;
    }
  };
  const readAll = async (): Promise<void> => {
    let rest = '';
    while (!stopped) {
      const { done, value } = await reader.read();
      if (done) return;
      const messages = (rest + value).split('\n\n');
      rest = messages.pop() ?? '';
      for (const message of messages) take(message);
    }
    await reader.cancel();
  };
  const ended = readAll();
  return {
    events,
    progress,
    comments,
    ended,
    async stop() {
      stopped = true;
      await reader.cancel().catch(() => undefined);
      await ended.catch(() => undefined);
    },
  };
}
