import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HooklineError } from '#core/errors.ts';
import type { Word } from '#core/timing.ts';
import { run } from '#kit/subprocess.ts';
import { readWav } from '#media/samples.ts';
import { type Phrase, paceLimits, pauseLengths, speechWindow } from '#media/speech-fit.ts';
import type { EngineRequest, EngineResult, SpeechEngine } from './engine.ts';
import { deriveVoice } from './hts-voice.ts';
import type { SpokenWord } from './speakable.ts';

const modelFile = '/usr/share/festival/voices/us/cmu_us_slt_arctic_hts/hts/cmu_us_slt_arctic_hts.htsvoice';

/** Festival with the HTS voice cmu_us_slt_arctic (Debian: festival, festvox-us-slt-hts): 32 kHz, times of every sound. */
export const festival: SpeechEngine = {
  id: 'festival',
  async present() {
    const found = await Promise.all([access(modelFile).then(...yesNo), run('festival', ['--version'], { timeout: 10_000 }).then(...yesNo)]);
    return found.every(Boolean);
  },
  synthesise,
};

/** Seconds of a pause that stay with the phrase after and before it: there the voice rises and fades. */
const margins = { before: 0.03, after: 0.06 };

const yesNo = [() => true, () => false] as const;

async function synthesise({ sentences, speaker, seconds, folder, signal }: EngineRequest): Promise<EngineResult> {
  const model = join(folder, 'voice.htsvoice');
  await writeFile(model, deriveVoice(await readFile(modelFile), speaker.festival.timbre));
  const program = join(folder, 'speak.scm');
  await writeFile(program, schemeProgram(sentences, speaker.pace, seconds));
  const { exit, stdout, stderr } = await run('festival', ['-b', 'speak.scm'], { cwd: folder, signal, timeout: 120_000 });
  const report = stdout.toString('utf8');
  if (exit !== 0 || !/^done$/m.test(report)) {
    throw new HooklineError('provider_failed', `festival failed (exit ${exit}): ${stderr.trim().slice(-300) || 'no message'}`, {
      hint: 'Run ./hookline doctor to check the installed voice, then retry.',
    });
  }
  const pace = Number(/^pace ([\d.]+)$/m.exec(report)?.[1] ?? 1);
  const phrases: Phrase[] = [];
  let rate = 32000;
  for (const [index, sentence] of sentences.entries()) {
    const sound = await readWav(join(folder, `${index}.wav`));
    rate = sound.rate;
    const times = readTimes(report, index, sentence);
    phrases.push(...cutPhrases(sound.channels[0] ?? new Float32Array(0), rate, sentence, times));
  }
  return { rate, phrases, pace, finish: speaker.festival.finish };
}

/**
 * Predicts the speaking time with the duration tree (its sum × 0.972 is what the HTS model speaks, ±4 % a sentence, over 20 sentences),
 * chooses the rate that fits within ±6 %, speaks each sentence into `<n>.wav` and prints the times of words (by token) and pauses.
 * Words are letters and apostrophes only (speakable.ts), checked again here: nothing in a text can leave its string.
 */
