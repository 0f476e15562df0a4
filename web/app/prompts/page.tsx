import { PromptsRoom } from '#web/features/prompts/prompts-room.tsx';

export default function PromptsPage() {
  return <PromptsRoom />;
}
