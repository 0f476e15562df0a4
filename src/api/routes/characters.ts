import { characters } from '#contract/characters.ts';
import { databaseId, publicId } from '#core/ids.ts';
import { drawPortraits } from '#library/characters/portrait.ts';
import { binCharacter, type CharacterView, characterUse, getCharacter, listCharacters } from '#library/characters.ts';
import { type Desk, implement } from '../operation-call.ts';
import { cursorOf, presentPage } from '../page.ts';
import { picture, timeOrNull, timeText } from '../present/present.ts';

export const characterRoutes = implement(characters, {
  async 'GET /characters'({ house, present, workspaceId, query }) {
    const page = await listCharacters(house.db, workspaceId, cursorOf('character', query));
    if (page.items.some(({ portrait }) => portrait === null)) drawPortraits(house, workspaceId);
    return { answer: presentPage('character', page, (row) => show(present, row)) };
  },
  'GET /characters/{id}': async ({ house, present, workspaceId, params }) =>
    shown({ house, present }, workspaceId, databaseId('character', params.id)),
  async 'DELETE /characters/{id}'({ house, workspaceId, params }) {
    await binCharacter(house.db, workspaceId, databaseId('character', params.id), true);
    return {};
  },
  async 'POST /characters/{id}/restore'({ house, present, workspaceId, params }) {
    const id = databaseId('character', params.id);
    await binCharacter(house.db, workspaceId, id, false);
    return shown({ house, present }, workspaceId, id);
  },
  async 'GET /characters/{id}/videos'({ house, workspaceId, params }) {
    const videos = await characterUse(house.db, workspaceId, databaseId('character', params.id));
    return { answer: { items: videos.map(({ id, title }) => ({ id: publicId('video', id), title })), next: null } };
  },
});

async function shown({ house, present }: Pick<Desk, 'house' | 'present'>, workspaceId: string, id: string) {
  return { answer: show(present, await getCharacter(house.db, workspaceId, id)) };
}

function show(present: Desk['present'], row: CharacterView) {
  const { slug, name, look, wardrobe, persona, voice, fits } = row.character;
  return {
    id: publicId('character', row.id),
    slug,
    name,
    look,
    wardrobe,
    persona,
    voice,
    fits,
    portrait: row.portrait === null ? null : present.file(row.workspaceId, picture(row.portrait)),
    videos: row.videos,
    createdAt: timeText(row.createdAt),
    updatedAt: timeText(row.updatedAt),
    deletedAt: timeOrNull(row.deletedAt),
  };
}
