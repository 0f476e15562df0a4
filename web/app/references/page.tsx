import { ReferencesRoom } from '#web/features/references/references-room.tsx';

export default function ReferencesPage() {
  return <ReferencesRoom />;
}
