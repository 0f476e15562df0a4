import { setTimeout as pause } from 'node:timers/promises';
import { contentKey } from '#core/asset.ts';
import type { VideoSettings } from '#core/brief.ts';
import type { Character } from '#core/character.ts';
import { HooklineError } from '#core/errors.ts';
import { segmentsOf } from '#core/format.ts';
import { uuidv7 } from '#core/ids.ts';
import { type ProductView, viewProduct } from '#core/product.ts';
import { type ReferenceStyle, styleOf } from '#core/reference-style.ts';
import type { Remark } from '#core/roundtable.ts';
import type { Tx } from '#db/database.ts';
import { findCharacterBySlug } from '#db/queries/characters.ts';
import { logEvent } from '#db/queries/events.ts';
import { findProductOf } from '#db/queries/library.ts';
import { findProfile } from '#db/queries/reference-videos.ts';
import { findScriptByKey } from '#db/queries/scripts.ts';
import type { VideoRow } from '#db/schema/studio.ts';
import { keepApart } from '../keep-apart.ts';
import { chooseScript, keepScript } from '../keep-script.ts';
import type { Stage, StageWork, Stamp } from '../stage.ts';
import { writer } from '../writer.ts';
import { author } from './author.ts';
import { priceOfWriting } from './model/price.ts';
import type { WriteRequest } from './writer/request.ts';

/** Between two remarks, in milliseconds: a page shows them one after the other. */
const breath = 120;

/** Write: hooks, a full script, and a shot prompt per segment from the roundtable. */
export const write: Stage = {
  name: 'write',
  plan: () => [],
  asks: ({ text }) => priceOfWriting(text),
  async run(work) {
    await work.once('write script', () => writeOnce(work));
  },
};

async function writeOnce({ house, video, signal, say }: StageWork): Promise<{ version: number }> {
  const { workspaceId, id: videoId, settings } = video;
  const inWorkspace = <T>(use: (tx: Tx) => Promise<T>) => house.db.inWorkspace(workspaceId, use);
  const product = await inWorkspace((tx) => findProductOf(tx, video));
  if (!product) throw new HooklineError('conflict', 'The video has no product yet.', { hint: 'Go back to the brief gate.' });
  const view = viewProduct(product.analysis, product.overrides);
  const reference = await inWorkspace((tx) => styleOfReference(tx, video));
  const request = writeRequest(settings, view, reference);
  const { text } = house.providers;
  const key = scriptKey(request, text);
  const images = [...new Set([...video.brief.images, ...product.images])];
  // An edited version carries the key it came from, so an unchanged brief leads back to the person's latest words.
  const found = await inWorkspace((tx) => findScriptByKey(tx, videoId, key));
  // What the embedded writer wrote in a model's place is asked for again: the key may be right by now, or the budget raised.
  const known = found && text && found.origin === 'writer' && found.provider === writer.id ? undefined : found;
  const desk = text && { house, text, workspaceId, videoId, run: String(video.attempt), signal, say };
  const hear = async (remark: Remark) => {
    await inWorkspace((tx) => logEvent(tx, { workspaceId, videoId, type: 'roundtable-said', data: { ...remark } }));
    await pause(breath, undefined, { signal });
  };
  const character = await inWorkspace((tx) => characterOf(tx, video));
  // Whom the talk names changes no word and no picture, and so is no part of the key.
  const authored = known ?? (await author({ ...request, character }, hear, desk));
  return inWorkspace(async (tx) => {
    const n = known && sameList(known.images, images) ? known.n : await insertNew(tx);
    await chooseScript(tx, videoId, n);
    await logEvent(tx, { workspaceId, videoId, type: 'script-written', data: { version: n, reused: known !== undefined } });
    return { version: n };
  });

  /** The same words with other pictures, or new words. */
  async function insertNew(tx: Tx): Promise<number> {
    const { remarks, provider, degraded } = authored;
    const script = await keepApart(tx, video, authored.script);
    const origin = known?.origin ?? 'writer';
    const note = known?.note ?? request.note ?? null;
    const id = uuidv7();
    return keepScript(tx, { workspaceId, id, videoId, key, origin, note, script, remarks, provider, degraded, product: view, images });
  }
}

/** What a script follows from. Price date and the like don't change a script; what the product says does, and who writes it. */
export function scriptKey(request: WriteRequest, text: Stamp | null): string {
  const model = text ? { text: { id: text.id, version: text.version } } : {};
  return contentKey({ writer, ...model, ...request, product: { ...request.product, readAt: null } });
}

/** Whom the video names; null while casting is still to choose. */
async function characterOf(tx: Tx, { settings }: VideoRow): Promise<Character | null> {
  const found = settings.character === null ? undefined : await findCharacterBySlug(tx, settings.character);
  return found?.character ?? null;
}

/** The manner of the video's reference, if it follows one that is measured. */
export async function styleOfReference(tx: Tx, { referenceId }: VideoRow): Promise<ReferenceStyle | null> {
  const profile = referenceId === null ? null : await findProfile(tx, referenceId);
  return profile && styleOf(profile);
}

function sameList(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** What the writer gets for a video: the same for the first draft and for a rewritten segment. */
export function writeRequest(settings: VideoSettings, product: ProductView, reference: ReferenceStyle | null): WriteRequest {
  const wish = settings.slots['script'];
  return {
    product,
    tone: settings.tone,
    slots: segmentsOf(settings.format, settings.profile),
    seed: settings.seed + 104_729 * (wish?.variation ?? 0),
    presenter: null,
    reference,
    ...(wish?.note === undefined ? {} : { note: wish.note }),
  };
}
