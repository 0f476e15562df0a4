import { ProjectsRoom } from '#web/features/projects/projects-room.tsx';

export default function ProjectsPage() {
  return <ProjectsRoom />;
}
