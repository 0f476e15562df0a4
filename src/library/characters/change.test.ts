import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CharacterDrawing } from '#core/character.ts';
import type { Database } from '#db/database.ts';
import { chooseWorkspace } from '#identity/workspaces.ts';
import { testDatabase } from '../../../test/database.ts';
import { listCharacters } from '../characters.ts';
import { furnishWorkspace } from '../furnish.ts';
import { changeCharacter, createCharacter } from './change.ts';

let db: Database;
let workspaceId: string;

beforeAll(async () => {
  db = await testDatabase();
  workspaceId = (await chooseWorkspace(db, undefined, furnishWorkspace)).id;
});
afterAll(() => db.close());

const readyCast = async () => (await listCharacters(db, workspaceId, { bin: false, limit: 20 })).items;
const change = async (id: string, said: Parameters<typeof changeCharacter>[4]) =>
  (await changeCharacter(db, workspaceId, [], id, said)).character.drawing;
const drawn = async (look: string, wardrobe?: string): Promise<CharacterDrawing> => {
  const voices = [{ id: 'warm', name: 'Warm', manner: 'warm', engine: null }];
  const said = { name: 'Odalys', look, ...(wardrobe === undefined ? {} : { wardrobe }) };
  return (await createCharacter(db, workspaceId, voices, said)).character.drawing;
};

describe('a ready character stays who it is', () => {
  it('when the same look is saved again', async () => {
    for (const { id, character } of await readyCast())
      expect(await change(id, { look: character.look, wardrobe: character.wardrobe }), character.slug).toEqual(character.drawing);
  });

  it('in other clothes', async () => {
    for (const { id, character } of await readyCast()) {
      const { top, ...person } = await change(id, { wardrobe: 'Black hoodie with white cords.' });
      expect(person, character.slug).toEqual({ ...character.drawing, top: undefined });
      expect(top).toMatchObject({ style: 'hoodie', color: '#24242a' });
      expect(await change(id, { drawing: character.drawing, wardrobe: character.wardrobe })).toEqual(character.drawing);
    }
  });

  it('in all that a new look does not name', async () => {
    for (const { id, character } of await readyCast()) {
      const now = await change(id, { look: `${character.look.replace('glasses', 'rims')} Round spectacles.` });
      expect(now, character.slug).toEqual({ ...character.drawing, glasses: true });
      expect(await change(id, { look: character.look })).toEqual({ ...character.drawing, glasses: character.look.includes('glasses') });
    }
  });
});

describe('words become a drawing', () => {
  it.each([
    ['Woman with golden-brown skin and a teal headscarf.', { skin: '#c68f62', hair: { style: 'hijab', color: '#2a7f80' } }],
    ['Woman, dark brown skin, two long black braids.', { skin: '#5b3826', hair: { style: 'braids', color: '#1f1714' } }],
    ['Man, fair ruddy skin, short ginger hair and a full beard.', { skin: '#f0cdb4', hair: { style: 'short', color: '#9a4a26' } }],
    ['Man with brown skin, close-cropped black hair, long grey beard.', { hair: { style: 'buzz', color: '#1f1714' }, beard: true }],
    ['Dark-haired woman with fair skin, hair in a bun.', { skin: '#f0cdb4', hair: { style: 'bun', color: '#1f1714' } }],
    ['Woman with long hair, no glasses, a broad smile.', { hair: { style: 'long' }, glasses: false, build: 'average' }],
    ['Man with long blonde hair and a short beard, broad shoulders.', { hair: { style: 'long', color: '#d9b26a' }, build: 'broad' }],
    ['Bald man, trimmed grey beard, round glasses.', { hair: { style: 'bald', color: '#a9a7a3' }, beard: true, glasses: true }],
  ])('%s', async (look, drawing) => {
    expect(await drawn(look)).toMatchObject(drawing);
  });

  it.each([
    ['Cream tee with a coral collar.', { style: 'tee', color: '#f1e8da', accent: '#e08a86' }],
    ['Mustard apron over a plum tee.', { style: 'apron', color: '#7a5a94', accent: '#d5a63a' }],
    ['White T-shirt under a navy blazer.', { style: 'blazer', color: '#24365c', accent: '#f1e8da' }],
    ['Sage-green roll-neck sweater with a cream stripe.', { style: 'sweater', color: '#4c7a56', accent: '#f1e8da' }],
  ])('%s', async (wardrobe, top) => {
    expect((await drawn('Woman.', wardrobe)).top).toEqual(top);
  });
});
