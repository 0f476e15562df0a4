import { Card, CardBody, CardHead } from '#web/components/ui/card.tsx';
import { profileWords, referenceWords, styleWords as text } from '#web/words/en-references.ts';
import { scriptWords } from '#web/words/video-script.ts';
import { PaletteStrip } from '../palette-strip.tsx';
import type { Reference } from '../reference-queries.ts';
import { showNumber, showSeconds } from './show-measure.ts';

type Style = NonNullable<Reference['style']>;

/** What a film that follows it takes over, in words. `changes` says whether something else happens at the end of its hook. */
export function StyleCard({ style, changes }: { style: Style; changes: boolean }) {
  return (
    <Card>
      <CardHead title={text.title} about={text.about} />
      <CardBody>
        <dl className="grid gap-x-6 gap-y-2.5 text-sm sm:max-lg:grid-cols-2">
          {linesOf(style, changes).map(([name, value]) => (
            <div key={name}>
              <dt className="text-faint text-xs">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          <div>
            <dt className="text-faint text-xs">{text.colours}</dt>
            <dd>
              <PaletteStrip colours={style.palette.map((hex) => ({ hex }))} className="my-1 h-5" />
              {sentence(text.coloursValue(profileWords.temperatures[style.temperature], profileWords.levels[style.contrast]))}
            </dd>
          </div>
        </dl>
      </CardBody>
    </Card>
  );
}

function linesOf(style: Style, changes: boolean): [string, string][] {
  const { hookSeconds, openings, shotSeconds, arc, motion, moves, framing, textBand, syllablesPerSecond, tempo } = style;
  const lengths = shotSeconds.map(showSeconds);
  const even = new Set(lengths).size === 1;
  const shape = referenceWords.arcs[arc];
  return [
    [text.hook, changes ? text.hookValue(showSeconds(hookSeconds)) : text.hookHeld(showSeconds(hookSeconds))],
    [text.openings, sentence(openings.map((kind) => scriptWords.hookKinds[kind].toLowerCase()).join(', '))],
    [text.shots, even ? text.shotsEven(lengths[0] ?? '') : text.shotsValue(lengths)],
    [text.energy, `${shape.name}: ${shape.about}`],
    [text.camera, sentence([referenceWords.motions[motion], ...moves.map((move) => text.moves[move])].join(', '))],
    [text.framing, framing ? sentence(referenceWords.framings[framing]) : text.unknown],
    [text.text, textBand ? text.textValue(referenceWords.bands[textBand]) : text.littleText],
    ...(syllablesPerSecond === null ? [] : [[text.speech, text.speechValue(showNumber(syllablesPerSecond))] as [string, string]]),
    ...(tempo === null ? [] : [[text.tempo, text.tempoValue(showNumber(tempo))] as [string, string]]),
  ];
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
