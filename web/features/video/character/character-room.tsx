'use client';

import { words as common } from '#web/words/en.ts';
import { BackBar } from '../frame/back-bar.tsx';
import { DecisionBar } from '../frame/decision-bar.tsx';
import { RoomBody } from '../frame/room-body.tsx';
import { useVideo } from '../use-video.tsx';

export function CharacterRoom() {
  const { gate } = useVideo();
  return (
    <>
      <RoomBody title={common.gates.character}>…</RoomBody>
      {gate === 'character' ? <DecisionBar gate="character" label="Approve" about="" /> : <BackBar room="character" />}
    </>
  );
}
