import { HooklineError } from '#core/errors.ts';
import { publicId } from '#core/ids.ts';
import type { Database } from '#db/database.ts';
import type { Page, PageRequest } from '#db/page.ts';
import { type CharacterView, findCharacterView, lockCast, pageCharacters, setCharacterDeleted } from '#db/queries/characters.ts';
import { logEvent } from '#db/queries/events.ts';
import { listVideosUsing, type VideoUse } from '#db/queries/video-lists.ts';
import { refuseWhileUsed } from './in-use.ts';

export type { CharacterView } from '#db/queries/characters.ts';

/** The cast, each with the number of videos outside the bin that are cast with it. */
export async function listCharacters(db: Database, workspaceId: string, request: PageRequest): Promise<Page<CharacterView>> {
  return db.inWorkspace(workspaceId, (tx) => pageCharacters(tx, request));
}

/** Also from the bin. */
export async function getCharacter(db: Database, workspaceId: string, id: string): Promise<CharacterView> {
  return db.inWorkspace(workspaceId, async (tx) => (await findCharacterView(tx, id)) ?? missing(id));
}

/** The videos outside the bin that name the character, or were cast with it automatically: casting writes down whom it chose. */
export async function characterUse(db: Database, workspaceId: string, id: string): Promise<VideoUse[]> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const row = (await findCharacterView(tx, id)) ?? missing(id);
    return listVideosUsing(tx, { character: row.slug });
  });
}

/**
 * To the bin, or back. Errors: `not_found`, and `conflict` while videos use the character (the first 20 in `fields`), for the
 * last one of the workspace, and when another has its short name meanwhile.
 */
export async function binCharacter(db: Database, workspaceId: string, id: string, deleted: boolean): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const cast = await lockCast(tx);
    const row = cast.find((one) => one.id === id);
    if (!row || (row.deletedAt === null) !== deleted) {
      throw new HooklineError('not_found', `There is no character ${publicId('character', id)} to ${deleted ? 'delete' : 'restore'}.`);
    }
    const others = cast.filter((one) => one.deletedAt === null && one.id !== id);
    if (deleted) {
      refuseWhileUsed(
        await listVideosUsing(tx, { character: row.slug }),
        (count) => `${row.character.name} is in ${count}.`,
        'Delete those videos first, or cast them with somebody else.',
      );
      if (others.length === 0) throw new HooklineError('conflict', 'A workspace keeps at least one character.');
    } else if (others.some((one) => one.slug === row.slug)) {
      throw new HooklineError('conflict', `Another character is called "${row.slug}" now.`, { hint: 'Delete that one first.' });
    }
    await setCharacterDeleted(tx, id, deleted);
    await logEvent(tx, { workspaceId, type: 'character-changed', data: { character: publicId('character', id) } });
  });
}

function missing(id: string): never {
  throw new HooklineError('not_found', `There is no character ${publicId('character', id)}.`);
}
