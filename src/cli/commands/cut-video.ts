import { presentChoices, readChoices } from '#api/present/cuts.ts';
import { choicesSchema } from '#contract/cut-shape.ts';
import type { Cut, CutChoices } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { databaseId } from '#core/ids.ts';
import { changeCut, estimateCut, showCut } from '#studio/edit/cut.ts';
import { getVideo } from '#studio/videos.ts';
import { checkForm, readJson } from '../read-json.ts';
import { type CommonOptions, type Session, withHouse } from '../session.ts';
import { answer } from '../terminal.ts';
import { estimateLines, estimateRecord, videoLine, videoRecord } from '../video-text.ts';
import { watchVideo } from '../watch-video.ts';

export interface ShowOptions extends CommonOptions {
  choices?: boolean;
}

/** `cut show`: the cut with the files it names as absolute paths, so that `cut render` takes it; with --choices what was decided. */
export async function showVideoCut(id: string, options: ShowOptions): Promise<void> {
  await withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
    const { cut, choices, pieces } = await showCut(house, workspaceId, databaseId('video', id));
    if (options.choices) answer(json, presentChoices(choices), [JSON.stringify(presentChoices(choices), null, 2)]);
    else
      answer(
        json,
        withFiles(cut, (blob) => house.storage.path(workspaceId, blob)),
        cutLines(cut, pieces),
      );
    return 0;
  });
}

export interface SetOptions extends CommonOptions {
  estimate?: boolean;
  detach?: boolean;
}

/** `cut set`: decides about the edit and follows the video to its next gate or end. */
export async function setVideoCut(id: string, file: string, options: SetOptions): Promise<void> {
  const work = !options.estimate && !options.detach;
  await withHouse({ ...options, work, needs: 'create' }, (session) => decide(session, databaseId('video', id), file, options));
}

async function decide(session: Session, videoId: string, file: string, options: SetOptions): Promise<number> {
  const { house, workspaceId, json } = session;
  const hint = 'Write it with ./hookline cut show VIDEO --choices --json.';
  const read = checkForm(choicesSchema, await readJson(file, { hint }), { message: `${file} holds no choices.`, hint });
  const choices: CutChoices = readChoices(read);
  if (options.estimate) {
    const estimate = await estimateCut(house, workspaceId, videoId, choices);
    answer(json, { estimate: estimateRecord(estimate) }, estimateLines(estimate));
    return 0;
  }
  await changeCut(house, workspaceId, videoId, choices);
  const video = options.detach ? await getVideo(house, workspaceId, videoId) : await watchVideo(session, videoId);
  if (video.state === 'failed' && video.error) {
    const { code, message, ...more } = video.error;
    throw new HooklineError(code, message, more);
  }
  answer(json, videoRecord(video), [videoLine(video)]);
  return 0;
}

/** The cut with every medium by the path of its file. */
function withFiles(cut: Cut, pathOf: (blob: string) => string): Cut {
  const { audio, brand } = cut;
  const named = <T extends { media: string }>(one: T): T => ({ ...one, media: pathOf(one.media) });
  return {
    ...cut,
    segments: cut.segments.map((segment) => ({ ...segment, source: named(segment.source) })),
    audio: { ...audio, voices: audio.voices.map(named), music: audio.music && named(audio.music) },
    brand: brand && {
      ...brand,
      watermark: brand.watermark && named(brand.watermark),
      intro: brand.intro && named(brand.intro),
      outro: brand.outro && named(brand.outro),
    },
  };
}

function cutLines(cut: Cut, pieces: { slot: string; seconds: number; ready: boolean }[]): string[] {
  const { captions, platform, transitions, audio } = cut;
  return [
    `Captions ${captions.name} · clear of ${platform === 'all' ? 'every platform' : platform} · ${audio.music ? `music at ${audio.music.gainDb} dB` : 'no music'}`,
    ...cut.segments.flatMap(({ seconds, words, overlays }, index) => [
      `${index + 1}  ${seconds} s  ${words.map(({ text }) => text).join(' ')}`,
      ...overlays.map(({ kind, text, start }) => `     ${kind} at ${start.toFixed(1)} s: ${text}`),
      ...transitions.filter(({ after }) => after === index + 1).map(({ kind }) => `   → ${kind}`),
    ]),
    `${pieces.filter(({ ready }) => ready).length} of ${pieces.length} pieces are rendered`,
  ];
}
