import type { Box, Cut } from '#core/cut.ts';
import type { AssetRow } from '#db/schema/studio.ts';
import type { Storage } from '#storage/blobs.ts';
import { clipOf, keyframeOf, wordsOf } from '../kept.ts';
import type { Film } from '../stage.ts';
import { assembleCut } from './assemble.ts';
import { decideEdit } from './decisions.ts';

/** The slots whose takes a cut is assembled from, but for the music. */
export function slotsOfCut({ script }: Pick<Film, 'script'>): string[] {
  return script.segments.flatMap((_, index) => slotsOfSegment(index + 1));
}

function slotsOfSegment(number: number): [string, string, string, string] {
  return [`clip:${number}`, `voice:${number}`, `keyframe:${number}:open`, `keyframe:${number}:close`];
}

function boxesOf(storage: Storage, keyframes: AssetRow[]): Box[] {
  const boxes = keyframes.map((asset) => keyframeOf(storage, asset)).flatMap(({ face, product }) => [face, product]);
  return boxes.filter((box) => box !== null);
}

/** The cut from the takes that the plan selects, by slot. A bed that is not composed yet is left out. Every slot of `slotsOfCut` must be there. */
export function gatherCut(storage: Storage, film: Film, takes: ReadonlyMap<string, AssetRow>): Cut {
  const take = (slot: string): AssetRow => {
    const found = takes.get(slot);
    if (!found) throw new Error(`no take for ${slot}`);
    return found;
  };
  const material = film.script.segments.map((_, index) => {
    const [clip, voice, ...keyframes] = slotsOfSegment(index + 1).map(take) as [AssetRow, AssetRow, AssetRow, AssetRow];
    const { lead, seen, own } = clipOf(clip);
    return {
      clip: clip.blob,
      own: own !== null,
      from: lead,
      voice: voice.blob,
      words: wordsOf(voice),
      keepClear: seen ?? boxesOf(storage, keyframes),
    };
  });
  const { music } = decideEdit(film);
  return assembleCut(film, material, music?.kind === 'own' ? music.blob : music && (takes.get('music')?.blob ?? null));
}
