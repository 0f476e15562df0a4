import { HooklineError } from '#core/errors.ts';
import { scoreHook } from '#core/hook-score.ts';
import { filmLanguage } from '#core/language/languages.ts';
import type { Hook, Script, Segment } from '#core/script.ts';
import { holdRoundtable } from '../roundtable/hold-roundtable.ts';
import { checkScript } from './check-script.ts';
import { overlaysFor } from './drafting.ts';
import { placements } from './placements.ts';
import { makePlans } from './plan.ts';
import type { WriteRequest } from './request.ts';
import { tableFor } from './write-script.ts';
import { writing } from './writings.ts';

const { countSyllables } = filmLanguage;

/**
 * A person's own script: one paragraph per segment, else its sentences shared out by how long each segment is.
 * Nothing is reworded. Errors: `invalid_input` for an empty text or fewer sentences than segments.
 */
export function scriptFromText(text: string, request: WriteRequest): Script {
  const { product, slots, tone, seed } = request;
  const texts = share(text, request);
  const frame = writing.frameFor(product);
  const subject = writing.nameSubject(product, frame);
  const plan = makePlans(product, tone, seed)[0];
  const { prompts } = holdRoundtable(tableFor(request));
  const said = (line: string) =>
    writing.sayFacts(product, subject).filter((saying) => saying.chip !== '' && line.toLowerCase().includes(saying.chip.toLowerCase()));
  const opening = texts[0] ?? '';
  const overlay = plan && slots[0]?.role === 'hook' ? writing.hookOverlay(plan, opening, seed) : '';
  const segments = slots.map((slot, index): Segment => {
    const line = texts[index] ?? '';
    const shot = prompts[index];
    if (!shot) throw new TypeError('The roundtable left a segment out.');
    return {
      ...slot,
      text: line,
      placement: placements[slot.role],
      overlays: overlaysFor(slot, line, said(line), product, overlay),
      claims: [],
      syllables: 0,
      spokenSeconds: 0,
      shot,
    };
  });
  const score = scoreHook({
    text: opening,
    overlay,
    tone,
    brand: product.brand,
    facts: [],
    answer: texts.slice(1).join(' '),
    person: true,
  });
  const hooks: Hook[] =
    slots[0]?.role === 'hook' ? [{ kind: opening.includes('?') ? 'question' : 'scene', text: opening, overlay, score }] : [];
  return checkScript(
    { tone, hooks, hook: 0, segments, reasons: ['Your own words, checked but not changed.'], taken: [], lint: [] },
    product,
  );
}

function share(text: string, { slots }: WriteRequest): string[] {
  const tidy = (part: string) => part.replace(/\s+/g, ' ').trim();
  const paragraphs = text
    .split(/\n\s*\n/)
    .map(tidy)
    .filter(Boolean);
  const lines = paragraphs.length === slots.length ? paragraphs : text.split(/\n/).map(tidy).filter(Boolean);
  if (lines.length === slots.length)
    return lines.map((line) => line.replace(/^(?:\d+[.):]|(?:hook|problem|solution|cta|segment \d+)\s*:)\s*/i, ''));
  const sentences = tidy(text)
    .split(/(?<=[.!?]["”']?)\s+/)
    .filter(Boolean);
  if (sentences.length < slots.length) {
    throw new HooklineError(
      'invalid_input',
      `The script has ${sentences.length} ${sentences.length === 1 ? 'sentence' : 'sentences'} for ${slots.length} segments.`,
      {
        hint: `Write ${slots.length} paragraphs, one per segment.`,
      },
    );
  }
  const seconds = slots.reduce((sum, slot) => sum + slot.seconds, 0);
  const total = sentences.reduce((sum, sentence) => sum + countSyllables(sentence), 0);
  const shares: string[][] = slots.map(() => []);
  let at = 0;
  let filled = 0;
  let due = (total * (slots[0]?.seconds ?? 0)) / seconds;
  sentences.forEach((sentence, index) => {
    const syllables = countSyllables(sentence);
    const left = sentences.length - index;
    const mustMove = (shares[at]?.length ?? 0) > 0 && (left <= slots.length - 1 - at || filled + syllables / 2 > due);
    if (mustMove && at < slots.length - 1) {
      at += 1;
      due += (total * (slots[at]?.seconds ?? 0)) / seconds;
    }
    shares[at]?.push(sentence);
    filled += syllables;
  });
  return shares.map((part) => part.join(' '));
}
