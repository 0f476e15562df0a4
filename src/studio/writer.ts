import type { Maker } from './stage.ts';

/** Who writes scripts; the version changes when the same request would be written otherwise. */
export const writer: Maker = { id: 'local-writer', version: '4' };
