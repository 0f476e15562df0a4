import { Session } from 'node:inspector/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const everyMicros = 5000;

/**
 * Samples what the calling thread runs. After `stop` the answer tells, for a span of `performance.now()` times, which of our functions
 * ran in it: those nearest to the work, with the milliseconds seen there; `idle` is time spent waiting for the processor or the system.
 */
export async function profileThread(): Promise<{ stop(): Promise<(from: number, to: number) => string> }> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: everyMicros });
  await session.post('Profiler.start');
  // The profiler counts microseconds of the clock that hrtime reads too.
  const offset = Number(process.hrtime.bigint()) / 1e3 - performance.now() * 1e3;
  return {
    async stop() {
      const { profile } = await session.post('Profiler.stop');
      session.disconnect();
      const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
      const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
      let at = profile.startTime;
      const samples = (profile.samples ?? []).map((node, index) => {
        at += profile.timeDeltas?.[index] ?? 0;
        return { at: (at - offset) / 1e3, node };
      });
      return (from, to) => {
        const seen = new Map<string, number>();
        samples.forEach(({ at, node }, index) => {
          if (at < from || at >= to) return;
          const label = labelOf(node);
          const lasted = Math.min(to, samples[index + 1]?.at ?? to) - at;
          seen.set(label, (seen.get(label) ?? 0) + lasted);
        });
        const most = [...seen].sort((one, other) => other[1] - one[1]).slice(0, 3);
        return most.map(([label, ms]) => `${label} ${ms.toFixed(0)} ms`).join(', ') || 'nothing sampled';
      };

      /** Our own function nearest to the work, and the outermost one that led there; without one of ours what the engine says. */
      function labelOf(leaf: number): string {
        const own: string[] = [];
        for (let id: number | undefined = leaf; id !== undefined; id = parents.get(id)) {
          const frame = nodes.get(id)?.callFrame;
          if (!frame?.url.startsWith('file:') || frame.url.includes('/node_modules/')) continue;
          own.push(`${frame.functionName || 'anonymous'} (${relative(root, fileURLToPath(frame.url))}:${frame.lineNumber + 1})`);
        }
        const first = own[0];
        if (first === undefined) {
          const frame = nodes.get(leaf)?.callFrame;
          return `${frame?.functionName || 'native'} ${frame?.url.split('/').slice(-2).join('/') ?? ''}`.trim();
        }
        const outer = own.at(-1);
        return outer === first ? first : `${first} from ${outer}`;
      }
    },
  };
}
