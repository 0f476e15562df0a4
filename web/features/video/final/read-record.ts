/** Reads a release's record, which is kept as it was written and may be older than this page: what is missing is left out. */
export interface RecordFacts {
  film: { width: number; height: number; fps: number } | null;
  character: string | null;
  product: string | null;
  takes: number;
  /** Millionths of a US dollar. */
  cost: number | null;
  checks: Record<string, unknown>;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const part = (value: unknown, name: string) => (isObject(value) && isObject(value[name]) ? value[name] : {});
const textOf = (value: unknown) => (typeof value === 'string' ? value : null);

export function readRecord(record: Record<string, unknown>): RecordFacts {
  const { width, height, fps } = part(record, 'film');
  const known = typeof width === 'number' && typeof height === 'number' && typeof fps === 'number';
  return {
    film: known ? { width, height, fps } : null,
    character: textOf(part(record, 'character')['name']),
    product: textOf(part(record, 'product')['name']),
    takes: Array.isArray(record['assets']) ? record['assets'].length : 0,
    cost: typeof record['cost'] === 'number' ? record['cost'] : null,
    checks: part(record, 'checks'),
  };
}

/** The checks that a person can judge, in order; each with its outcome. Null where the record does not say. */
export function readChecks(checks: Record<string, unknown>) {
  const number = (name: string) => (typeof checks[name] === 'number' ? checks[name] : null);
  const count = (name: string) => (Array.isArray(checks[name]) ? checks[name].length : null);
  return { loudness: number('lufs'), peak: number('truePeak'), black: count('black'), frozen: count('frozen') };
}
