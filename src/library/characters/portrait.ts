import { contentKey } from '#core/asset.ts';
import type { Character } from '#core/character.ts';
import type { ShotPrompt } from '#core/shot-prompt.ts';
import type { Database } from '#db/database.ts';
import { logEvent } from '#db/queries/events.ts';
import { listWithoutPortrait, setPortrait } from '#db/queries/portraits.ts';
import type { Log } from '#kit/log.ts';
import type { Providers } from '#providers/spec/providers.ts';
import type { Storage } from '#storage/blobs.ts';

interface Studio {
  db: Database;
  storage: Storage;
  providers: Pick<Providers, 'sketch'>;
  log: Log;
}

/** Workspaces whose portraits are being drawn in this process. */
const drawing = new Set<string>();

/** Draws what is missing of a cast's portraits, one after the other; an event tells when each is there. Returns at once. */
export function drawPortraits(studio: Studio, workspaceId: string): void {
  if (drawing.has(workspaceId)) return;
  drawing.add(workspaceId);
  drawAll(studio, workspaceId)
    .catch((error: unknown) => studio.log.warn({ err: error }, 'The cast could not be read to be drawn; the next look at it tries again.'))
    .finally(() => drawing.delete(workspaceId));
}

/** The newest first, asked anew each time: whoever was just made, or changed, is waited for. */
async function drawAll(studio: Studio, workspaceId: string): Promise<void> {
  const tried = new Set<string>();
  for (;;) {
    const missing = await studio.db.inWorkspace(workspaceId, (tx) => listWithoutPortrait(tx));
    const next = missing.find((one) => !tried.has(contentKey(one)));
    if (!next) return;
    tried.add(contentKey(next));
    try {
      await drawPortrait(studio, workspaceId, next.id, next.character);
    } catch (error) {
      // One that can't be drawn keeps nobody else from being seen; the next look at the cast tries again.
      studio.log.warn({ err: error, character: next.character.slug }, 'A portrait could not be drawn.');
    }
  }
}

async function drawPortrait({ db, storage, providers }: Studio, workspaceId: string, id: string, character: Character): Promise<void> {
  await using scratch = await storage.scratch(`portrait-${character.slug}`);
  const request = portraitRequest(character, `${scratch.dir}/portrait.png`);
  const { file } = await providers.sketch.keyframe(request, AbortSignal.timeout(60_000));
  const { sha256 } = await storage.keepFile(workspaceId, file, 'image/png');
  await db.inWorkspace(workspaceId, async (tx) => {
    if (await setPortrait(tx, id, character, sha256))
      await logEvent(tx, { workspaceId, type: 'portrait-drawn', data: { character: character.slug } });
  });
}

/** Scenes that show how a character looks: far and near, at work and at rest. */
const sampleScenes = [
  { set: 'kitchen', framing: 'medium', action: 'explain' },
  { set: 'desk', framing: 'close', action: 'think' },
  { set: 'outdoor', framing: 'wide', action: 'wave' },
  { set: 'living-room', framing: 'medium', action: 'celebrate' },
] as const;

/** A few sample keyframes of a character, each kept as a blob. */
export async function drawSamples(
  { storage, providers }: Pick<Studio, 'storage' | 'providers'>,
  workspaceId: string,
  character: Character,
  signal: AbortSignal,
): Promise<{ set: (typeof sampleScenes)[number]['set']; blob: string }[]> {
  await using scratch = await storage.scratch(`samples-${character.slug}`);
  const samples = [];
  for (const { set, framing, action } of sampleScenes) {
    const request = portraitRequest(character, `${scratch.dir}/${set}.png`);
    const shot = { ...request.shot, set, shots: [{ share: 1, framing, camera: 'float' as const, action }] };
    const { file } = await providers.sketch.keyframe({ ...request, shot, width: 360, height: 640 }, signal);
    samples.push({ set, blob: (await storage.keepFile(workspaceId, file, 'image/png')).sha256 });
  }
  return samples;
}

/** The character alone, close, in even light. */
function portraitRequest(character: Character, file: string): Parameters<Providers['sketch']['keyframe']>[0] {
  const shot: ShotPrompt = {
    set: 'studio',
    mood: 'bright',
    look: character.look,
    lens: '50 mm, eye level',
    composition: 'head and shoulders, eyes in the upper third',
    grade: 'neutral',
    light: 'soft, from the front',
    wardrobe: character.wardrobe,
    props: 'none',
    action: 'talks to the camera',
    sound: 'none',
    finishing: 'none',
    shots: [{ share: 1, framing: 'close', camera: 'float', action: 'talk' }],
  };
  const product = { name: character.name, kind: 'general' as const, images: [] };
  const picture = { width: 540, height: 720, seed: 1, variation: 0, note: null, file };
  return { end: 'open', role: 'hook', placement: 'none', shot, character, product, ...picture };
}
