import { Card, CardBody, CardHead } from '#web/components/ui/card.tsx';
import { profileWords as text } from '#web/words/en-references.ts';
import type { Profile } from '../reference-queries.ts';
import { EnergyPlot, MotionPlot, QuarterBars } from './curves.tsx';
import { Measure } from './measure.tsx';
import { ShotStrip } from './shot-strip.tsx';
import { showNumber, showSeconds } from './show-measure.ts';
import { TimeAxis } from './time-axis.tsx';

/** The whole video from left to right: shots, energy, movement and shot lengths on one axis. */
export function CourseCard({ profile }: { profile: Profile }) {
  const { seconds, width, height, fps, shots } = profile;
  return (
    <Card>
      <CardHead
        title={text.course}
        about={
          <>
            <Measure path="seconds">{showSeconds(seconds)}</Measure> · {text.shots(shots.length)} · {width} × {height} px ·{' '}
            <Measure path="fps">{showNumber(fps)} frames/s</Measure>
          </>
        }
      />
      <CardBody className="space-y-5">
        <ShotStrip profile={profile} />
        <EnergyPlot profile={profile} />
        <div>
          <MotionPlot profile={profile} />
          <div className="mt-1">
            <TimeAxis seconds={seconds} />
          </div>
        </div>
        <QuarterBars profile={profile} />
      </CardBody>
    </Card>
  );
}
