import { HooklineError } from '#core/errors.ts';
import { oneOf } from '#core/format.ts';
import type { GateName } from '#core/pipeline-state.ts';
import type { Permission } from '#core/roles.ts';
import { tones } from '#core/vocabulary.ts';
import type { VideoRow } from '#db/schema/studio.ts';
import { demand, type Principal } from '#identity/principal.ts';
import { changeSettings, judge, regenerate } from '#studio/asset-edits.ts';
import { addImage, correctProduct } from '#studio/brief-edits.ts';
import { uploadAsset } from '#studio/own-files.ts';
import { approve, cancel, goBack } from '#studio/review.ts';
import { changeScript } from '#studio/script-edits.ts';
import { showVideo } from '#studio/videos.ts';
import { checkUpload, readText } from './given-file.ts';
import { gateNamed, readPrice, wholeNumber } from './read-value.ts';
import type { Session } from './session.ts';

type At = Pick<Session, 'house' | 'workspaceId' | 'principal'>;

interface Answer {
  needs: Permission;
  /** `rest` is what was typed after the word, as it stands. */
  apply(at: At, video: VideoRow, rest: string): Promise<unknown>;
}

/** Passing the payment gate spends; passing any other approves. */
export function demandPassing(principal: Principal, gate: GateName): void {
  demand(principal, gate === 'payment' ? 'spend' : 'approve');
}

const answers = new Map<string, Answer>([
  ['back', { needs: 'approve', apply: (at, { id }, rest) => goBack(at.house, at.workspaceId, id, gateNamed(rest)) }],
  ['cancel', { needs: 'create', apply: (at, { id }) => cancel(at.house, at.workspaceId, id) }],
  [
    'fact',
    {
      needs: 'create',
      apply(at, { id }, rest) {
        const [fact, text] = cutWord(rest);
        return correctProduct(at.house, at.workspaceId, id, { facts: [{ id: fact, text }] });
      },
    },
  ],
  ['name', { needs: 'create', apply: (at, { id }, name) => correctProduct(at.house, at.workspaceId, id, { name }) }],
  ['price', { needs: 'create', apply: (at, { id }, rest) => correctProduct(at.house, at.workspaceId, id, { price: readPrice(rest) }) }],
  [
    'tone',
    { needs: 'create', apply: (at, { id }, rest) => changeSettings(at.house, at.workspaceId, id, { tone: oneOf('tone', rest, tones) }) },
  ],
  [
    'image',
    {
      needs: 'create',
      async apply(at, { id }, rest) {
        const file = pathIn(rest);
        await checkUpload(file, 'image');
        return addImage(at.house, at.workspaceId, id, file);
      },
    },
  ],
  [
    'script',
    {
      needs: 'create',
      apply: async (at, { id }, rest) => changeScript(at.house, at.workspaceId, id, { kind: 'upload', text: await readText(pathIn(rest)) }),
    },
  ],
  [
    'edit',
    {
      needs: 'create',
      apply(at, { id }, rest) {
        const [segment, text] = cutWord(rest);
        return changeScript(at.house, at.workspaceId, id, { kind: 'text', segment: wholeNumber('edit', segment, 1), text });
      },
    },
  ],
  ['hook', { needs: 'create', apply: (at, { id }, rest) => pickHook(at, id, rest) }],
  [
    'restore',
    {
      needs: 'create',
      apply: (at, { id }, rest) =>
        changeScript(at.house, at.workspaceId, id, { kind: 'restore', version: wholeNumber('restore', rest, 1) }),
    },
  ],
  ['again', { needs: 'create', apply: (at, { id }, rest) => again(at, id, rest) }],
  ['pick', { needs: 'create', apply: (at, { id }, character) => changeSettings(at.house, at.workspaceId, id, { character }) }],
  ['reject', { needs: 'approve', apply: (at, { id }, slot) => judge(at.house, at.workspaceId, id, slot, 'rejected') }],
  [
    'upload',
    {
      needs: 'create',
      async apply(at, { id }, rest) {
        const [slot, path] = cutWord(rest);
        const file = pathIn(path);
        await checkUpload(file, slot);
        return uploadAsset(at.house, at.workspaceId, id, slot, file);
      },
    },
  ],
]);

/** Does what a line typed at a gate says. Errors: `forbidden` without the right for it, `invalid_input`, and those of each use case. */
export async function applyAnswer(at: At, video: VideoRow, typed: string): Promise<void> {
  const [verb, rest] = cutWord(typed);
  const gate = video.gate as GateName;
  if (verb === 'y' || verb === 'y!') {
    demandPassing(at.principal, gate);
    await approve(at.house, at.workspaceId, video.id, { gate, version: video.version, withoutImage: verb === 'y!' });
    return;
  }
  const answer = answers.get(verb);
  if (!answer) throw new HooklineError('invalid_input', `"${typed.slice(0, 40)}" is not among the choices.`);
  demand(at.principal, answer.needs);
  await answer.apply(at, video, rest);
}

/** Puts another hook of the script first, by its number. Errors: `conflict` when the script has none. */
export async function pickHook({ house, workspaceId }: At, videoId: string, choice: string): Promise<void> {
  const { script } = await showVideo(house, workspaceId, videoId);
  if (script?.script.hooks.length === 0) {
    throw new HooklineError('conflict', 'This script has no hooks to choose from.', {
      hint: 'Only a film that opens with a hook segment has a choice. Change the words instead: videos edit ID --segment 1 --text WORDS.',
    });
  }
  await changeScript(house, workspaceId, videoId, { kind: 'hook', hook: wholeNumber('hook', choice, 1) });
}

async function again({ house, workspaceId }: At, videoId: string, rest: string): Promise<unknown> {
  const [what, note] = cutWord(rest);
  if (!/^\d+$/.test(what)) return regenerate(house, workspaceId, videoId, what, note || undefined);
  return changeScript(house, workspaceId, videoId, { kind: 'regenerate', segment: Number(what), ...(note ? { note } : {}) });
}

function cutWord(line: string): [word: string, rest: string] {
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(line.trim()) ?? [];
  return [word, rest];
}

/** The rest of the line is the path, spaces and all; quotes around it, as a terminal puts them when a file is dropped, are left out. */
function pathIn(rest: string): string {
  return /^(['"])(.+)\1$/.exec(rest)?.[2] ?? rest;
}
