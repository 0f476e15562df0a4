import { ProjectRoom } from '#web/features/projects/project-room.tsx';

export default async function ProjectPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ProjectRoom key={id} id={id} />;
}
