import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { groups } from '#contract/api.ts';

export interface Metrics {
  /** Counts a request from here on; call the answer with its status when it has ended. */
  begin(method: string, path: string): (status: number) => void;
  /** The text that Prometheus reads, and its content type. */
  read(): Promise<{ text: string; type: string }>;
}

/** The first words of our paths. Whatever else is asked for counts as one, so that strangers can't make series. */
const resources = new Set(Object.values(groups).flatMap((operations) => Object.keys(operations).map((route) => route.split('/')[1] ?? '')));

/** Counters of this process and its server; nothing of what they count belongs to a workspace. */
export function createMetrics(openStreams: () => number): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'hookline_http_requests_total',
    help: 'Requests answered, or given up by the client (status 499).',
    labelNames: ['method', 'group', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'hookline_http_request_seconds',
    help: 'From the head of a request to the end of its answer; event streams are left out.',
    labelNames: ['group'],
    buckets: [0.002, 0.005, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  registry.registerMetric(
    new Gauge({
      name: 'hookline_event_streams_open',
      help: 'Browsers and programs that follow events.',
      registers: [],
      collect() {
        this.set(openStreams());
      },
    }),
  );

  return {
    begin(method, path) {
      const isStream = method === 'GET' && /^\/api\/(?:.+\/)?events$/.test(path);
      const group = groupOf(path);
      const stopTimer = isStream ? undefined : seconds.startTimer({ group });
      return (status) => {
        requests.inc({ method, group, status });
        stopTimer?.();
      };
    },
    async read() {
      return { text: await registry.metrics(), type: registry.contentType };
    },
  };
}

function groupOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  if (first === 'api') return resources.has(second) ? `api ${second}` : 'api other';
  if (first === '_next') return 'page files';
  return first === 'open' || first === 'metrics' ? first : 'page';
}
