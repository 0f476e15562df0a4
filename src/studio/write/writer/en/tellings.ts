import { existsSync, readFileSync } from 'node:fs';
import { type HookKind, hookKinds, type Tone, tones } from '#core/vocabulary.ts';
import type { Frame } from '../frame.ts';
import type { Telling } from '../telling.ts';

const folder = new URL('./tellings/', import.meta.url);
const read = new Map<string, Telling[]>();

/** The tellings of a frame's problems in one tone; none where nobody wrote them yet. Read from the frame's file when first asked for. */
export function tellingsFor(frame: Frame, tone: Tone): Telling[] {
  const file = fileOf(frame);
  let all = read.get(file);
  if (!all) {
    const path = new URL(file, folder);
    all = existsSync(path) ? parseTellings(readFileSync(path, 'utf8'), frame) : [];
    read.set(file, all);
  }
  return all.filter((telling) => telling.tone === tone);
}

/** "travel-mug.txt": after the frame's first noun, or after its category where it stands for the whole of it. */
export function fileOf({ nouns, kind }: Frame): string {
  return `${(nouns[0] ?? `any ${kind}`).replaceAll(' ', '-')}.txt`;
}

/**
 * Blocks parted by blank lines: "big-sis / question / 1" (the tension counted from one), then Hook, Screen, Problem, one Turn for each need of
 * that tension, Payoff and End, a line each. Throws a TypeError that names the block where one is not of this form.
 */
export function parseTellings(text: string, frame: Frame): Telling[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => parseBlock(block, frame));
}

function parseBlock(block: string, frame: Frame): Telling {
  const [head = '', ...lines] = block.split('\n');
  const refuse = (what: string): never => {
    throw new TypeError(`${fileOf(frame)}, "${head}": ${what}`);
  };
  const [tone = '', kind = '', number = ''] = head.split(' / ');
  const tension = Number(number) - 1;
  if (!tones.includes(tone as Tone)) refuse('no such tone');
  if (!hookKinds.includes(kind as HookKind)) refuse('no such kind of hook');
  const needs = frame.tensions[tension]?.needs.length ?? refuse('the frame has no such tension');
  const after = (mark: string) => lines.filter((line) => line.startsWith(`${mark}: `)).map((line) => line.slice(mark.length + 2).trim());
  const one = (mark: string) => {
    const found = after(mark);
    return found.length === 1 && found[0] ? found[0] : refuse(`needs one line "${mark}: …"`);
  };
  const turns = after('Turn');
  if (turns.length !== needs) refuse(`needs ${needs} lines "Turn: …"`);
  if (lines.length !== turns.length + 5) refuse('has a line that starts with none of Hook, Screen, Problem, Turn, Payoff, End');
  return {
    tone: tone as Tone,
    kind: kind as HookKind,
    tension,
    hook: one('Hook'),
    screen: one('Screen'),
    problem: one('Problem'),
    turns,
    payoff: one('Payoff'),
    end: one('End'),
  };
}
