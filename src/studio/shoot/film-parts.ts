import type { AssetSpec } from '#core/asset.ts';
import { HooklineError } from '#core/errors.ts';
import { profiles } from '#core/format.ts';
import { acceptVideo } from '#media/accept.ts';
import { joinClips, takeLastPicture } from '#media/join-clips.ts';
import type { FootageProvider } from '#providers/spec/footage.ts';
import { seedOf } from '../spec.ts';
import type { Bench, Film, Made, StageWork } from '../stage.ts';
import { footageLengths } from './plan.ts';
import { promptOf } from './prompt.ts';

/** Clips a model films for a film; those of one segment one after the other, since each goes on from the one before. */
export async function filmParts(work: StageWork, film: Film, footage: FootageProvider): Promise<void> {
  const specs = (await work.specs()).filter(({ kind }) => kind === 'footage');
  const rounds = Math.max(0, ...specs.map(({ slot }) => partOf(slot).part));
  for (let round = 1; round <= rounds; round++) {
    const these = specs.filter(({ slot }) => partOf(slot).part === round);
    await work.makeAll(these, (spec, bench) => filmPart(work, film, footage, spec, bench), footage);
  }
}

async function filmPart(work: StageWork, film: Film, footage: FootageProvider, spec: AssetSpec, bench: Bench): Promise<Made> {
  const { storage } = work.house;
  const { width, height } = profiles[film.settings.profile];
  const { segment, part } = partOf(spec.slot);
  const fileOf = async (slot: string) => {
    const { workspaceId, blob } = await work.take(slot);
    return storage.path(workspaceId, blob);
  };
  let first: string;
  if (part === 1) first = await fileOf(`keyframe:${segment}:open`);
  else {
    first = `${bench.dir}/first.png`;
    await takeLastPicture(await fileOf(`footage:${segment}:${part - 1}`), first, bench.signal);
  }
  const lengths = footageLengths(film, footage, segment);
  const order = {
    prompt: promptOf(film, footage, segment),
    first,
    last: part === lengths.length && footage.limits.lastFrame ? await fileOf(`keyframe:${segment}:close`) : null,
    references: film.images.slice(0, footage.limits.references).map((blob) => storage.path(work.video.workspaceId, blob)),
    seconds: lengths[part - 1] ?? 0,
    width,
    height,
    seed: seedOf(film, `clip:${segment}`),
    file: `${bench.dir}/footage.mp4`,
  };
  const { file, cost } = await footage.film(order, bench);
  const { video, seconds: length } = await acceptVideo(file, { signal: bench.signal }).catch((error: unknown) => {
    throw spoilt(error, footage.name, cost);
  });
  return { file, mime: 'video/mp4', meta: { seconds: length, width: video?.width, height: video?.height }, degraded: null, cost };
}

/** A file that can't be read was paid for all the same; asked after again, it would be no better. */
function spoilt(error: unknown, name: string, charged: number): unknown {
  if (!(error instanceof HooklineError) || error.code === 'cancelled') return error;
  const { code, message } = error;
  return new HooklineError(code, `${name} sent a film that can’t be used: ${message}`, {
    hint: 'Retry: that orders another one.',
    charged,
    cause: error,
  });
}

/** A segment's clip from what was filmed of it. */
export async function joinParts(work: StageWork, film: Film, spec: AssetSpec, bench: Bench): Promise<Made> {
  const { segment: number } = partOf(spec.slot);
  const segment = film.script.segments[number - 1];
  if (!segment) throw new Error(`no segment for ${spec.slot}`);
  const { width, height, fps } = profiles[film.settings.profile];
  const clips: { file: string; seconds: number }[] = [];
  let left = segment.seconds;
  for (const { slot } of (await work.specs()).filter(({ kind, slot }) => kind === 'footage' && partOf(slot).segment === number)) {
    const { workspaceId, blob, meta } = await work.take(slot);
    const { seconds = left } = meta as { seconds?: number };
    // Whole frames, so that the segment has exactly as many as it should.
    const used = Math.min(left, Math.floor(seconds * fps) / fps);
    if (used > 0) clips.push({ file: work.house.storage.path(workspaceId, blob), seconds: used });
    left -= used;
  }
  const last = clips.at(-1);
  if (!last) throw new HooklineError('provider_failed', `Nothing was filmed for segment ${number}.`, { hint: 'Ask for another take.' });
  // A model that films a little less than it was asked for: its last clip is repeated from its start, as every short source is.
  const short = left > 0.5 / fps;
  if (short) last.seconds += left;
  const file = `${bench.dir}/clip.mp4`;
  await joinClips(clips, file, { width, height, fps }, bench.signal);
  const degraded = short ? `The model filmed ${left.toFixed(1)} s less than segment ${number} lasts; the end repeats.` : null;
  return { file, mime: 'video/mp4', meta: { seconds: segment.seconds, width, height, fps, handles: 0 }, degraded };
}

function partOf(slot: string): { segment: number; part: number } {
  const [, segment, part] = slot.split(':');
  return { segment: Number(segment), part: Number(part ?? 0) };
}
