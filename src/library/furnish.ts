import { uuidv7 } from '#core/ids.ts';
import type { Tx } from '#db/database.ts';
import { insertCharacters } from '#db/queries/characters.ts';
import { insertProject } from '#db/queries/library.ts';
import { readyCharacters } from './characters/ready.ts';

/** Gives a new workspace its first project and the ready cast. */
export async function furnishWorkspace(tx: Tx, workspaceId: string): Promise<void> {
  await insertProject(tx, { workspaceId, id: uuidv7(), name: 'First films' });
  await insertCharacters(
    tx,
    readyCharacters.map((character) => ({ workspaceId, id: uuidv7(), slug: character.slug, character })),
  );
}
