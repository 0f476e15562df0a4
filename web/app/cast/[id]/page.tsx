import { CharacterRoom } from '#web/features/characters/character-room.tsx';

export default async function CharacterPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <CharacterRoom key={id} id={id} />;
}
