import type { BrandKit } from '#core/brand.ts';
import type { Character } from '#core/character.ts';
import { HooklineError } from '#core/errors.ts';
import type { Tx } from '#db/database.ts';
import { findBrandKit } from '#db/queries/brand-kits.ts';
import { allCharacters, findCharacterBySlug } from '#db/queries/characters.ts';
import { findScript } from '#db/queries/scripts.ts';
import { findVideo, updateVideo } from '#db/queries/videos.ts';
import type { ScriptRow, VideoRow } from '#db/schema/studio.ts';
import { chooseCharacter } from '#library/characters/choose.ts';
import type { Providers } from '#providers/spec/providers.ts';
import type { Film } from './stage.ts';

/** Gathers the rows a film is planned from. The product is as it was when the script was written. Errors: `conflict` before that. */
export async function loadFilm(tx: Tx, video: VideoRow, providers: Providers): Promise<Film> {
  const script = video.scriptN === null ? undefined : await findScript(tx, video.id, video.scriptN);
  if (!script) throw new HooklineError('conflict', 'The video has no script yet.');
  return {
    settings: video.settings,
    product: script.product,
    images: script.images,
    character: await castCharacter(tx, video, script),
    script: script.script,
    brand: await brandOf(tx, video),
    makers: makersOf(providers),
  };
}

async function brandOf(tx: Tx, { settings }: VideoRow): Promise<BrandKit | null> {
  const row = settings.cut?.brand ? await findBrandKit(tx, settings.cut.brand) : undefined;
  return row ? { ...row.kit, name: row.name } : null;
}

export function makersOf({ image, clip, speech, music }: Providers): Film['makers'] {
  const stamp = ({ id, version }: { id: string; version: string }) => ({ id, version });
  return { image: stamp(image), clip: stamp(clip), speech: stamp(speech), music: stamp(music) };
}

/**
 * Writes down whom casting chose, in the transaction that sends the video to the cast: the choice counts through the workspace's
 * characters, and must not change when one is added or deleted. No key holds this setting, only the character itself.
 */
export async function keepCharacter(tx: Tx, videoId: string): Promise<void> {
  const video = await findVideo(tx, videoId);
  if (!video || video.scriptN === null || video.settings.character !== null) return;
  const script = await findScript(tx, video.id, video.scriptN);
  if (!script) return; // The stage says so.
  const { slug } = await castCharacter(tx, video, script);
  await updateVideo(tx, video.id, { settings: { ...video.settings, character: slug } });
}

/** Whom the video names, also from the bin; else one that fits the product. */
async function castCharacter(tx: Tx, { settings }: VideoRow, { product }: ScriptRow): Promise<Character> {
  const named = settings.character === null ? undefined : await findCharacterBySlug(tx, settings.character);
  if (named) return named.character;
  const cast = (await allCharacters(tx)).map((row) => row.character);
  return chooseCharacter(cast, settings.character, product.kind, settings.seed);
}