function schemeProgram(sentences: SpokenWord[][], ownPace: number, seconds: number): string {
  const texts = sentences.map((words, index) => {
    const last = words.length - 1;
    const line = words.map(({ text, mark }, at) => `${text}${at === last && mark === '' ? '.' : mark}`).join(' ');
    if (!/^[A-Za-z',.?! ]+$/.test(line))
      throw new HooklineError('internal', `Sentence ${index + 1} has a sign that must not reach the voice.`);
    return `"${line}"`;
  });
  const { lead, tailLeast, tailMost } = speechWindow(seconds);
  const most = seconds - lead - tailLeast;
  const least = seconds - lead - tailMost;
  const { phrase, sentence } = pauseLengths;
  const between = sentences.length - 1;
  return `(voice_cmu_us_slt_arctic_hts)
(define (hl_utterance text) (eval (list 'Utterance 'Text text)))
(define (hl_prepare utt)
  (Initialize utt) (Text utt) (Token_POS utt) (Token utt) (POS utt) (Phrasify utt) (Word utt)
  (Pauses utt) (Intonation utt) (PostLex utt) (Duration utt) (Int_Targets utt) utt)
(define (hl_silent seg) (string-matches (item.name seg) "\\\\(pau\\\\|h#\\\\|brth\\\\)"))
(define (hl_length seg) (- (item.feat seg "end") (item.feat seg "segment_start")))
(set! hl_speech 0.0)
(set! hl_inner 0)
(define (hl_count utt)
  (set! hl_inner (- hl_inner 2))
  (mapcar (lambda (seg) (if (hl_silent seg) (set! hl_inner (+ hl_inner 1)) (set! hl_speech (+ hl_speech (hl_length seg)))))
    (utt.relation.items utt 'Segment)))
(set! hl_utts (mapcar (lambda (text) (hl_prepare (hl_utterance text))) '(${texts.join('\n  ')})))
(mapcar hl_count hl_utts)
(if (< hl_inner 0) (set! hl_inner 0))
(set! hl_speech (/ (* hl_speech 0.972) ${ownPace}))
(set! hl_margins (* ${margins.before + margins.after} (+ hl_inner ${sentences.length})))
(set! hl_ease (+ hl_margins ${(between * sentence.ease).toFixed(3)} (* ${phrase.ease} hl_inner)))
(define (hl_between low x high) (if (< x low) low (if (< high x) high x)))
(define (hl_ratio room) (if (< room 0.05) 3.0 (/ hl_speech room)))
(set! hl_pace (cond
  ((< ${most.toFixed(3)} (+ hl_speech hl_ease))
   (hl_between 1.0 (hl_ratio (- ${most.toFixed(3)} hl_ease)) ${paceLimits.easy}))
  ((< (+ hl_speech hl_ease) ${least.toFixed(3)})
   (hl_between ${paceLimits.slowest} (hl_ratio (- ${(least + 0.4 * (most - least)).toFixed(3)} hl_ease)) 1.0))
  (t 1.0)))
(format t "pace %f\\n" hl_pace)
(define (hl_word index token word)
  (if (< 0 (item.feat word "R:SylStructure.daughtern.daughtern.end"))
    (format t "word %d %d %f %f\\n" index token
      (item.feat word "R:SylStructure.daughter1.daughter1.segment_start") (item.feat word "R:SylStructure.daughtern.daughtern.end"))))
(set! hl_index 0)
(set! hl_variation '(1.0 0.985 1.02 0.995 1.015 0.98))
(define (hl_speak utt)
  (set! hts_engine_params (list '("-m" "voice.htsvoice") (list "-r" (* ${ownPace} (* hl_pace (nth (% hl_index 6) hl_variation))))))
  (Wave_Synth utt)
  (utt.save.wave utt (format nil "%d.wav" hl_index) 'riff)
  (set! hl_token 0)
  (mapcar (lambda (token)
    (if (not (item.parent token))
      (begin
        (mapcar (lambda (word) (hl_word hl_index hl_token word)) (item.daughters token))
        (set! hl_token (+ hl_token 1)))))
    (utt.relation.items utt 'Token))
  (mapcar (lambda (seg)
    (if (hl_silent seg) (format t "pause %d %f %f\\n" hl_index (item.feat seg "segment_start") (item.feat seg "end"))))
    (utt.relation.items utt 'Segment))
  (set! hl_index (+ hl_index 1)))
(mapcar hl_speak hl_utts)
(format t "done\\n")
`;
}

interface Span {
  start: number;
  end: number;
}

function readTimes(report: string, index: number, sentence: SpokenWord[]): { words: Span[]; pauses: Span[] } {
  const words: (Span | undefined)[] = sentence.map(() => undefined);
  for (const [, token, start, end] of report.matchAll(new RegExp(`^word ${index} (\\d+) ([\\d.]+) ([\\d.]+)$`, 'gm'))) {
    const known = words[Number(token)];
    words[Number(token)] = { start: known?.start ?? Number(start), end: Number(end) };
  }
  if (words.length !== sentence.length) throw new HooklineError('provider_failed', 'festival read the words apart differently than given.');
  const pauses = [...report.matchAll(new RegExp(`^pause ${index} ([\\d.]+) ([\\d.]+)$`, 'gm'))].map(([, start, end]) => ({
    start: Number(start),
    end: Number(end),
  }));
  // A token that got no sound of its own ends where the one before it ended.
  let last = pauses[0]?.start === 0 ? (pauses[0]?.end ?? 0) : 0;
  const spans = words.map((word) => {
    const span = word ?? { start: last, end: last };
    last = span.end;
    return span;
  });
  return { words: spans, pauses };
}

/** Parts a sentence at its pauses. */
function cutPhrases(samples: Float32Array, rate: number, sentence: SpokenWord[], times: { words: Span[]; pauses: Span[] }): Phrase[] {
  const phrases: Phrase[] = [];
  let first = 0;
  for (let index = 0; index < sentence.length; index++) {
    const here = times.words[index];
    const next = times.words[index + 1];
    if (!here) continue;
    const parted = next && times.pauses.some((pause) => pause.start >= here.end - 0.001 && pause.end <= next.start + 0.001);
    if (next && !parted) continue;
    const from = Math.max(times.words[first - 1]?.end ?? 0, (times.words[first]?.start ?? 0) - margins.before);
    const to = Math.min(next?.start ?? samples.length / rate, here.end + margins.after);
    const words: Word[] = sentence.slice(first, index + 1).map(({ text }, at) => {
      const span = times.words[first + at] ?? here;
      return { text, start: span.start - from, end: span.end - from };
    });
    phrases.push({
      samples: samples.slice(Math.round(from * rate), Math.round(to * rate)),
      words,
      pause: next ? 'phrase' : 'sentence',
    });
    first = index + 1;
  }
  return phrases;
}
