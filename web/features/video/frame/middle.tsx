import { lazy, Suspense } from 'react';
import { AssetsRoom } from '../assets/assets-room.tsx';
import { BriefRoom } from '../brief/brief-room.tsx';
import { CharacterRoom } from '../character/character-room.tsx';
import { CutSkeleton } from '../cut/cut-skeleton.tsx';
import { FinalRoom } from '../final/final-room.tsx';
import { MakingRoom } from '../making/making-room.tsx';
import { PaymentRoom } from '../making/payment-room.tsx';
import { TroubleRoom } from '../making/trouble-room.tsx';
import type { View } from '../rooms-of-video.ts';
import { ScriptRoom } from '../script/script-room.tsx';
import { StoryboardRoom } from '../storyboard/storyboard-room.tsx';

/** Brought when it is entered: the other rooms do without a timeline. */
const CutRoom = lazy(async () => ({ default: (await import('../cut/cut-room.tsx')).CutRoom }));

/** The room that a view stands for. */
export function Middle({ view }: { view: View }) {
  switch (view) {
    case 'brief':
      return <BriefRoom />;
    case 'script':
      return <ScriptRoom />;
    case 'character':
      return <CharacterRoom />;
    case 'storyboard':
      return <StoryboardRoom />;
    case 'assets':
      return <AssetsRoom />;
    case 'cut':
      return (
        <Suspense fallback={<CutSkeleton />}>
          <CutRoom />
        </Suspense>
      );
    case 'final':
      return <FinalRoom />;
    case 'payment':
      return <PaymentRoom />;
    case 'making':
      return <MakingRoom />;
    case 'trouble':
      return <TroubleRoom />;
  }
}
