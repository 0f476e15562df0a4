import { ReferenceRoom } from '#web/features/references/reference-room.tsx';

export default async function ReferencePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ReferenceRoom key={id} id={id} />;
}
