import { isDeepStrictEqual } from 'node:util';
import type { Character } from '#core/character.ts';
import { HooklineError } from '#core/errors.ts';
import { publicId, uuidv7 } from '#core/ids.ts';
import { isVendorVoice } from '#core/voice-name.ts';
import type { Database, Tx } from '#db/database.ts';
import {
  type CharacterRow,
  type CharacterView,
  findCharacterView,
  insertCharacters,
  listSlugs,
  lockCast,
  lockCharacter,
  updateCharacter,
} from '#db/queries/characters.ts';
import { logEvent } from '#db/queries/events.ts';
import type { Voice } from '#providers/spec/speech.ts';
import { checkSeen } from '../in-use.ts';
import { chance } from './chance.ts';
import { drawFromWords, redrawFromWords } from './draw-from-words.ts';

/** What a person says of a character; the slug is made from the name and stays. */
export type Traits = Omit<Character, 'slug'>;

/** Reference pictures a character may have. */
const mostImages = 12;

/** Somebody new; what is not said is made up from the words. Error: `invalid_input` (voice). */
export async function createCharacter(
  db: Database,
  workspaceId: string,
  voices: readonly Voice[],
  said: Partial<Traits> & Pick<Traits, 'name' | 'look'>,
  id: string = uuidv7(),
): Promise<CharacterView> {
  const { name, look, wardrobe = 'Everyday clothes.', persona = 'Speaks plainly, as to a friend.', fits = ['general'] } = said;
  const voice = said.voice ?? voices[Math.floor(chance(`${name}|voice`) * voices.length)]?.id ?? '';
  const drawing = said.drawing ?? drawFromWords(name, look, wardrobe);
  requireVoice(voices, voice);
  return db.inWorkspace(workspaceId, async (tx) => {
    // One at a time: the names are read once nobody else gives one.
    await lockCast(tx);
    const known = await findCharacterView(tx, id);
    if (known) return known;
    const slug = slugOf(name, await listSlugs(tx));
    await insertCharacters(tx, [{ workspaceId, id, slug, character: { slug, name, look, wardrobe, persona, voice, fits, drawing } }]);
    return tell(tx, workspaceId, id);
  });
}

/** `mara`, or `mara-2` where that is taken. */
function slugOf(name: string, taken: readonly string[]): string {
  const base =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 30) || 'character';
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (!taken.includes(slug)) return slug;
  }
}

/** New traits. Who looks otherwise is drawn again, in what the new words name and else as before. Errors: `invalid_input`, `not_found`, `version_mismatch`. */
export async function changeCharacter(
  db: Database,
  workspaceId: string,
  voices: readonly Voice[],
  id: string,
  change: Partial<Traits>,
  seen?: number,
): Promise<CharacterView> {
  if (change.voice !== undefined) requireVoice(voices, change.voice);
  return changing(db, workspaceId, id, seen, ({ character, portrait }) => {
    const said = { ...character, ...change };
    const next = { ...said, drawing: change.drawing ?? redrawFromWords(character, said) };
    // Words alone count too: other makers of pictures than ours go by them.
    const looksSame = (['look', 'wardrobe', 'drawing'] as const).every((trait) => isDeepStrictEqual(next[trait], character[trait]));
    return { character: next, portrait: looksSame ? portrait : null };
  });
}

/** Adds a picture, or puts it in the place of another. Errors: `invalid_input`, `not_found`, `conflict` when there are 12, `version_mismatch`. */
export async function addImage(
  db: Database,
  workspaceId: string,
  id: string,
  blob: string,
  replaces: string | undefined,
  seen?: number,
): Promise<CharacterView> {
  return changing(db, workspaceId, id, seen, ({ images }) => {
    if (replaces === undefined) {
      if (images.length >= mostImages && !images.includes(blob))
        throw new HooklineError('conflict', `A character has at most ${mostImages} pictures.`, { hint: 'Take one away first.' });
      return { images: [...images.filter((one) => one !== blob), blob] };
    }
    if (!images.includes(replaces))
      throw new HooklineError('invalid_input', 'The picture to be replaced is not the character’s.', { hint: 'Look at it again.' });
    return { images: images.filter((one) => one !== blob || one === replaces).map((one) => (one === replaces ? blob : one)) };
  });
}

/** The pictures in another order; what is not named goes. Errors: `invalid_input` for one that it does not have, `not_found`, `version_mismatch`. */
export async function orderImages(db: Database, workspaceId: string, id: string, wanted: string[], seen?: number): Promise<CharacterView> {
  return changing(db, workspaceId, id, seen, ({ images }) => {
    if (wanted.some((one) => !images.includes(one)) || new Set(wanted).size < wanted.length)
      throw new HooklineError('invalid_input', 'Only its own pictures, each once, can be put in order.', { hint: 'Look at it again.' });
    return { images: wanted };
  });
}

async function changing(
  db: Database,
  workspaceId: string,
  id: string,
  seen: number | undefined,
  change: (row: CharacterRow) => Parameters<typeof updateCharacter>[2],
): Promise<CharacterView> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const row = await lockCharacter(tx, id);
    if (!row || row.deletedAt !== null) throw new HooklineError('not_found', `There is no character ${publicId('character', id)}.`);
    checkSeen(row, seen);
    await updateCharacter(tx, id, change(row));
    return tell(tx, workspaceId, id);
  });
}

async function tell(tx: Tx, workspaceId: string, id: string): Promise<CharacterView> {
  await logEvent(tx, { workspaceId, type: 'character-changed', data: { character: publicId('character', id) } });
  const view = await findCharacterView(tx, id);
  if (!view) throw new HooklineError('not_found', `There is no character ${publicId('character', id)}.`);
  return view;
}

function requireVoice(voices: readonly Voice[], id: string): void {
  // Which voices a vendor has, only an account there knows.
  if (isVendorVoice(id) || voices.some((voice) => voice.id === id)) return;
  throw new HooklineError('invalid_input', `There is no voice "${id.slice(0, 60)}".`, {
    hint: `Choose one of: ${voices.map((voice) => voice.id).join(', ')}; or a vendor's, as elevenlabs:<voice id>.`,
  });
}
