import { BinRoom } from '#web/features/bin/bin-room.tsx';

export default function BinPage() {
  return <BinRoom />;
}
