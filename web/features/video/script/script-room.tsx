'use client';

import { useCan } from '#web/features/shell/session.ts';
import { words as common } from '#web/words/en.ts';
import { scriptWords as words } from '#web/words/video-script.ts';
import { BackBar } from '../frame/back-bar.tsx';
import { DecisionBar } from '../frame/decision-bar.tsx';
import { RoomBody } from '../frame/room-body.tsx';
import { HeldRoundtable } from '../roundtable/held-roundtable.tsx';
import { TakenFrom } from '../taken-from.tsx';
import { DegradedNote } from '../takes/degraded-note.tsx';
import { useVideo } from '../use-video.tsx';
import { FindingList } from './finding-list.tsx';
import { HookChoice } from './hook-choice.tsx';
import { Reasons } from './reasons.tsx';
import { ScriptActions } from './script-actions.tsx';
import { SegmentCard } from './segment-card.tsx';

/** The script: hooks to choose from, segments to edit, and what may not be said. */
export function ScriptRoom() {
  const { script: shown, remarks, gate, state } = useVideo();
  const can = useCan('create');
  if (!shown) return <RoomBody title={common.gates.script}>{words.none}</RoomBody>;
  const { script, n, origin, degraded } = shown;
  const atGate = state === 'review' && gate === 'script';
  const canEdit = can && atGate;
  const errors = script.lint.filter(({ level }) => level === 'error').length;
  const warnings = script.lint.length - errors;
  return (
    <>
      <RoomBody
        title={common.gates.script}
        about={words.dots([words.version(n), words.origins[origin], common.tones[script.tone]])}
        actions={<ScriptActions script={script} canEdit={canEdit} />}
      >
        <div className="space-y-8">
          {degraded.length === 0 ? null : <DegradedNote note={degraded.join(' ')} />}
          <FindingList findings={script.lint.filter(({ segment }) => segment < 0)} />
          <HookChoice script={script} canEdit={canEdit} />
          <section aria-label={words.segments} className="space-y-3">
            {script.segments.map((segment, index) => (
              <SegmentCard
                // biome-ignore lint/suspicious/noArrayIndexKey: segments are known by their place.
                key={index}
                number={index + 1}
                segment={segment}
                findings={script.lint.filter((finding) => finding.segment === index)}
                canEdit={canEdit}
              />
            ))}
          </section>
          <TakenFrom />
          <Reasons reasons={script.reasons} />
          <HeldRoundtable remarks={remarks} />
        </div>
      </RoomBody>
      {atGate ? (
        <DecisionBar
          gate="script"
          label={words.approve}
          about={warnings > 0 ? words.nextWithWarnings(warnings) : words.next}
          held={errors > 0 ? words.held(errors) : null}
        />
      ) : (
        <BackBar room="script" />
      )}
    </>
  );
}
