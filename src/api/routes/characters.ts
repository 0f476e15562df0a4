import { characters } from '#contract/characters.ts';
import { databaseId, publicId } from '#core/ids.ts';
import { addImage, changeCharacter, createCharacter, orderImages } from '#library/characters/change.ts';
import { drawPortraits, drawSamples } from '#library/characters/portrait.ts';
import { binCharacter, type CharacterView, characterUse, getCharacter, listCharacters } from '#library/characters.ts';
import { keepPicture } from '#library/pictures.ts';
import { requireUpload } from '#library/uploads.ts';
import { given } from '../given.ts';
import { type Desk, implement } from '../operation-call.ts';
import { cursorOf, presentPage } from '../page.ts';
import { picture, timeOrNull, timeText } from '../present/present.ts';
import { rowTag } from '../present/products.ts';

export const characterRoutes = implement(characters, {
  async 'GET /characters'({ house, present, workspaceId, query }) {
    const page = await listCharacters(house.db, workspaceId, cursorOf('character', query));
    if (page.items.some(({ portrait }) => portrait === null)) drawPortraits(house, workspaceId);
    return { answer: presentPage('character', page, (row) => show(present, row)) };
  },
  async 'POST /characters'({ house, present, workspaceId, body, newId }) {
    const row = await createCharacter(house.db, workspaceId, await house.providers.narrator.voices(), given(body), newId);
    drawPortraits(house, workspaceId);
    return shown(present, row);
  },
  async 'GET /characters/{id}'({ house, present, workspaceId, params }) {
    const row = await getCharacter(house.db, workspaceId, databaseId('character', params.id));
    if (row.portrait === null) drawPortraits(house, workspaceId);
    return shown(present, row);
  },
  async 'PATCH /characters/{id}'({ house, present, workspaceId, params, body, seen }) {
    const voices = await house.providers.narrator.voices();
    const row = await changeCharacter(house.db, workspaceId, voices, databaseId('character', params.id), given(body), seen);
    if (row.portrait === null) drawPortraits(house, workspaceId);
    return shown(present, row);
  },
  async 'POST /characters/{id}/images'({ house, present, workspaceId, params, body, seen }) {
    const upload = await requireUpload(house.db, workspaceId, databaseId('upload', body.upload));
    const blob = await keepPicture(house.storage, workspaceId, house.storage.path(workspaceId, upload.blob));
    return shown(present, await addImage(house.db, workspaceId, databaseId('character', params.id), blob, body.replaces, seen));
  },
  'PUT /characters/{id}/images': async ({ house, present, workspaceId, params, body, seen }) =>
    shown(present, await orderImages(house.db, workspaceId, databaseId('character', params.id), body.images, seen)),
  async 'POST /characters/{id}/samples'({ house, present, workspaceId, params, signal }) {
    const { character } = await getCharacter(house.db, workspaceId, databaseId('character', params.id));
    const samples = await drawSamples(house, workspaceId, character, signal);
    return { answer: { items: samples.map(({ set, blob }) => ({ set, file: present.file(workspaceId, picture(blob)) })), next: null } };
  },
  async 'DELETE /characters/{id}'({ house, workspaceId, params }) {
    await binCharacter(house.db, workspaceId, databaseId('character', params.id), true);
    return {};
  },
  async 'POST /characters/{id}/restore'({ house, present, workspaceId, params }) {
    const id = databaseId('character', params.id);
    await binCharacter(house.db, workspaceId, id, false);
    return shown(present, await getCharacter(house.db, workspaceId, id));
  },
  async 'GET /characters/{id}/videos'({ house, workspaceId, params }) {
    const videos = await characterUse(house.db, workspaceId, databaseId('character', params.id));
    return { answer: { items: videos.map(({ id, title }) => ({ id: publicId('video', id), title })), next: null } };
  },
});

function shown(present: Desk['present'], row: CharacterView) {
  return { answer: show(present, row), etag: rowTag(row) };
}

function show(present: Desk['present'], row: CharacterView) {
  const { slug, name, look, wardrobe, persona, voice, fits, drawing } = row.character;
  return {
    id: publicId('character', row.id),
    slug,
    name,
    look,
    wardrobe,
    persona,
    voice,
    fits,
    drawing,
    images: row.images.map((blob) => present.file(row.workspaceId, picture(blob))),
    portrait: row.portrait === null ? null : present.file(row.workspaceId, picture(row.portrait)),
    videos: row.videos,
    createdAt: timeText(row.createdAt),
    updatedAt: timeText(row.updatedAt),
    deletedAt: timeOrNull(row.deletedAt),
  };
}
