import type { Command } from 'commander';
import { HooklineError } from '#core/errors.ts';
import { oneOf } from '#core/format.ts';
import { databaseId } from '#core/ids.ts';
import { tones } from '#core/vocabulary.ts';
import { changeSettings } from '#studio/asset-edits.ts';
import { correctProduct } from '#studio/brief-edits.ts';
import { changeScript, estimateScriptChange, type ScriptChange } from '#studio/script-edits.ts';
import { getVideo } from '#studio/videos.ts';
import { readPrice, wholeNumber } from '../read-value.ts';
import { shotFile } from '../script-input.ts';
import { type CommonOptions, type Session, withHouse } from '../session.ts';
import { answer } from '../terminal.ts';
import { estimateLines, estimateRecord, findingText, videoLine, videoRecord } from '../video-text.ts';

interface EditOptions extends CommonOptions {
  segment?: string;
  text?: string;
  prompt?: string;
  shot?: string;
  restore?: string;
  fact?: string;
  name?: string;
  price?: string;
  tone?: string;
  seed?: string;
  reference?: string;
  estimate?: boolean;
}

type NewCommand = (usage: string, description: string) => Command;

export function registerVideoEdit(command: NewCommand): void {
  command('edit <id>', 'change words, facts or choices at a gate; --estimate tells first what would be made again')
    .option('--segment <n>', 'which segment --text, --prompt or --shot changes')
    .option('--prompt <id>', 'for the segment: its shot prompt, from the library')
    .option('--shot <file>', 'for the segment: its shot prompt, as JSON (`prompts show ID --json` shows the shape)')
    .option('--text <words>', 'new words for the segment, or for --fact (empty drops the fact)')
    .option('--restore <version>', 'bring back an earlier script version')
    .option('--fact <id>', 'which product fact --text corrects')
    .option('--name <text>', 'the product’s name')
    .option('--price <amount CUR>', 'the price, as in "34.90 USD"; "none" removes it')
    .option('--tone <name>', 'another tone; takes effect when the script is written again')
    .option('--seed <number>', 'another seed')
    .option('--reference <id>', 'another reference video to follow, or "none"; takes effect when the script is written again')
    .option('--estimate', 'change nothing; say what would be made again and what it costs')
    .action((id: string, options: EditOptions) =>
      withHouse({ ...options, needs: 'create' }, (session) => edit(session, databaseId('video', id), options)),
    );
}

async function edit(session: Session, videoId: string, options: EditOptions): Promise<number> {
  const { house, workspaceId, json } = session;
  requireOneChange(options);
  const change = await scriptChange(options);
  if (change) {
    const estimate = await estimateScriptChange(house, workspaceId, videoId, change);
    const record = { estimate: estimateRecord(estimate) };
    if (options.estimate) {
      answer(json, record, estimateLines(estimate));
      return 0;
    }
    const { version, script } = await changeScript(house, workspaceId, videoId, change);
    const findings = script.lint.map(findingText);
    answer(json, { ...record, version, lint: script.lint }, [`Script version ${version}`, ...findings, ...estimateLines(estimate)]);
    return 0;
  }
  if (options.estimate)
    throw new HooklineError('invalid_input', '--estimate goes with --segment and its new words or prompt, or with --restore.');
  await editChoices(session, videoId, options);
  const video = await getVideo(house, workspaceId, videoId);
  answer(json, videoRecord(video), [videoLine(video)]);
  return 0;
}

/** One change at a time: what is left undone of two would be hard to see. A tone and a seed go together. Errors: `invalid_input`. */
export function requireOneChange({ segment, text, prompt, shot, restore, fact, name, price, tone, seed, reference }: EditOptions): void {
  const named = [
    ...(segment === undefined ? [] : ['--segment']),
    ...(restore === undefined ? [] : ['--restore']),
    ...(fact === undefined ? [] : ['--fact']),
    ...(name === undefined ? [] : ['--name']),
    ...(price === undefined ? [] : ['--price']),
    ...(tone === undefined && seed === undefined ? [] : [tone === undefined ? '--seed' : '--tone']),
    ...(reference === undefined ? [] : ['--reference']),
  ];
  if (named.length > 1) {
    throw new HooklineError('invalid_input', `${named.join(' and ')} are different changes.`, { hint: 'Make them one after another.' });
  }
  const shown = prompt ?? shot;
  if (shown !== undefined && (segment === undefined || text !== undefined || (prompt !== undefined && shot !== undefined))) {
    throw new HooklineError('invalid_input', '--prompt or --shot goes with --segment, and without --text.');
  }
  const takesText = (segment !== undefined && shown === undefined) || fact !== undefined;
  if (takesText && text === undefined) throw new HooklineError('invalid_input', `${named[0]} needs --text with the new words.`);
  if (!takesText && text !== undefined) throw new HooklineError('invalid_input', '--text goes with --segment or --fact.');
  if (named.length === 0) {
    throw new HooklineError('invalid_input', 'Nothing to change was named.', { hint: 'See ./hookline videos edit --help.' });
  }
}

async function scriptChange({ segment, text, prompt, shot, restore }: EditOptions): Promise<ScriptChange | null> {
  if (restore !== undefined) return { kind: 'restore', version: wholeNumber('--restore', restore, 1) };
  if (segment === undefined) return null;
  const number = wholeNumber('--segment', segment, 1);
  if (prompt !== undefined) return { kind: 'prompt', segment: number, prompt: databaseId('prompt', prompt) };
  if (shot !== undefined) return { kind: 'shot', segment: number, shot: await shotFile(shot) };
  return { kind: 'text', segment: number, text: text ?? '' };
}

async function editChoices({ house, workspaceId }: Session, videoId: string, options: EditOptions): Promise<void> {
  const { fact, text, name, price, tone, seed, reference } = options;
  if (tone !== undefined || seed !== undefined) {
    const choices = {
      ...(tone === undefined ? {} : { tone: oneOf('tone', tone, tones) }),
      ...(seed === undefined ? {} : { seed: wholeNumber('--seed', seed, 0) }),
    };
    await changeSettings(house, workspaceId, videoId, choices);
  } else if (reference !== undefined) {
    const referenceId = reference === 'none' ? null : databaseId('reference', reference);
    await changeSettings(house, workspaceId, videoId, { referenceId });
  } else if (fact !== undefined) await correctProduct(house, workspaceId, videoId, { facts: [{ id: fact, text: text ?? '' }] });
  else if (name !== undefined) await correctProduct(house, workspaceId, videoId, { name });
  else if (price !== undefined) await correctProduct(house, workspaceId, videoId, { price: readPrice(price) });
}
