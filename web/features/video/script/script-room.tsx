'use client';

import { words as common } from '#web/words/en.ts';
import { BackBar } from '../frame/back-bar.tsx';
import { DecisionBar } from '../frame/decision-bar.tsx';
import { RoomBody } from '../frame/room-body.tsx';
import { useVideo } from '../use-video.tsx';

export function ScriptRoom() {
  const { gate } = useVideo();
  return (
    <>
      <RoomBody title={common.gates.script}>…</RoomBody>
      {gate === 'script' ? <DecisionBar gate="script" label="Approve" about="" /> : <BackBar room="script" />}
    </>
  );
}
