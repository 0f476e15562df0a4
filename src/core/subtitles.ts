import type { Cut } from './cut.ts';
import type { Word } from './timing.ts';

/** A line or two of text and when it stands, in seconds of the film. */
export interface Cue {
  start: number;
  end: number;
  lines: string[];
}

/** Longest line in characters, longest cue in seconds, as broadcasters have them. */
const longestLine = 42;
const longestCue = 6;
/** A silence this long parts two cues; a cue stays this much longer than it is said, where nothing follows (seconds). */
const pause = 0.6;
const linger = 0.35;

/** Subtitles of a film from the words of its cut: whole sentences where they fit, never across a segment. */
export function cuesOf(cut: Pick<Cut, 'segments'>): Cue[] {
  const cues: Cue[] = [];
  let at = 0;
  for (const { words, seconds } of cut.segments) {
    const parts = partWords(words.filter(({ text }) => text.trim() !== ''));
    for (const [index, part] of parts.entries()) {
      const [first, last] = [part[0] as Word, part.at(-1) as Word];
      const next = parts[index + 1]?.[0]?.start ?? seconds;
      const end = Math.max(first.start + 0.1, Math.min(next, last.end + linger, seconds));
      cues.push({ start: at + first.start, end: at + end, lines: breakCue(part.map(({ text }) => text.trim())) });
    }
    at += seconds;
  }
  return cues;
}

function partWords(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [];
  let open: Word[] = [];
  for (const [index, word] of words.entries()) {
    const first = open[0];
    const tooLong = first !== undefined && (lengthOf([...open, word]) > 2 * longestLine || word.end - first.start > longestCue);
    if (tooLong) {
      parts.push(open);
      open = [];
    }
    open.push(word);
    const next = words[index + 1];
    const sentence = /[.?!…]["'”’)\]]*$/u.test(word.text) && lengthOf(open) > longestLine / 2;
    if (!next || sentence || next.start - word.end > pause) {
      parts.push(open);
      open = [];
    }
  }
  return parts;
}

function lengthOf(words: readonly Word[]): number {
  return words.reduce((sum, { text }) => sum + text.length + 1, -1);
}

/** One line where it fits, else two as even as they go. */
function breakCue(words: string[]): string[] {
  const whole = words.join(' ');
  if (whole.length <= longestLine || words.length < 2) return [whole];
  const splits = words.slice(1).map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  const widest = (lines: string[]) => Math.max(...lines.map(({ length }) => length));
  return splits.reduce((best, lines) => (widest(lines) < widest(best) ? lines : best));
}

/** Cues as SubRip. An arrow in the words would end the cue's time, so it is drawn. */
export function writeSrt(cues: readonly Cue[]): string {
  const blocks = cues.map(({ start, end, lines }, index) => {
    const text = lines.map((line) => line.replaceAll('-->', '→')).join('\n');
    return `${index + 1}\n${clock(start, ',')} --> ${clock(end, ',')}\n${text}\n`;
  });
  return blocks.join('\n');
}

/** Cues as WebVTT, with `note` before them. */
export function writeVtt(cues: readonly Cue[], note = ''): string {
  const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const blocks = cues.map(({ start, end, lines }) => `${clock(start, '.')} --> ${clock(end, '.')}\n${lines.map(safe).join('\n')}\n`);
  return ['WEBVTT\n', ...(note === '' ? [] : [`NOTE ${safe(note)}\n`]), ...blocks].join('\n');
}

/** `00:01:02.345`. */
function clock(seconds: number, point: ',' | '.'): string {
  const all = Math.max(0, Math.round(seconds * 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const whole = Math.floor(all / 1000);
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}${point}${String(all % 1000).padStart(3, '0')}`;
}
