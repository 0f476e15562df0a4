import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a database that can be cut. */
export function openProxy() {
  const sockets = new Set<Socket>();
  let close = (): void => undefined;
  return {
    /** The same database by way of this process. */
    async reach(databaseUrl: string): Promise<string> {
      const url = new URL(databaseUrl);
      const folder = url.searchParams.get('host');
      const [host, port] = [url.hostname, Number(url.port || 5432)];
      const server = createServer((near) => {
        const far = folder === null ? connect(port, host) : connect(`${folder}/.s.PGSQL.${port}`);
        for (const [one, other] of [
          [near, far],
          [far, near],
        ] as const) {
          sockets.add(one);
          one.on('error', () => other.destroy()).on('close', () => other.destroy());
          one.pipe(other);
        }
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      close = () => server.close();
      url.searchParams.delete('host');
      url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
      return url.href;
    },
    cut(): void {
      close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
