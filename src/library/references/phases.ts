import type { StageProgress } from '#core/recipe.ts';

/** How long each part takes, against the others. */
const weights = { fetch: 3, measure: 10, transcribe: 2 };
const words = { fetch: 'fetching the file', measure: 'measuring', transcribe: 'reading the words' };
type Phase = keyof typeof weights;

export interface Phases {
  /** Says which of the optional parts there will be. */
  plan(parts: { fetch: boolean; transcribe: boolean }): void;
  report(phase: Phase, share: number): void;
  /** Null before there is a plan. */
  read(): StageProgress | null;
}

/** How far a measuring is, its parts one after another. `now` in ms. */
export function createPhases(now: () => number = () => performance.now()): Phases {
  let parts: Phase[] = [];
  let begun = now();
  let at: { phase: Phase; share: number } = { phase: 'measure', share: 0 };
  return {
    plan({ fetch, transcribe }) {
      parts = [...(fetch ? (['fetch'] as const) : []), 'measure', ...(transcribe ? (['transcribe'] as const) : [])];
      at = { phase: parts[0] ?? 'measure', share: 0 };
      begun = now();
    },
    report(phase, share) {
      if (parts.includes(phase)) at = { phase, share: Math.min(1, Math.max(0, share)) };
    },
    read() {
      const total = parts.reduce((sum, part) => sum + weights[part], 0);
      if (total === 0) return null;
      const before = parts.slice(0, parts.indexOf(at.phase)).reduce((sum, part) => sum + weights[part], 0);
      const share = (before + weights[at.phase] * at.share) / total;
      const elapsed = (now() - begun) / 1000;
      return { share, making: words[at.phase], secondsLeft: share > 0.1 ? Math.round((elapsed * (1 - share)) / share) : null };
    },
  };
}
