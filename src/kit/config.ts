import { availableParallelism, homedir } from 'node:os';
import { join } from 'node:path';
import { HooklineError } from '#core/errors.ts';

/** Every setting Hookline reads from its surroundings; nothing else touches the environment. */
export interface Config {
  /** The one folder all data lives in. */
  home: string;
  /** Any PostgreSQL ≥ 15; null means the embedded one. */
  databaseUrl: string | null;
  /** API token to act as; null means the owner of this machine. */
  token: string | null;
  /** `host:port` pairs that may be fetched although they are not public; for tests. */
  allowFetch: string[];
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Heavy assets made side by side in this process; one per core, four at most, since each takes some 300 MB. */
  renderSlots: number;
  /** Where the server listens, on this machine only. */
  port: number;
  /** Requests a second that one caller of the API may send. */
  requestsPerSecond: number;
  /** Keys and addresses of services, by the service's name in small letters: `openai`. */
  vendors: Record<string, VendorAccess>;
  /** `vendor/model` that writes; null for the first vendor there is access to. */
  textModel: string | null;
  /** `vendor/model` of the catalogue that films, draws keyframes and speaks; null for what this machine makes by itself. */
  mediaModels: Record<'footage' | 'image' | 'speech', string | null>;
  /** Waits between two looks at a vendor's job are that much of their usual length; for servers that only play a vendor. */
  pollScale: number;
}

export interface VendorAccess {
  apiKey: string | null;
  baseUrl: string | null;
}

type Environment = Record<string, string | undefined>;

/** A variable that is set and empty counts as unset. Errors: `invalid_input` for a value that can't be. */
export function readConfig(surroundings: Environment = process.env): Config {
  const env: Environment = Object.fromEntries(Object.entries(surroundings).filter(([, value]) => value !== ''));
  return {
    home: env['HOOKLINE_HOME'] ?? join(homedir(), '.hookline'),
    databaseUrl: env['DATABASE_URL'] ?? null,
    token: env['HOOKLINE_TOKEN'] ?? null,
    allowFetch: (env['HOOKLINE_ALLOW_FETCH'] ?? '')
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
    logLevel: choice(env, 'HOOKLINE_LOG', ['debug', 'info', 'warn', 'error', 'silent'], 'info'),
    renderSlots: wholeNumber(env, 'HOOKLINE_RENDER_SLOTS', Math.min(4, availableParallelism()), 64),
    port: wholeNumber(env, 'HOOKLINE_PORT', 4321, 65_535),
    requestsPerSecond: wholeNumber(env, 'HOOKLINE_REQUESTS_PER_SECOND', 2000, 100_000),
    vendors: readVendors(env),
    textModel: env['HOOKLINE_TEXT_MODEL'] ?? null,
    pollScale: share(env, 'HOOKLINE_POLL_SCALE', 1),
    mediaModels: {
      footage: env['HOOKLINE_CLIP_MODEL'] ?? null,
      image: env['HOOKLINE_IMAGE_MODEL'] ?? null,
      speech: env['HOOKLINE_SPEECH_MODEL'] ?? null,
    },
  };
}

/** `HOOKLINE_<VENDOR>_API_KEY` and `HOOKLINE_<VENDOR>_BASE_URL`. Vendors' own names are not read: a key is given to Hookline on purpose. */
function readVendors(env: Environment): Config['vendors'] {
  const vendors: Config['vendors'] = {};
  for (const [name, given = ''] of Object.entries(env)) {
    const [, vendor, what] = /^HOOKLINE_([A-Z]+)_(API_KEY|BASE_URL)$/.exec(name) ?? [];
    if (vendor === undefined) continue;
    const value = given.trim();
    if (what === 'BASE_URL' && !/^https?:$/.test(URL.parse(value)?.protocol ?? ''))
      throw new HooklineError('invalid_input', `${name} must be an address that begins with https:// or http://.`);
    const access = vendors[vendor.toLowerCase()] ?? { apiKey: null, baseUrl: null };
    vendors[vendor.toLowerCase()] = what === 'BASE_URL' ? { ...access, baseUrl: value.replace(/\/+$/, '') } : { ...access, apiKey: value };
  }
  return vendors;
}

const pageSettings = { NEXT_TELEMETRY_DISABLED: '1' };

/** Next takes its mode from this process's environment; call it before Next is loaded. It must tell nobody that it runs. */
export function setPageMode(mode: 'production' | 'development'): void {
  Object.assign(process.env, pageSettings, { NODE_ENV: mode });
}

/** The surroundings of the process that builds the page. */
export function pageBuildEnvironment(): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(inherited), ...pageSettings, NODE_ENV: 'production' };
}

function choice<T extends string>(env: Environment, name: string, values: readonly T[], fallback: T): T {
  const given = env[name];
  if (given === undefined) return fallback;
  const found = values.find((value) => value === given);
  if (found === undefined) throw new HooklineError('invalid_input', `${name} must be one of ${values.join(', ')}.`);
  return found;
}

function share(env: Environment, name: string, fallback: number): number {
  const given = env[name];
  if (given === undefined) return fallback;
  const number = Number(given);
  if (number > 0 && number <= 1) return number;
  throw new HooklineError('invalid_input', `${name} must be above 0 and at most 1.`);
}

function wholeNumber(env: Environment, name: string, fallback: number, most: number): number {
  const given = env[name];
  if (given === undefined) return fallback;
  const number = Number(given);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new HooklineError('invalid_input', `${name} must be a whole number from 1 to ${most}.`);
}
