/**
 * Can the tones be told apart? `node evals/tones.ts [--seeds 4] [--out FILE]`. A nearest-centroid classifier on function words, sentence
 * length, person and punctuation learns the tones on the scripts of one half of the products and names those of the other half, both
 * ways round. No word of a product, a problem or a tone's stock lines is among its features. Prints the share it names right and what it
 * takes for what, and writes `tones.eval.json`.
 */
import { writeFileSync } from 'node:fs';
import { segmentsOf } from '#core/format.ts';
import { type Tone, tones } from '#core/vocabulary.ts';
import { writeScript } from '#studio/write/writer/write-script.ts';
import { evalProducts } from './scripts/products.ts';

const options = process.argv.slice(2);
const optionOf = (name: string) => {
  const at = options.indexOf(`--${name}`);
  return at < 0 ? undefined : options[at + 1];
};
const seeds = Number(optionOf('seeds') ?? 4);
const out = optionOf('out') ?? 'tones.eval.json';

const functionWords =
  'a an the and but or so because if when then than that this there it its is are was were be been has have had do does did can will would could should not no yes of to in on at for from with by as up out into what why how who which one you your she her they them their he his we us our i me my just only even still again too well really now here all some any more most'.split(
    ' ',
  );

interface Sample {
  tone: Tone;
  half: 0 | 1;
  features: number[];
}

const samples = evalProducts.flatMap((product, index) =>
  tones.flatMap((tone) =>
    Array.from({ length: seeds }, (_, seed): Sample => {
      const { script } = writeScript({ product, tone, slots: segmentsOf('ugc-60', 'final'), seed: seed + 1, presenter: null });
      return { tone, half: index % 2 === 0 ? 0 : 1, features: featuresOf(script.segments.map(({ text }) => text).join(' ')) };
    }),
  ),
);
const judged = ([0, 1] as const).flatMap((half) => judge(half));
const right = judged.filter(({ tone, named }) => tone === named).length / judged.length;
const byTone = Object.fromEntries(
  tones.map((tone) => {
    const own = judged.filter((one) => one.tone === tone);
    return [tone, own.filter(({ named }) => named === tone).length / own.length];
  }),
);

console.log(`${'scripts'.padEnd(26)} ${judged.length}`);
console.log(`${'named right'.padEnd(26)} ${(100 * right).toFixed(1)} %`);
for (const tone of tones) {
  const taken = judged.filter((one) => one.tone === tone && one.named !== tone).map(({ named }) => named);
  const mistaken = [...new Set(taken)].map((other) => `${other} ${taken.filter((name) => name === other).length}`).join(', ');
  console.log(`${tone.padEnd(26)} ${(100 * (byTone[tone] ?? 0)).toFixed(0).padStart(3)} %${mistaken ? `  taken for ${mistaken}` : ''}`);
}
writeFileSync(out, `${JSON.stringify({ scripts: judged.length, right, byTone }, null, 2)}\n`);

/** How often each function word, mark and person comes, and how long the sentences are. */
function featuresOf(text: string): number[] {
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  const share = (test: (word: string) => boolean) => words.filter(test).length / words.length;
  const sentences = text.split(/(?<=[.!?])\s+/).map((sentence) => sentence.split(' ').length);
  const mean = sentences.reduce((sum, length) => sum + length, 0) / sentences.length;
  const spread = Math.sqrt(sentences.reduce((sum, length) => sum + (length - mean) ** 2, 0) / sentences.length);
  const marks = ['!', '?', ',', ':', '.'].map((mark) => (text.split(mark).length - 1) / sentences.length);
  return [
    ...functionWords.map((word) => share((other) => other === word)),
    share((word) => /'(?:s|re|ve|ll|t|m|d)$/.test(word)),
    share((word) => /^you/.test(word)),
    share((word) => /^(?:she|her)$/.test(word)),
    share((word) => /ed$/.test(word)),
    sentences.filter((length) => length <= 4).length / sentences.length,
    mean,
    spread,
    words.length,
    ...marks,
  ];
}

/** Learns on the one half, in units of each feature's spread there, and names the other. */
function judge(half: 0 | 1): { tone: Tone; named: Tone }[] {
  const learnt = samples.filter((sample) => sample.half === half);
  const count = learnt[0]?.features.length ?? 0;
  const column = (list: Sample[], at: number) => list.map(({ features }) => features[at] ?? 0);
  const average = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const scale = Array.from({ length: count }, (_, at) => {
    const values = column(learnt, at);
    const middle = average(values);
    return Math.sqrt(average(values.map((value) => (value - middle) ** 2))) || 1;
  });
  const centers = tones.map((tone) => {
    const own = learnt.filter((sample) => sample.tone === tone);
    return { tone, center: Array.from({ length: count }, (_, at) => average(column(own, at))) };
  });
  return samples
    .filter((sample) => sample.half !== half)
    .map(({ tone, features }) => {
      const far = (center: number[]) => features.reduce((sum, value, at) => sum + ((value - (center[at] ?? 0)) / (scale[at] ?? 1)) ** 2, 0);
      const nearest = [...centers].sort((left, right) => far(left.center) - far(right.center))[0];
      return { tone, named: nearest?.tone ?? tone };
    });
}
