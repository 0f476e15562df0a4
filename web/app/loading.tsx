import { PageSkeleton } from '#web/features/shell/page-skeleton.tsx';

export default function Loading() {
  return <PageSkeleton />;
}
