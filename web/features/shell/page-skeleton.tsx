import { Skeleton } from '#web/components/ui/skeleton.tsx';

/** A page on its way: the bar, a headline and some lines. */
export function PageSkeleton() {
  return (
    <div aria-hidden>
      <div className="flex h-(--bar) items-center border-b px-4 md:px-6">
        <Skeleton className="h-4 w-28" />
      </div>
      <div className="space-y-3 px-4 py-6 md:px-6">
        <Skeleton className="h-6 w-56" />
        <Skeleton className="h-4 w-full max-w-xl" />
        <Skeleton className="h-4 w-full max-w-md" />
      </div>
    </div>
  );
}
