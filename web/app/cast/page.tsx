import { CastRoom } from '#web/features/characters/cast-room.tsx';

export default function CastPage() {
  return <CastRoom />;
}
