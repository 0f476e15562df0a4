import type { Stamp } from './stage.ts';

/** Who writes scripts; the version changes when the same request would be written otherwise. */
export const writer: Stamp = { id: 'local-writer', version: '4' };
