import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The text of a person's own `catalogue.json` in the data folder; null when there is none. */
export async function readOwnCatalogue(home: string): Promise<string | null> {
  try {
    return await readFile(join(home, 'catalogue.json'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
