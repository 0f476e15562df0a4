import type { AssetSpec } from '#core/asset.ts';
import { planAsset } from '../spec.ts';
import type { Film } from '../stage.ts';

const voiceSlot = (segment: number): string => `voice:${segment}`;

/** One voice track a segment, from its words alone. */
export function planVoice(film: Film): AssetSpec[] {
  return film.script.segments.map((segment, index) =>
    planAsset(film, {
      stage: 'voice',
      kind: 'voice',
      slot: voiceSlot(index + 1),
      maker: film.makers.speech,
      price: film.makers.speech.price(segment.text),
      seconds: 1 + segment.seconds * 0.15,
      // `fit` is what a person's own track is fitted to: its words are found by the text.
      parts: { voice: film.character.voice, fit: { text: segment.text, seconds: segment.seconds } },
    }),
  );
}
