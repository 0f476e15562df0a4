import { HooklineError } from '#core/errors.ts';
import { type GateName, gates } from '#core/pipeline-state.ts';
import type { VideoRow } from '#db/schema/studio.ts';
import { changeSettings, judge, regenerate, uploadAsset } from '#studio/asset-edits.ts';
import { addImage, correctProduct } from '#studio/brief-edits.ts';
import { approve, cancel, goBack } from '#studio/review.ts';
import { changeScript } from '#studio/script-edits.ts';
import { getVideo, showVideo, type VideoDetail } from '#studio/videos.ts';
import { readText } from './brief-input.ts';
import type { Session } from './session.ts';
import { ask, tell, tellError } from './terminal.ts';
import { productLines, scriptLines } from './video-text.ts';

const help: Record<GateName, string> = {
  brief: 'y approve · fact F1 TEXT · name TEXT · image FILE · y! approve without a picture',
  script: 'y approve · edit N TEXT · again N [note] · hook N · script FILE',
  character: 'y approve · pick NAME',
  storyboard: 'y approve · again keyframe:N:open [note] · upload keyframe:N:open FILE',
  assets: 'y approve · reject clip:N · again clip:N [note] · upload clip:N FILE · upload voice:N FILE',
  final: 'y approve · back GATE',
  payment: 'y spend and go on',
};

/** Shows a gate and takes one decision after another until the video moves. False when the person leaves it waiting. */
export async function decideAtGate(session: Session, seen: VideoRow): Promise<boolean> {
  const { house, workspaceId, signal } = session;
  let video = seen;
  let shown = -1;
  while (video.state === 'review' && video.gate !== null && !signal.aborted) {
    if (shown !== video.version) for (const line of gateLines(session, await showVideo(house, workspaceId, video.id))) tell(line);
    shown = video.version;
    tell(`\n${video.gate} gate: ${help[video.gate]} · back GATE · cancel · q leave it`);
    const typed = await ask('> ', signal);
    if (typed === null || typed === 'q') return false;
    try {
      await act(session, video, typed);
    } catch (error) {
      if (!(error instanceof HooklineError)) throw error;
      tellError(error);
    }
    video = await getVideo(house, workspaceId, video.id);
  }
  return true;
}

async function act({ house, workspaceId }: Session, video: VideoRow, typed: string): Promise<unknown> {
  const [verb = '', first = '', ...more] = typed.split(/\s+/);
  const rest = more.join(' ');
  const gate = video.gate as GateName;
  switch (verb) {
    case 'y':
    case 'y!':
      return approve(house, workspaceId, video.id, { gate, version: video.version, withoutImage: verb === 'y!' });
    case 'back':
      return goBack(house, workspaceId, video.id, gateNamed(first));
    case 'cancel':
      return cancel(house, workspaceId, video.id);
    case 'fact':
      return correctProduct(house, workspaceId, video.id, { fact: { id: first, text: rest } });
    case 'name':
      return correctProduct(house, workspaceId, video.id, { name: `${first} ${rest}`.trim() });
    case 'image':
      return addImage(house, workspaceId, video.id, first);
    case 'script':
      return changeScript(house, workspaceId, video.id, { kind: 'upload', text: await readText(first) });
    case 'reject':
      return judge(house, workspaceId, video.id, first, 'rejected');
    case 'edit':
      return changeScript(house, workspaceId, video.id, { kind: 'text', segment: Number(first), text: rest });
    case 'hook':
      return changeScript(house, workspaceId, video.id, { kind: 'hook', hook: Number(first) });
    case 'again':
      if (/^\d+$/.test(first)) {
        return changeScript(house, workspaceId, video.id, { kind: 'regenerate', segment: Number(first), ...(rest ? { note: rest } : {}) });
      }
      return regenerate(house, workspaceId, video.id, first, rest || undefined);
    case 'pick':
      return changeSettings(house, workspaceId, video.id, { character: first });
    case 'upload':
      return uploadAsset(house, workspaceId, video.id, first, rest);
    default:
      throw new HooklineError('invalid_input', `"${typed.slice(0, 40)}" is not among the choices.`);
  }
}

export function gateNamed(name: string): GateName {
  const found = gates.find((gate) => gate === name);
  if (found) return found;
  throw new HooklineError('invalid_input', `There is no gate "${name.slice(0, 40)}".`, { hint: `Choose one of: ${gates.join(', ')}.` });
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
