import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { HooklineError } from '#core/errors.ts';
import type { SafeFetch } from '#kit/safe-fetch.ts';
import { saveBody } from '#kit/save-body.ts';
import { createVendorFetch, type VendorLimits } from '#kit/vendor-fetch.ts';
import type { VendorAccess } from '../spec/access.ts';
import type { JobOutput } from '../spec/job.ts';
import { filtered, refusal, type Speaking } from './refusal.ts';

/** A vendor's HTTP interface, as its adapter describes it. */
export interface LineOptions extends Speaking {
  /** The vendor's own address; the one somebody set instead goes before it. */
  baseUrl: string;
  access: VendorAccess;
  /** Fetches results from other hosts than the vendor's. */
  fetch: SafeFetch;
  /** Headers that hold the key. */
  authorise: (apiKey: string) => Record<string, string>;
}

export interface Question {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  json?: unknown;
  form?: FormData;
  headers?: Record<string, string>;
  /** Whether it may be charged for: then an answer that is lost leaves its outcome unknown. */
  paid?: boolean;
  /** Statuses that are answers too, such as a result that says why there is none. */
  answers?: readonly number[];
  signal: AbortSignal;
}

/** One vendor's own host. Nothing is repeated here. */
export interface Line {
  readonly name: string;
  /** An answer's JSON. Errors: those of `JobVendor`. */
  ask(path: string, question: Question): Promise<unknown>;
  /** An answer's bytes, for sound and pictures that come at once. */
  askBytes(path: string, question: Question): Promise<{ bytes: Uint8Array; headers: Headers }>;
  /** Downloads what a job made, from the vendor's host with its key or from any public host without it. */
  save(output: JobOutput, file: string, signal: AbortSignal): Promise<void>;
  /** The whole address of a path. */
  addressOf(path: string): string;
  /** Our words for a failure that a job's own state tells. */
  failed(said: string, body: unknown): HooklineError;
}

/** Films of a minute in 4K stay well below. */
const mostFile = 500_000_000;

export function openLine(options: LineOptions): Line {
  const { name, access, fetch: safeFetch, authorise } = options;
  const base = (access.baseUrl ?? options.baseUrl).replace(/\/+$/, '');
  const own = createVendorFetch(name, base, access.limits);
  const files = createVendorFetch(name, base, { ...access.limits, mostBytes: mostFile } satisfies Partial<VendorLimits>);
  const auth = access.apiKey === null ? {} : authorise(access.apiKey);
  const explain = (status: number, headers: Headers, body: unknown, paid: boolean) => refusal(options, { status, headers, body, paid });

  async function send(
    path: string,
    { method = 'GET', json, form, headers = {}, signal, paid = false, answers = [] }: Question,
  ): Promise<Response> {
    const answer = await own(path.startsWith('http') ? path : base + path, {
      method,
      headers: { accept: 'application/json', ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...headers, ...auth },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(form === undefined ? {} : { body: form }),
      signal,
    });
    if (answer.ok || answers.includes(answer.status)) return answer;
    throw explain(answer.status, answer.headers, await readJson(answer).catch(() => null), paid);
  }

  return {
    name,
    addressOf: (path) => base + path,
    async ask(path, question) {
      const answer = await send(path, question);
      try {
        return await readJson(answer);
      } catch (error) {
        if (error instanceof HooklineError) throw error;
        const code = question.paid ? 'outcome_uncertain' : 'provider_failed';
        throw new HooklineError(code, `${name} did not answer in JSON.`, { hint: 'Check its base address, and its status page.' });
      }
    },
    async askBytes(path, question) {
      const answer = await send(path, question);
      return { bytes: new Uint8Array(await answer.arrayBuffer()), headers: answer.headers };
    },
    async save(output, file, signal) {
      const url = URL.parse(output.url);
      if (!url) throw new HooklineError('provider_failed', `${name} names a file without a readable address.`);
      if (url.origin !== new URL(base).origin) {
        await safeFetch.fetchFile(url.href, file, { signal, checkHead: () => undefined });
        return;
      }
      const answer = await files(url.href, { headers: { ...output.headers, ...auth }, signal });
      if (!answer.ok) throw explain(answer.status, answer.headers, null, false);
      await saveBody(answer, file, { signal, most: mostFile });
    },
    failed(said, body) {
      if (options.isFiltered?.(body)) return filtered(name, said);
      return new HooklineError('provider_failed', `${name} could not make it${said === '' ? '' : `: ${said.slice(0, 200)}`}.`, {
        hint: 'Try again, with another prompt or model if it happens again.',
      });
    },
  };
}

/** A local picture, JPEG or PNG, as a form's part. Vendors go by the name's end, and kept files have none. */
export async function formFile(file: string): Promise<File> {
  const bytes = await readFile(file);
  const kind = bytes[0] === 0xff ? 'jpeg' : 'png';
  return new File([bytes], `${basename(file).replace(/\.\w+$/, '')}.${kind}`, { type: `image/${kind}` });
}

/** Names an account without telling its key. */
export function accountId(vendor: string, apiKey: string | null): string {
  return `${vendor}:${createHash('sha256')
    .update(apiKey ?? '')
    .digest('hex')
    .slice(0, 12)}`;
}

async function readJson(answer: Response): Promise<unknown> {
  const text = await answer.text();
  return text.trim() === '' ? null : JSON.parse(text);
}
