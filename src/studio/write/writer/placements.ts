import type { SegmentRole } from '#core/format.ts';
import type { Placement } from '#core/vocabulary.ts';

/** How present the product is while each part is said. */
export const placements: Record<SegmentRole, Placement> = {
  hook: 'none',
  problem: 'subtle',
  solution: 'hero',
  cta: 'set_down',
  shot: 'hero',
};
