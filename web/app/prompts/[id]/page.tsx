import { PromptRoom } from '#web/features/prompts/prompt-room.tsx';

export default async function PromptPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <PromptRoom key={id} id={id} />;
}
