import type { ReactNode } from 'react';
import { type CameraKind, cameraKinds } from '#core/footage.ts';
import { Card, CardBody, CardHead } from '#web/components/ui/card.tsx';
import { referenceWords, profileWords as text } from '#web/words/en-references.ts';
import { PaletteStrip } from '../palette-strip.tsx';
import type { Profile, Reference } from '../reference-queries.ts';
import { Measure, MeasureRow } from './measure.tsx';
import { showSeconds, showShare } from './show-measure.ts';

export function NumberCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card className="min-w-0">
      <CardHead title={title} />
      <CardBody>{children}</CardBody>
    </Card>
  );
}

const Nothing = ({ children }: { children: string }) => <span className="text-faint">{children}</span>;

export function CuttingCard({ profile: { cutting, motion } }: { profile: Profile }) {
  return (
    <NumberCard title={text.cutting}>
      <dl>
        <MeasureRow name={text.perMinute}>
          <Measure path="cutting.shotsPerMinute" value={cutting.shotsPerMinute} />
        </MeasureRow>
        <MeasureRow name={text.lengths}>
          <Measure path="cutting.medianSeconds">median {showSeconds(cutting.medianSeconds)}</Measure>
          <br />
          <Measure path="cutting.meanSeconds">mean {showSeconds(cutting.meanSeconds)}</Measure>
          <br />
          <Measure path="cutting.p90Seconds">9 of 10 up to {showSeconds(cutting.p90Seconds)}</Measure>
        </MeasureRow>
        <MeasureRow name={text.firstCut}>
          {cutting.firstCut === null ? (
            <Nothing>{text.noCut}</Nothing>
          ) : (
            <Measure path="cutting.firstCut">{showSeconds(cutting.firstCut)}</Measure>
          )}
        </MeasureRow>
        <MeasureRow name={text.camera}>
          <Cameras cameras={motion.cameras} />
        </MeasureRow>
      </dl>
    </NumberCard>
  );
}

function Cameras({ cameras }: { cameras: Profile['motion']['cameras'] }) {
  const shown = cameraKinds.filter((kind) => cameras[kind] >= 0.005).sort((a: CameraKind, b: CameraKind) => cameras[b] - cameras[a]);
  return shown.map((kind) => (
    <span key={kind} className="block">
      <Measure path={`motion.cameras.${kind}`}>
        {referenceWords.cameras[kind].toLowerCase()} {showShare(cameras[kind])} <span className="text-muted">of time</span>
      </Measure>
    </span>
  ));
}

export function SoundCard({ profile: { sound } }: { profile: Profile }) {
  if (!sound) {
    return (
      <NumberCard title={text.sound}>
        <p className="text-muted text-sm">{text.noSound}</p>
      </NumberCard>
    );
  }
  const { tempo, syllablesPerSecond } = sound;
  return (
    <NumberCard title={text.sound}>
      <dl>
        <MeasureRow name={text.loudness}>
          <Measure path="sound.lufs" value={sound.lufs} />
        </MeasureRow>
        <MeasureRow name={text.range}>
          <Measure path="sound.range" value={sound.range} />
        </MeasureRow>
        <MeasureRow name={text.peak}>
          <Measure path="sound.truePeak" value={sound.truePeak} />
        </MeasureRow>
        <MeasureRow name={text.speech}>
          <Measure path="sound.speechShare" value={sound.speechShare} />
        </MeasureRow>
        <MeasureRow name={text.rate}>
          {syllablesPerSecond === null ? (
            <Nothing>{text.littleSpeech}</Nothing>
          ) : (
            <Measure path="sound.syllablesPerSecond" value={syllablesPerSecond} />
          )}
        </MeasureRow>
        <MeasureRow name={text.silence}>
          <Measure path="sound.silenceShare" value={sound.silenceShare} />
        </MeasureRow>
        <MeasureRow name={text.tempo}>
          {tempo === null ? (
            <Nothing>{text.noTempo}</Nothing>
          ) : (
            <>
              <Measure path="sound.tempo.bpm" value={tempo.bpm} />
              <br />
              <Measure path="sound.tempo.confidence">{text.sure(showShare(tempo.confidence))}</Measure>
            </>
          )}
        </MeasureRow>
        <MeasureRow name={text.onsets}>
          <Measure path="sound.onsetsPerSecond" value={sound.onsetsPerSecond} />
        </MeasureRow>
      </dl>
    </NumberCard>
  );
}

export function ColourCard({ profile: { color }, style }: { profile: Profile; style: Reference['style'] }) {
  return (
    <NumberCard title={text.colour}>
      <PaletteStrip colours={color.palette} className="h-10" />
      <ul className="mt-2 mb-2 flex flex-wrap gap-x-3 gap-y-1 text-xs">
        {color.palette.map(({ hex, share }) => (
          <li key={hex} className="flex items-center gap-1.5">
            <span aria-hidden className="size-2.5 rounded-[2px] border border-line-strong" style={{ backgroundColor: hex }} />
            <code className="font-mono">{hex}</code>
            <Measure path="color.palette.share" className="text-muted">
              {showShare(share)}
            </Measure>
          </li>
        ))}
      </ul>
      <dl>
        <MeasureRow name={text.light}>
          <Measure path="color.light" value={color.light} />
        </MeasureRow>
        <MeasureRow name={text.contrast}>
          {style ? `${text.levels[style.contrast]} · ` : null}
          <Measure path="color.contrast" value={color.contrast} />
        </MeasureRow>
        <MeasureRow name={text.warmth}>
          {style ? `${text.temperatures[style.temperature]} · ` : null}
          <Measure path="color.warmth" value={color.warmth} />
        </MeasureRow>
        <MeasureRow name={text.saturation}>
          <Measure path="color.saturation" value={color.saturation} />
        </MeasureRow>
      </dl>
    </NumberCard>
  );
}

export function HealthCard({ profile: { health } }: { profile: Profile }) {
  const { blackShare, frozenShare, letterbox } = health;
  const bars = (['top', 'bottom', 'left', 'right'] as const).filter((side) => letterbox[side] > 0);
  const clean = blackShare === 0 && frozenShare === 0 && bars.length === 0;
  return (
    <NumberCard title={text.health}>
      {clean ? <p className="mb-1 text-sm">{text.healthy}</p> : null}
      <dl>
        <MeasureRow name={text.black}>
          <Measure path="health.blackShare" value={blackShare} />
        </MeasureRow>
        <MeasureRow name={text.frozen}>
          <Measure path="health.frozenShare" value={frozenShare} />
        </MeasureRow>
        <MeasureRow name={text.bars}>
          {bars.length === 0 ? (
            <Measure path="health.letterbox.top" value={0} />
          ) : (
            bars.map((side) => (
              <span key={side} className="block">
                {text.barAt[side]} <Measure path={`health.letterbox.${side}`} value={letterbox[side]} />
              </span>
            ))
          )}
        </MeasureRow>
      </dl>
    </NumberCard>
  );
}
