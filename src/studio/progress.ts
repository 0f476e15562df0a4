import type { AssetSpec } from '#core/asset.ts';
import type { StageProgress } from '#core/recipe.ts';

export interface Progress {
  expect(specs: AssetSpec[]): void;
  report(slot: string, share: number): void;
  /** Who is in the middle of a sentence; undefined when nobody is. */
  say(saying: StageProgress['saying']): void;
  /** Whether somebody has said more since this was last read. */
  hasNews(): boolean;
  read(): StageProgress | null;
}

/**
 * How far a stage is, weighed by the work each asset is expected to take. Time left starts from that expectation and
 * leans on the measured pace as soon as a tenth is done.
 */
export function createProgress(places: number, now: () => number = () => performance.now()): Progress {
  let specs: AssetSpec[] = [];
  let begun = now();
  let saying: StageProgress['saying'];
  let news = false;
  const shares = new Map<string, number>();
  const done = () => specs.reduce((sum, spec) => sum + spec.seconds * (shares.get(spec.slot) ?? 0), 0);
  return {
    expect(next) {
      specs = [...specs, ...next];
      begun = now();
    },
    report(slot, share) {
      shares.set(slot, Math.max(shares.get(slot) ?? 0, Math.min(1, share)));
    },
    say(next) {
      saying = next;
      news = next !== undefined;
    },
    hasNews: () => news,
    read() {
      news = false;
      const total = specs.reduce((sum, spec) => sum + spec.seconds, 0);
      if (total === 0) return saying ? { share: 0, making: 'script', secondsLeft: null, saying } : null;
      const share = done() / total;
      const elapsed = (now() - begun) / 1000;
      const secondsLeft = share > 0.1 ? (elapsed * (1 - share)) / share : Math.max(0, total / places - elapsed);
      const current = specs.find((spec) => shares.has(spec.slot) && (shares.get(spec.slot) ?? 0) < 1);
      return { share, making: current ? nameSlot(current.slot) : '', secondsLeft: Math.round(secondsLeft) };
    },
  };
}

/** `keyframe:2:open` → `keyframe 2, opening`. */
export function nameSlot(slot: string): string {
  const [what = slot, number, end] = slot.split(':');
  const words = [what.replace('-', ' '), number].filter(Boolean).join(' ');
  return end ? `${words}, ${end === 'open' ? 'opening' : 'closing'}` : words;
}
