'use client';

import { words as common } from '#web/words/en.ts';
import { BackBar } from '../frame/back-bar.tsx';
import { DecisionBar } from '../frame/decision-bar.tsx';
import { RoomBody } from '../frame/room-body.tsx';
import { useVideo } from '../use-video.tsx';

export function FinalRoom() {
  const { gate } = useVideo();
  return (
    <>
      <RoomBody title={common.gates.final}>…</RoomBody>
      {gate === 'final' ? <DecisionBar gate="final" label="Approve" about="" /> : <BackBar room="final" />}
    </>
  );
}
