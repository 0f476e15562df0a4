import type { CaptionTheme } from '#core/caption-theme.ts';
import { coveredAt, hair, meets, placeBlock, type Taken, type Wanted } from './caption-place.ts';
import type { SetGroup } from './caption-set.ts';
import type { TextCanvas } from './text-canvas.ts';

/** Where a theme's captions stand when nothing is in the way, from 0 at the upper edge of the safe zone to 1 at its lower one. */
const homes: Record<CaptionTheme['place'], number> = { high: 0.3, middle: 0.6, low: 0.88 };

export interface Places {
  /** The middle of each group, as a share of the height. */
  places: number[];
  /** The most that any group covers of what stands there while it is shown, as a share of the picture. */
  covered: number;
  /** What is wrong with them: least is best. */
  cost: number;
}

/** What it costs to cover all of the picture, to stand a picture's height from home all the while, and to change the place once. */
const costs = { covered: 600, away: 1, move: 0.06 };

const tremble = 0.06;

/**
 * A place for each group. One for the whole segment is tried, and one for each sentence, near home or near the one before it; and where the
 * picture changes so much while a sentence is said that no place is clear all along, one for each group. The cheapest is taken.
 */
export function placeGroups(set: readonly SetGroup[], taken: readonly Taken[], theme: CaptionTheme, canvas: TextCanvas): Places {
  const { safe, height } = canvas;
  const home = (safe.top + homes[theme.place] * (safe.bottom - safe.top)) / height;
  const wantedBy = (groups: readonly SetGroup[], near: number): Wanted => {
    const across = Math.max(...groups.map((group) => group.width)) / canvas.width;
    const high = Math.max(...groups.map((group) => group.height)) / height;
    const x = canvas.middle / canvas.width - across / 2;
    return { x, width: across, height: high, home: near, top: safe.top / height, bottom: safe.bottom / height };
  };
  const inTheWay = (groups: readonly SetGroup[]) => {
    const time = { start: groups[0]?.group.start ?? 0, end: groups.at(-1)?.group.end ?? 0 };
    return taken.filter((one) => meets(one, time)).map(({ box }) => box);
  };
  const settle = (groups: readonly SetGroup[], near: number) => placeBlock(wantedBy(groups, near), inTheWay(groups));
  const follow = (stretches: SetGroup[][], stays: boolean): number[] => {
    let last = home;
    const next = (groups: readonly SetGroup[]) => {
      const found = settle(groups, stays ? last : home);
      // A step so small looks like a tremble.
      const trembles = Math.abs(found.y - last) < tremble && coveredAt(last, wantedBy(groups, last), inTheWay(groups)) <= hair;
      return trembles ? { ...found, y: last } : found;
    };
    return stretches.flatMap((sentence) => {
      const each = next(sentence).covered <= hair ? [sentence] : sentence.map((group) => [group]);
      return each.flatMap((groups) => {
        last = next(groups).y;
        return groups.map(() => last);
      });
    });
  };
  const judge = (places: number[]): Places => {
    const each = set.map((group, index) => coveredAt(places[index] ?? home, wantedBy([group], home), inTheWay([group])));
    const away = places.reduce((sum, y) => sum + Math.abs(y - home), 0) / places.length;
    const moves = places.filter((y, index) => index > 0 && Math.abs(y - (places[index - 1] ?? y)) > 0.01).length;
    const over = each.map((covered) => Math.max(0, covered - hair));
    const mean = over.reduce((sum, covered) => sum + covered, 0) / over.length;
    return { places, covered: Math.max(...each), cost: costs.covered * mean + costs.away * away + costs.move * moves };
  };
  const whole = judge(set.map(() => settle(set, home).y));
  const ways = [
    follow(sentences(set), true),
    follow(sentences(set), false),
    follow(
      set.map((group) => [group]),
      false,
    ),
  ];
  return ways.map(judge).reduce((one, other) => (other.cost < one.cost - 1e-9 ? other : one), whole);
}

function sentences(set: readonly SetGroup[]): SetGroup[][] {
  const found: SetGroup[][] = [[]];
  for (const one of set) {
    found.at(-1)?.push(one);
    if (one.group.ends) found.push([]);
  }
  return found.filter((groups) => groups.length > 0);
}
