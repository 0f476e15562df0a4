import { createHash } from 'node:crypto';

/** A number in [0, 1) that depends on the key alone. */
export function chance(key: string): number {
  return createHash('sha256').update(key).digest().readUInt32BE(0) / 2 ** 32;
}
