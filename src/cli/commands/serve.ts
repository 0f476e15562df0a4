import { join } from 'node:path';
import type { Command } from 'commander';
import { findRunning } from '#api/server/running.ts';
import { HooklineError } from '#core/errors.ts';
import { createSignInLink } from '#identity/sessions.ts';
import { type Config, readConfig } from '#kit/config.ts';
import { createLog, type Log } from '#kit/log.ts';
import { wholeNumber } from '../read-value.ts';
import { reporting } from '../reporting.ts';
import { refuseToken, withHouse } from '../session.ts';
import { answer, tell } from '../terminal.ts';

interface ServeOptions {
  port?: string;
  host: string;
  renderSlots?: string;
  worker?: boolean;
  dev?: boolean;
}

/** The commands that stay. What they start is loaded when they run, so that other commands pay nothing for it. */
export function registerServe(program: Command): void {
  const command = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .option('--port <number>', 'where to listen; HOOKLINE_PORT or 4321 without it')
      .option('--host <address>', 'address of this machine to listen on: 127.0.0.1, ::1 or localhost', '127.0.0.1')
      .option('--render-slots <n>', 'pictures, clips and renders made side by side')
      .option('--dev', 'for work on the page itself: Next’s development server');
  command('up', 'the studio in your browser: server and worker; prints a link that opens it once').action((options: ServeOptions) =>
    serve({ ...options, worker: true }, { withLink: true }),
  );
  command('serve', 'the same without a link, as a service')
    .option('--no-worker', 'serve only; stages are left to other processes')
    .action((options: ServeOptions) => serve(options, { withLink: false }));

  program
    .command('worker')
    .description('run stages until stopped; several may share one database')
    .action(() =>
      untilStopped(async (config, log) => {
        const { startWorker } = await import('../../worker.ts');
        const { executorId, close } = await startWorker(config, log);
        tell(`Working as ${executorId}. Stop with Ctrl-C.`);
        return close;
      }),
    );

  program
    .command('link')
    .description('a fresh link that opens the studio of the running server once')
    .option('--json', 'one JSON record on standard output')
    .action((options: { json?: boolean }) =>
      withHouse({ ...options, needs: 'platform' }, async ({ house, json }) => {
        const running = await findRunning(house.config.home);
        if (!running) tell('! No server of this data folder runs on this machine. Start one with ./hookline up.');
        const { signInAddress } = await import('#api/server/sign-in.ts');
        const { key, expiresAt } = await createSignInLink(house.db);
        const url = signInAddress(running?.origin ?? `http://127.0.0.1:${house.config.port}`, key);
        answer(json, { url, expiresAt }, [url]);
        return 0;
      }),
    );
}

async function serve(options: ServeOptions, { withLink }: { withLink: boolean }): Promise<void> {
  await untilStopped(async (config, log, signal) => {
    const settings = { ...config, ...givenNumbers(options) };
    const { startServer } = await import('../../main.ts');
    const { worker: work = true, dev = false, host } = options;
    const server = await startServer(settings, log, { work, dev, host, signal, report: tell });
    tell(`Hookline is at ${server.url}${work ? '' : ', without a worker'}. Stop with Ctrl-C.`);
    if (!withLink) {
      tell('A link that opens it: ./hookline link');
      return server.close;
    }
    const { signInAddress } = await import('#api/server/sign-in.ts');
    const { key } = await server.createKey();
    tell('Open it with this link. It works once, for 15 minutes; ./hookline link makes another.');
    answer(false, null, [signInAddress(server.url, key)]);
    return server.close;
  });
  // Next's development server leaves file watchers behind that would keep the process.
  if (options.dev) process.exit();
}

function givenNumbers({ port, renderSlots }: ServeOptions): Partial<Config> {
  return {
    ...(port === undefined ? {} : { port: numberUpTo('--port', port, 65_535) }),
    ...(renderSlots === undefined ? {} : { renderSlots: numberUpTo('--render-slots', renderSlots, 64) }),
  };
}

function numberUpTo(what: string, text: string, most: number): number {
  const number = wholeNumber(what, text, 1);
  if (number <= most) return number;
  throw new HooklineError('invalid_input', `${what} goes from 1 to ${most}.`);
}

/** Starts something and closes it on Ctrl-C or SIGTERM, which is a good end. A second Ctrl-C ends at once. */
async function untilStopped(start: (config: Config, log: Log, signal: AbortSignal) => Promise<() => Promise<void>>): Promise<void> {
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
    tell('Stopping. Once more to stop at once.');
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  await reporting(false, async () => {
    const config = readConfig();
    refuseToken(config.token);
    const log = createLog(config.logLevel, join(config.home, 'logs', 'hookline.log'));
    try {
      const close = await start(config, log, stop.signal);
      if (!stop.signal.aborted) await new Promise((resolve) => stop.signal.addEventListener('abort', resolve, { once: true }));
      await close();
    } catch (error) {
      if (!(stop.signal.aborted && error instanceof HooklineError && error.code === 'cancelled')) throw error;
    }
    return 0;
  });
}
