import { HooklineError } from '#core/errors.ts';
import type { GateName } from '#core/pipeline-state.ts';
import type { VideoRow } from '#db/schema/studio.ts';
import { getVideo, showVideo, type VideoDetail } from '#studio/videos.ts';
import { applyAnswer } from './gate-answers.ts';
import type { Session } from './session.ts';
import { ask, tell, tellError } from './terminal.ts';
import { estimateLines, productLines, scriptLines } from './video-text.ts';

const help: Record<GateName, string> = {
  brief: 'y approve · fact F1 TEXT · name TEXT · price 34.90 USD · image FILE · tone NAME · y! approve without a picture',
  script: 'y approve · edit N TEXT · again N [note] · hook N · script FILE · restore VERSION · tone NAME, then again script',
  character: 'y approve · pick NAME',
  storyboard: 'y approve · again keyframe:N:open [note] · upload keyframe:N:open FILE',
  assets: 'y approve · reject clip:N · again clip:N [note] · upload clip:N FILE · upload voice:N FILE',
  final: 'y approve · back GATE',
  payment: 'y spend and go on',
};

/** Shows a gate and takes one decision after another until the video moves. False when the person leaves it waiting. Errors: `cancelled` on Ctrl-C. */
export async function decideAtGate(session: Session, seen: VideoRow): Promise<boolean> {
  const { house, workspaceId, signal } = session;
  let video = seen;
  let shown = -1;
  while (video.state === 'review' && video.gate !== null) {
    if (shown !== video.version) {
      const detail = await showVideo(house, workspaceId, video.id);
      for (const line of [...gateLines(session, detail), ...estimateLines(detail.estimate)]) tell(line);
    }
    shown = video.version;
    tell(`\n${video.gate} gate: ${help[video.gate]} · back GATE · cancel · q leave it`);
    const typed = await ask('> ', signal);
    if (typed === null || typed === 'q') return false;
    try {
      await applyAnswer(session, video, typed);
    } catch (error) {
      if (!(error instanceof HooklineError)) throw error;
      tellError(error);
    }
    video = await getVideo(house, workspaceId, video.id);
  }
  return true;
}

function gateLines({ house, workspaceId }: Session, detail: VideoDetail): string[] {
  const files = (kinds: string[]) =>
    detail.selected
      .filter((asset) => kinds.includes(asset.kind))
      .map((asset) => `  ${asset.slot.padEnd(20)} ${house.storage.path(workspaceId, asset.blob)}`);
  switch (detail.video.gate) {
    case 'brief':
      return productLines(detail);
    case 'script':
      return scriptLines(detail);
    case 'character':
      return [`Character: ${detail.video.settings.character ?? 'chosen by category'}. ./hookline characters list shows the cast.`];
    case 'storyboard':
      return ['Keyframes', ...files(['keyframe'])];
    case 'assets':
      return ['Clips and voices', ...files(['clip', 'voice'])];
    case 'final':
      return ['Film', ...files(['master', 'poster'])];
    default:
      return [];
  }
}
