import type { Command } from 'commander';
import { given } from '#api/given.ts';
import { characters as contract } from '#contract/characters.ts';
import { HooklineError } from '#core/errors.ts';
import { publicId } from '#core/ids.ts';
import { categories } from '#core/vocabulary.ts';
import { addImage, changeCharacter, createCharacter } from '#library/characters/change.ts';
import { type CharacterView, listCharacters } from '#library/characters.ts';
import { keepPicture } from '#library/pictures.ts';
import { allPages } from '../all-pages.ts';
import { checkOptions } from '../read-json.ts';
import { type CommonOptions, type Session, withHouse } from '../session.ts';
import { answer } from '../terminal.ts';

interface TraitOptions extends CommonOptions {
  name?: string;
  look?: string;
  wardrobe?: string;
  persona?: string;
  voice?: string;
  fits?: string[];
  image: string[];
}

/** Making and changing who can be on screen; listing and the bin are beside those of products. */
export function registerCharacterChanges(characters: Command): void {
  const traits = (command: Command) =>
    command
      .option('--look <words>', 'what they look like: it is drawn from these words')
      .option('--wardrobe <words>', 'what they wear')
      .option('--persona <words>', 'how they are')
      .option('--voice <id>', 'whose voice they have')
      .option('--fits <kinds...>', `what they show best: ${categories.join(', ')}, general`)
      .option('--image <file>', 'a reference picture; repeat for more', (file: string, all: string[]) => [...all, file], [])
      .option('--workspace <name>', 'workspace by name or id')
      .option('--json', 'one JSON record on standard output');

  traits(characters.command('create <name>').description('somebody new; what is not said is made up from the words')).action(
    (name: string, options: TraitOptions) =>
      withHouse({ ...options, needs: 'create' }, async (session) => {
        if (!options.look)
          throw new HooklineError('invalid_input', 'Say what they look like.', { hint: 'Add --look "woman with a dark bun".' });
        const { house, workspaceId } = session;
        const said = given(checkOptions(contract['POST /characters'].body, { ...traitsOf(options), name }));
        const row = await createCharacter(house.db, workspaceId, await house.providers.narrator.voices(), said);
        tell(session, await withImages(session, row, options.image));
        return 0;
      }),
  );
  traits(characters.command('set <name>').description('change somebody, by short name'))
    .option('--name <name>', 'what they are called')
    .action((name: string, options: TraitOptions) =>
      withHouse({ ...options, needs: 'create' }, async (session) => {
        const { house, workspaceId } = session;
        const said = given(checkOptions(contract['PATCH /characters/{id}'].body, traitsOf(options)));
        const cast = await allPages((page) => listCharacters(house.db, workspaceId, { ...page, bin: false }));
        const found = cast.find(({ slug }) => slug === name.toLowerCase());
        if (!found) {
          const hint = `Choose one of: ${cast.map(({ slug }) => slug).join(', ')}.`;
          throw new HooklineError('not_found', `There is no character "${name.slice(0, 60)}".`, { hint });
        }
        const row = await changeCharacter(house.db, workspaceId, await house.providers.narrator.voices(), found.id, said);
        tell(session, await withImages(session, row, options.image));
        return 0;
      }),
    );
}

function traitsOf({ name, look, wardrobe, persona, voice, fits }: TraitOptions) {
  return { name, look, wardrobe, persona, voice, fits };
}

async function withImages({ house, workspaceId }: Session, row: CharacterView, files: readonly string[]): Promise<CharacterView> {
  let view = row;
  for (const file of files) {
    const blob = await keepPicture(house.storage, workspaceId, file);
    view = await addImage(house.db, workspaceId, row.id, blob, undefined);
  }
  return view;
}

function tell({ json }: Session, { id, slug, character, images }: CharacterView): void {
  const { look, voice } = character;
  answer(json, { id: publicId('character', id), ...character, images }, [`${slug}  voice ${voice} · ${look} · ${images.length} pictures`]);
}
