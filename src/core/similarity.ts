import type { FootageProfile } from './footage.ts';
import type { LintFinding, Segment } from './script.ts';

/** A planned cut this near to one of the reference falls together with it, in seconds. */
const together = 0.15;
/** With fewer cuts nobody can tell chance from copying. */
const fewestCuts = 5;
/** Share of the reference's cuts hit, beyond what equally many cuts at any other times would hit. */
const closeRhythm = 0.6;
/** Words in a row that two people hardly say by chance. */
const longRun = 6;
const phraseWords = 4;
const closePhrases = 0.12;
/** A share of fewer phrases says nothing. */
const fewestPhrases = 20;

/** What a script may not come too near to: a reference's cuts, and its words where they are known. */
export interface Likeness {
  profile: Pick<FootageProfile, 'seconds' | 'boundaries'>;
  transcript: { text: string } | null;
}

type Written = Pick<Segment, 'text' | 'seconds'> & { shot: { shots: readonly { share: number }[] } };

/** Where a script comes too close to the reference it follows: its rhythm, cut for cut, or its words. Warnings only. */
export function findCloseness(segments: readonly Written[], { profile, transcript }: Likeness): LintFinding[] {
  return [...closeCuts(segments, profile), ...(transcript ? closeWords(segments, transcript.text) : [])];
}

function closeCuts(segments: readonly Written[], profile: Likeness['profile']): LintFinding[] {
  const length = Math.min(
    profile.seconds,
    segments.reduce((sum, { seconds }) => sum + seconds, 0),
  );
  const theirs = profile.boundaries.map(({ seconds }) => seconds).filter((at) => at < length);
  if (theirs.length < fewestCuts) return [];
  const ours = plannedCuts(segments).filter((at) => at < length + together);
  const hits = theirs.filter((cut) => ours.some((own) => Math.abs(own - cut) <= together)).length;
  const byChance = Math.min(0.9, (2 * together * ours.length) / length);
  if (hits / theirs.length < byChance + closeRhythm * (1 - byChance)) return [];
  const message = `${hits} of the ${theirs.length} cuts fall where the reference video has its own. Change the lengths of some shots.`;
  return [{ rule: 'too-close', level: 'warning', segment: -1, words: '', message }];
}

/** Times of the cuts a script plans, in seconds, the end of each segment among them. */
export function plannedCuts(segments: readonly Pick<Written, 'seconds' | 'shot'>[]): number[] {
  let at = 0;
  const ends = segments.flatMap(({ seconds, shot }) =>
    (shot.shots.length === 0 ? [1] : shot.shots.map(({ share }) => share)).map((share) => {
      at += share * seconds;
      return at;
    }),
  );
  return ends.slice(0, -1);
}

interface Word {
  word: string;
  from: number;
  to: number;
}

function closeWords(segments: readonly Written[], transcript: string): LintFinding[] {
  const theirs = wordsOf(transcript).map(({ word }) => word);
  const runs = new Set(phrases(theirs, longRun));
  const spoken = segments.map(({ text }) => wordsOf(text));
  const findings = segments.flatMap(({ text }, segment) =>
    sharedRuns(spoken[segment] ?? [], runs).map(
      ({ from, to }): LintFinding => ({
        rule: 'too-close',
        level: 'warning',
        segment,
        words: text.slice(from, to),
        message: 'The reference video says this too. Say it in your own words.',
      }),
    ),
  );
  const ours = new Set(
    spoken.flatMap((words) =>
      phrases(
        words.map(({ word }) => word),
        phraseWords,
      ),
    ),
  );
  const known = new Set(phrases(theirs, phraseWords));
  const share = [...ours].filter((phrase) => known.has(phrase)).length / Math.max(1, ours.size);
  if (ours.size >= fewestPhrases && share > closePhrases) {
    const message = `${Math.round(100 * share)} % of its phrases of ${phraseWords} words are those of the reference video. Write it anew.`;
    findings.push({ rule: 'too-close', level: 'warning', segment: -1, words: '', message });
  }
  return findings;
}

/** Stretches of text whose every six words stand in a row in the other one. */
function sharedRuns(words: readonly Word[], runs: ReadonlySet<string>): { from: number; to: number }[] {
  const found: { first: number; last: number }[] = [];
  phrases(
    words.map(({ word }) => word),
    longRun,
  ).forEach((phrase, first) => {
    if (!runs.has(phrase)) return;
    const before = found.at(-1);
    if (before && before.last >= first) before.last = first + longRun - 1;
    else found.push({ first, last: first + longRun - 1 });
  });
  return found.map(({ first, last }) => ({ from: words[first]?.from ?? 0, to: words[last]?.to ?? 0 }));
}

/** In lower case, without accents of writing: punctuation and the shape of apostrophes make no other words. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    word: word.normalize('NFKC').toLowerCase().replaceAll('’', "'"),
    from: index,
    to: index + word.length,
  }));
}

function phrases(words: readonly string[], length: number): string[] {
  return Array.from({ length: Math.max(0, words.length - length + 1) }, (_, at) => words.slice(at, at + length).join(' '));
}
