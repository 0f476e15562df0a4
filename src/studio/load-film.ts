import { HooklineError } from '#core/errors.ts';
import type { Tx } from '#db/database.ts';
import { listCharacters } from '#db/queries/library.ts';
import { findScript } from '#db/queries/scripts.ts';
import type { VideoRow } from '#db/schema/studio.ts';
import { chooseCharacter } from '#library/characters/choose.ts';
import type { Providers } from '#providers/spec/providers.ts';
import type { Film } from './stage.ts';

/** Gathers the rows a film is planned from. The product is as it was when the script was written. Errors: `conflict` before that. */
export async function loadFilm(tx: Tx, video: VideoRow, providers: Providers): Promise<Film> {
  const script = video.scriptN === null ? undefined : await findScript(tx, video.id, video.scriptN);
  if (!script) throw new HooklineError('conflict', 'The video has no script yet.');
  const cast = (await listCharacters(tx)).map((row) => row.character);
  const { image, clip, speech, music } = providers;
  const stamp = ({ id, version }: { id: string; version: string }) => ({ id, version });
  return {
    settings: video.settings,
    product: script.product,
    images: script.images,
    character: chooseCharacter(cast, video.settings.character, script.product.kind, video.settings.seed),
    script: script.script,
    makers: { image: stamp(image), clip: stamp(clip), speech: stamp(speech), music: stamp(music) },
  };
}
