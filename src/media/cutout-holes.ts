import type { Background } from './cutout-background.ts';
import { grow, invert, type Mask, regionsOf, shrink } from './cutout-ball.ts';
import { above, type Signs, tell } from './cutout-signs.ts';

/**
 * Takes the background out of handles and loops: closed-in parts that look just like the background, with an edge all around and
 * nothing printed on them. A white label on a white photo has print or shading.
 */
export function openHoles(signs: Signs, background: Background, mask: Mask, edges: Mask, ground: number, radius: number): void {
  const { width, height } = signs;
  const blocked = Uint8Array.from(edges);
  for (let at = 0; at < mask.length; at++) if (mask[at] === 1) blocked[at] = 1;
  const inner = shrink(signs, invert(blocked), radius);
  const { labels, regions } = regionsOf(signs, inner, 1);
  const insides = regions.map((region, index) => tell(signs, labels, index + 1, region));
  const outside = Int32Array.from(mask);
  const spare = Math.round(Math.max(width, height) * 0.06);
  const holes = regions.map((region, index) => {
    const inside = insides[index];
    if (!inside || region.area < width * height * 0.0012) return false;
    // The surface may miss a glow behind the product; what lies around it has the same miss.
    const around = tell(signs, outside, 1, {
      area: 0,
      left: Math.max(0, region.left - spare),
      top: Math.max(0, region.top - spare),
      right: Math.min(width - 1, region.right + spare),
      bottom: Math.min(height - 1, region.bottom + spare),
    });
    const low = region.bottom > ground;
    const off = Math.min(Math.abs(inside.light - around.light), Math.abs(inside.light));
    const same = off < (low || background.kind === 'gradient' ? 0.03 : 0.012);
    return same && Math.abs(inside.hue - around.hue) < 0.018 && inside.spread < (low ? 0.03 : Math.max(0.01, background.noise * 1.5));
  });
  if (!holes.some(Boolean)) return;
  const found = new Uint8Array(labels.length);
  for (let at = 0; at < labels.length; at++) if (holes[(labels[at] ?? 0) - 1]) found[at] = 1;
  const opened = grow(signs, found, radius * 2);
  for (let at = 0; at < opened.length; at++) if (blocked[at] === 1) opened[at] = 0;
  // Single pixels of grain are no print.
  const filled = shrink(signs, grow(signs, opened, 4), 4);
  const { labels: parts, regions: openings } = regionsOf(signs, filled, 1);
  const closed = closedIn(signs, parts, openings.length, ground);
  for (let at = 0; at < mask.length; at++) if (closed[(parts[at] ?? 0) - 1]) mask[at] = 1;
}

/** Which parts have a real edge almost all around, as far as they lie above the ground: a label that fades into its own shading has none on that side. */
function closedIn(signs: Signs, parts: Int32Array, count: number, ground: number): boolean[] {
  const { width, height, slope } = signs;
  const strong = grow(signs, above(slope, 0.012), 6);
  const lengths = Array.from({ length: count }, () => ({ all: 0, edge: 0 }));
  for (let y = 1; y < Math.min(ground, height - 1); y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const part = lengths[(parts[at] ?? 0) - 1];
      if (!part) continue;
      const label = parts[at];
      if (parts[at - 1] === label && parts[at + 1] === label && parts[at - width] === label && parts[at + width] === label) continue;
      part.all++;
      if (strong[at] === 1) part.edge++;
    }
  }
  // Made photos: true openings have 0.90 and more, a label's shaded end whose own edge runs out has 0.81.
  return lengths.map(({ all, edge }) => edge > all * 0.86);
}
