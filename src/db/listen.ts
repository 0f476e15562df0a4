import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Log } from '#kit/log.ts';
import { toDatabaseError } from './failure.ts';

export interface Listener {
  listen(channel: string, onNotify: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** One connection for all channels, opened with the first. */
export function createListener(url: string, log: Log): Listener {
  const channels = new Map<string, Set<(payload: string) => void>>();
  let closed = false;
  let connection: Promise<Client> | undefined;

  const tell = (channel: string, payload: string): void => {
    for (const onNotify of channels.get(channel) ?? []) {
      try {
        onNotify(payload);
      } catch (error) {
        log.error({ err: error, channel }, 'A listener failed.');
      }
    }
  };

  const connect = async (): Promise<Client> => {
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      application_name: 'hookline listening',
    });
    client.on('error', () => undefined); // 'end' follows
    client.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''));
    try {
      await client.connect();
      for (const channel of channels.keys()) await client.query(`listen ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw toDatabaseError(error);
    }
    client.once('end', () => {
      if (!closed) connection = reconnect();
    });
    return client;
  };

  const reconnect = async (): Promise<Client> => {
    for (let wait = 100; !closed; wait = Math.min(wait * 2, 5000)) {
      await pause(wait);
      try {
        const client = await connect();
        for (const channel of channels.keys()) tell(channel, '');
        return client;
      } catch (error) {
        log.warn({ err: error }, 'Listening to the database again has failed; trying on.');
      }
    }
    throw new Error('closed');
  };

  return {
    async listen(channel, onNotify) {
      const before = channels.get(channel);
      const all = before ?? new Set();
      all.add(onNotify);
      channels.set(channel, all);
      connection ??= connect().catch((error: unknown) => {
        connection = undefined;
        throw error;
      });
      connection.catch(() => undefined);
      const client = await connection;
      if (before === undefined) await client.query(`listen ${client.escapeIdentifier(channel)}`);
      return async () => {
        all.delete(onNotify);
        if (all.size > 0 || closed) return;
        channels.delete(channel);
        await (await connection)?.query(`unlisten ${client.escapeIdentifier(channel)}`);
      };
    },
    async close() {
      closed = true;
      channels.clear();
      await connection?.then(
        (client) => client.end(),
        () => undefined,
      );
    },
  };
}
