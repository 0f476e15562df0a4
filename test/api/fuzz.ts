import { errorsOf } from '#contract/operation.ts';
import { failureSchema } from '#contract/shared.ts';
import { errorCodes } from '#core/errors.ts';
import { digestOf, type FullHouse, type Furnished } from './full-house.ts';
import { type Hostile, hostileRequests, type LiveIds } from './hostile.ts';
import { seeded } from './random.ts';

export interface FuzzReport {
  requests: number;
  /** How often each status was answered. */
  statuses: Record<string, number>;
  /** What must not be, in words; empty when all is well. */
  faults: string[];
}

/** At most this many are told: one fault repeats. */
const mostFaults = 30;
const atOnce = 8;

/**
 * Sends bad requests over all operations to the first workspace. Those that the contract refuses come first, and must change nothing;
 * then those that may be taken, of which only the answers are judged.
 */
export async function fuzz(full: FullHouse, { requests, seed }: { requests: number; seed: number }): Promise<FuzzReport> {
  const [own] = full.workspaces;
  if (!own) throw new Error('a workspace is needed');
  const report: FuzzReport = { requests: 0, statuses: {}, faults: [] };
  const later: Hostile[] = [];
  const source = hostileRequests(seeded(seed), liveIds(own), own.token);
  const before = await digestOf(full.house, own.workspaceId);
  await inParallel(async () => {
    while (report.requests + later.length < requests) {
      const hostile: Hostile = source.next().value;
      if (hostile.refused) await judge(full, hostile, report);
      else later.push(hostile);
    }
  });
  const after = await digestOf(full.house, own.workspaceId);
  for (const [table, digest] of Object.entries(after)) {
    if (digest !== before[table]) report.faults.push(`refused requests changed ${table}: ${before[table]} became ${digest}`);
  }
  await inParallel(async () => {
    for (let hostile = later.pop(); hostile; hostile = later.pop()) await judge(full, hostile, report);
  });
  return report;
}

async function inParallel(work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function judge(full: FullHouse, hostile: Hostile, report: FuzzReport): Promise<void> {
  report.requests += 1;
  const { known, kind, path, init, refused } = hostile;
  const response = await full.fetch(path, init).catch((error: unknown) => {
    if (error instanceof TypeError && /header|Request/i.test(error.message)) return null;
    throw error;
  });
  // What no client can put on the wire.
  if (!response) return;
  const { status } = response;
  report.statuses[status] = (report.statuses[status] ?? 0) + 1;
  const tell = (what: string): void => {
    if (report.faults.length < mostFaults)
      report.faults.push(`${kind}: ${init.method} ${path.slice(0, 200)} ${String(init.body ?? '').slice(0, 200)} → ${status} ${what}`);
  };
  if (status < 400) {
    await response.body?.cancel();
    if (refused) tell('although the contract refuses it');
    return;
  }
  const text = await response.text();
  if (status >= 500) return tell(text.slice(0, 300));
  if (init.method === 'HEAD') return;
  if (!response.headers.get('content-type')?.startsWith('application/json')) return tell(`as ${response.headers.get('content-type')}`);
  const failure = failureSchema.safeParse(JSON.parse(text));
  if (!failure.success) return tell(`in another shape: ${text.slice(0, 300)}`);
  const { code } = failure.data.error;
  if (errorCodes[code].http !== status) tell(`with the code ${code}`);
  if (known && !errorsOf(known.route, known.operation).includes(code)) tell(`with ${code}, which the contract does not list`);
}

/** Ids of things that are there, for the placeholders of a route. */
export function liveIds({ ids, sha256 }: Furnished): LiveIds {
  return ({ path, route }) => {
    const video = /scripts|product|images|approve/.test(path) ? ids.written : ids.video;
    const kinds: Record<string, string> = {
      videos: video,
      products: ids.product,
      prompts: ids.prompt,
      characters: ids.character,
      references: ids.reference,
      projects: ids.project,
      uploads: ids.unfinished,
      tokens: ids.token,
      workspaces: ids.workspace,
    };
    const all: Record<string, string> = {
      id: kinds[path.split('/')[1] ?? ''] ?? '',
      take: ids.take,
      render: ids.render,
      n: '1',
      sha256,
      workspace: ids.workspace,
    };
    return Object.fromEntries([...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, all[name] ?? '']));
  };
}
