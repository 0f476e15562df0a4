import { type Command, Option } from 'commander';
import { segmentRole } from '#contract/script-shape.ts';
import type { SegmentRole } from '#core/format.ts';
import { databaseId, publicId } from '#core/ids.ts';
import { dialects } from '#core/prompt-dialects.ts';
import { binPrompt, changePrompt, getPrompt, listPrompts, type PromptFilter, type PromptView } from '#library/prompts.ts';
import { formsOf } from '#studio/write/prompt-forms.ts';
import { allPages } from '../all-pages.ts';
import { type CommonOptions, withHouse } from '../session.ts';
import { answer } from '../terminal.ts';

interface ListOptions extends CommonOptions {
  q?: string;
  tag?: string;
  role?: SegmentRole;
  favourite?: boolean;
  bin?: boolean;
}

interface MarkOptions extends CommonOptions {
  title?: string;
  favourite?: boolean;
  tags?: string[];
}

/** Shot prompts that were settled. One is used again with `videos edit ID --segment N --prompt ID`. */
export function registerPrompts(program: Command): void {
  const prompts = program.command('prompts').description('the prompt library: shot prompts that were settled');
  const command = (usage: string, description: string) =>
    prompts
      .command(usage)
      .description(description)
      .option('--workspace <name>', 'workspace by name or id')
      .option('--json', 'one JSON record on standard output');

  command('list', 'newest first')
    .option('--q <words>', 'words in title, text or tags, all of them')
    .option('--tag <name>', 'with this tag')
    .addOption(new Option('--role <name>', 'for this part of a film').choices(segmentRole.options))
    .option('--favourite', 'favourites only')
    .option('--bin', 'what was deleted')
    .action((options: ListOptions) =>
      withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
        const rows = await allPages((page) => listPrompts(house.db, workspaceId, { ...page, ...filter(options) }));
        answer(json, { prompts: rows.map(record) }, rows.length > 0 ? rows.map(line) : ['No such prompts.']);
        return 0;
      }),
    );
  command('show <id>', 'the whole prompt, in its long form or as a kind of model gets it')
    .addOption(new Option('--for <model>', 'written for a kind of model').choices(dialects.map(({ id }) => id)))
    .action((id: string, options: CommonOptions & { for?: string }) =>
      withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
        const row = await getPrompt(house.db, workspaceId, databaseId('prompt', id));
        const forms = formsOf(row);
        const form = forms.find(({ dialect }) => dialect === options.for);
        answer(json, { ...record(row), text: row.text, shot: row.shot, forms }, [line(row), form?.text ?? row.text]);
        return 0;
      }),
    );
  command('mark <id>', 'name it, tag it, make it a favourite')
    .option('--title <text>', 'another title')
    .option('--tags <names...>', 'its tags from now on')
    .option('--favourite', 'a favourite')
    .option('--no-favourite', 'no longer one')
    .action((id: string, { title, tags, favourite, ...options }: MarkOptions) =>
      withHouse({ ...options, needs: 'create' }, async ({ house, workspaceId, json }) => {
        const change = {
          ...(title === undefined ? {} : { title }),
          ...(tags === undefined ? {} : { tags }),
          ...(favourite === undefined ? {} : { favourite }),
        };
        const row = await changePrompt(house.db, workspaceId, databaseId('prompt', id), change);
        answer(json, record(row), [line(row)]);
        return 0;
      }),
    );
  for (const [name, deleted] of [
    ['delete', true],
    ['restore', false],
  ] as const) {
    command(`${name} <id>`, deleted ? 'to the bin' : 'back from the bin').action((id: string, options: CommonOptions) =>
      withHouse({ ...options, needs: 'create' }, async ({ house, workspaceId, json }) => {
        await binPrompt(house.db, workspaceId, databaseId('prompt', id), deleted);
        answer(json, { id, deleted }, [deleted ? 'In the bin.' : 'Back.']);
        return 0;
      }),
    );
  }
}

function filter({ q, tag, role, favourite, bin }: ListOptions): Omit<PromptFilter, 'limit'> {
  return {
    bin: bin ?? false,
    ...(q === undefined ? {} : { q }),
    ...(tag === undefined ? {} : { tag: tag.toLowerCase() }),
    ...(role === undefined ? {} : { role }),
    ...(favourite ? { favourite } : {}),
  };
}

function record({ id, title, role, seconds, favourite, tags, uses, createdAt }: PromptView): Record<string, unknown> {
  return { id: publicId('prompt', id), title, role, seconds, favourite, tags, uses, createdAt };
}

function line({ id, title, seconds, favourite, tags, uses }: PromptView): string {
  const marks = [`${seconds} s`, uses === 1 ? 'used once' : `used ${uses} times`, ...tags.map((tag) => `#${tag}`)];
  return `${publicId('prompt', id)}  ${favourite ? '★' : ' '} ${title} · ${marks.join(' · ')}`;
}
