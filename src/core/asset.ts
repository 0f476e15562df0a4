import { createHash } from 'node:crypto';
import type { Micros } from './money.ts';
import type { StageName } from './pipeline-state.ts';

export type AssetKind = 'keyframe' | 'voice' | 'footage' | 'clip' | 'music' | 'segment-render' | 'audio-master' | 'master' | 'poster';

/**
 * One asset a film needs, before it exists. `key` hashes everything it is made from, upstream keys included,
 * so equal keys mean equal assets and the whole film can be planned without making anything.
 */
export interface AssetSpec {
  stage: StageName;
  kind: AssetKind;
  /** Unique within a video: `voice:3`, `keyframe:2:open`, `master`. Segments count from 1. */
  slot: string;
  key: string;
  provider: string;
  price: Micros;
  /** Expected work in seconds on two quiet cores. */
  seconds: number;
}

/** SHA-256 of the canonical JSON of `parts` (object keys sorted), in hex. */
export function contentKey(parts: unknown): string {
  return createHash('sha256').update(canonicalJson(parts)).digest('hex');
}

/** JSON with sorted object keys and no undefined: the same value always gives the same text. */
function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, item]) => `${JSON.stringify(name)}:${canonicalJson(item)}`);
  return `{${entries.join(',')}}`;
}
