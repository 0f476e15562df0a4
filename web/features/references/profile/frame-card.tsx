import { textBands } from '#core/footage.ts';
import { cn } from '#web/lib/cn.ts';
import { referenceWords, profileWords as text } from '#web/words/en-references.ts';
import type { Profile } from '../reference-queries.ts';
import { Measure, MeasureRow } from './measure.tsx';
import { NumberCard } from './number-cards.tsx';
import { showShare } from './show-measure.ts';

/** A frame of 9:16, in its own units. */
const frame = { width: 90, height: 160 };
/** What captions and overlays of our films keep to, clear of the platforms' buttons; as shares of the frame. */
const safe = { left: 0.07, right: 0.87, top: 0.08, bottom: 0.84 };

/** Where the subject is, and where text stands, each drawn on a small upright frame. */
export function FrameCards({ profile }: { profile: Profile }) {
  return (
    <>
      <FramingCard profile={profile} />
      <TextCard profile={profile} />
    </>
  );
}

function FramingCard({ profile: { framing, width, height } }: { profile: Profile }) {
  const { subject, size } = framing;
  const picture = placeWithin(width, height);
  const where = subject
    ? text.subjectAt(showShare(subject.x), showShare(subject.y), showShare(subject.width), showShare(subject.height))
    : text.noSubject;
  return (
    <NumberCard title={text.framing}>
      <div className="flex gap-4">
        <Frame label={text.frameOf(where)}>
          <rect {...picture} className="fill-fg/12" />
          {subject ? (
            <rect
              x={picture.x + subject.x * picture.width}
              y={picture.y + subject.y * picture.height}
              width={subject.width * picture.width}
              height={subject.height * picture.height}
              className="fill-accent/25 stroke-accent-text"
              strokeWidth="1.5"
            />
          ) : null}
          <rect
            x={safe.left * frame.width}
            y={safe.top * frame.height}
            width={(safe.right - safe.left) * frame.width}
            height={(safe.bottom - safe.top) * frame.height}
            fill="none"
            className="stroke-fg"
            strokeDasharray="1.5 2.5"
            strokeWidth="1"
          />
        </Frame>
        <div className="min-w-0 flex-1 text-sm">
          {size ? <p className="font-medium">≈ {text.size(referenceWords.framings[size])}</p> : <p>{text.noSubject}</p>}
          {subject ? (
            <dl className="mt-1">
              {(['x', 'y', 'width', 'height'] as const).map((side) => (
                <MeasureRow key={side} name={text.subjectSides[side]}>
                  <Measure path={`framing.subject.${side}`} value={subject[side]} />
                </MeasureRow>
              ))}
            </dl>
          ) : null}
          <p className="mt-2 text-faint text-xs">{text.frameKey}</p>
        </div>
      </div>
    </NumberCard>
  );
}

function TextCard({ profile: { text: shown } }: { profile: Profile }) {
  const parts = textBands.map((band) => `${referenceWords.bands[band]} ${showShare(shown.bands[band])}`).join(', ');
  const third = frame.height / 3;
  return (
    <NumberCard title={text.text}>
      <div className="flex gap-4">
        <Frame label={text.textOf(parts)}>
          {textBands.map((band, index) => (
            <g key={band}>
              <rect
                y={index * third}
                width={frame.width}
                height={third}
                className="fill-fg"
                fillOpacity={0.05 + 0.45 * shown.bands[band]}
              />
              {index > 0 ? <path d={`M0 ${index * third}H${frame.width}`} className="stroke-line-strong" strokeWidth="1" /> : null}
            </g>
          ))}
        </Frame>
        <div className="min-w-0 flex-1 text-sm">
          <dl>
            <MeasureRow name={text.anywhere}>
              <Measure path="text.share" value={shown.share} className="font-medium" />
            </MeasureRow>
            {textBands.map((band) => (
              <MeasureRow key={band} name={text.bandNames[band]}>
                <Measure path={`text.bands.${band}`} value={shown.bands[band]} className={cn(band === shown.band && 'font-medium')} />
              </MeasureRow>
            ))}
          </dl>
        </div>
      </div>
    </NumberCard>
  );
}

function Frame({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={label}
      className="h-40 w-[5.625rem] shrink-0 rounded-md border border-line-strong bg-bg"
    >
      {children}
    </svg>
  );
}

/** A picture of any shape, whole and in the middle of the frame. */
function placeWithin(width: number, height: number) {
  const scale = Math.min(frame.width / width, frame.height / height);
  const size = { width: width * scale, height: height * scale };
  return { ...size, x: (frame.width - size.width) / 2, y: (frame.height - size.height) / 2 };
}
