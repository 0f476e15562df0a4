import type { BrandKit } from '#core/brand.ts';
import type { Casting } from '#core/character.ts';
import { HooklineError } from '#core/errors.ts';
import { type StageName, stages } from '#core/pipeline-state.ts';
import type { Tx } from '#db/database.ts';
import { findBrandKit } from '#db/queries/brand-kits.ts';
import { allCharacters, type CharacterRow, findCharacterBySlug } from '#db/queries/characters.ts';
import { findScript } from '#db/queries/scripts.ts';
import { findVideo, updateVideo } from '#db/queries/videos.ts';
import type { ScriptRow, VideoRow } from '#db/schema/studio.ts';
import { chooseCharacter } from '#library/characters/choose.ts';
import type { Providers } from '#providers/spec/providers.ts';
import type { Film, Makers } from './stage.ts';

/**
 * Gathers the rows a film is planned from. The product is as it was when the script was written, the character as at its last casting and
 * the brand kit as at its last edit; with `from`, both as they would be if the film were made again from that stage on. Errors: `conflict`
 * before there is a script.
 */
export async function loadFilm(tx: Tx, video: VideoRow, providers: Providers, { from }: { from?: StageName } = {}): Promise<Film> {
  const script = video.scriptN === null ? undefined : await findScript(tx, video.id, video.scriptN);
  if (!script) throw new HooklineError('conflict', 'The video has no script yet.');
  const isKept = (stage: StageName) => hasTakenUp(video, stage) && (from === undefined || stages.indexOf(from) > stages.indexOf(stage));
  return {
    settings: video.settings,
    product: script.product,
    images: script.images,
    // A film of an earlier version has only the name of whom it was cast with.
    character: (isKept('cast') ? video.character : null) ?? (await castCharacter(tx, video, script)),
    script: script.script,
    brand: isKept('edit') ? video.brand : await brandOf(tx, video),
    makers: makersOf(providers),
  };
}

/** Whether a stage works, or has worked, with what it took up; one that has to begin again takes it up anew. */
function hasTakenUp({ stage, state, gate }: VideoRow, wanted: StageName): boolean {
  const [here, there] = [stages.indexOf(stage), stages.indexOf(wanted)];
  const beginsAgain = state === 'failed' || state === 'cancelled' || gate === 'payment';
  return here > there || (here === there && !beginsAgain);
}

async function brandOf(tx: Tx, { settings }: VideoRow): Promise<BrandKit | null> {
  const row = settings.cut?.brand ? await findBrandKit(tx, settings.cut.brand) : undefined;
  return row ? { ...row.kit, name: row.name } : null;
}

export function makersOf({ image, clip, footage, speech, music }: Providers): Makers {
  return { image, clip, footage, speech, music };
}

/**
 * Writes down what of the library a stage works with, in the transaction that puts it in the queue: whom casting chose, whole and by name,
 * or the edit's brand kit. A film that is under way, or finished, does not change with them.
 */
export async function takeUp(tx: Tx, videoId: string, stage: StageName): Promise<void> {
  if (stage !== 'cast' && stage !== 'edit') return;
  const video = await findVideo(tx, videoId);
  if (!video) return;
  if (stage === 'edit') return updateVideo(tx, videoId, { brand: await brandOf(tx, video) });
  const script = video.scriptN === null ? undefined : await findScript(tx, videoId, video.scriptN);
  if (!script) return; // The stage says so.
  const character = await castCharacter(tx, video, script);
  await updateVideo(tx, videoId, { character, settings: { ...video.settings, character: character.slug } });
}

/** Whom the video names, also from the bin; else one that fits the product. */
async function castCharacter(tx: Tx, { settings }: VideoRow, { product }: ScriptRow): Promise<Casting> {
  const named = settings.character === null ? undefined : await findCharacterBySlug(tx, settings.character);
  if (named) return castingOf(named);
  return chooseCharacter((await allCharacters(tx)).map(castingOf), settings.character, product.kind, settings.seed);
}

function castingOf({ character, images, portrait }: CharacterRow): Casting {
  return { ...character, pictures: images.length > 0 ? images : portrait === null ? [] : [portrait] };
}
