import { Skeleton } from '#web/components/ui/skeleton.tsx';

/** A video's page on its way: the bar, the room, the film. */
export function VideoSkeleton() {
  return (
    <div aria-hidden>
      <div className="flex h-(--bar) items-center border-b px-4 md:px-6">
        <Skeleton className="h-4 w-56" />
      </div>
      <div className="md:grid md:grid-cols-[minmax(0,1fr)_14rem] xl:grid-cols-[13rem_minmax(0,1fr)_17rem]">
        <div className="space-y-4 border-r px-4 py-6 max-xl:hidden">
          {['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => (
            <Skeleton key={key} className="h-4 w-28" />
          ))}
        </div>
        <RoomSkeleton />
        <div className="border-l p-4 max-md:hidden">
          <Skeleton className="aspect-9/16 w-full rounded-lg" />
        </div>
      </div>
    </div>
  );
}

/** The shape of a room. */
export function RoomSkeleton() {
  return (
    <div aria-hidden className="mx-auto w-full max-w-4xl space-y-4 px-4 py-6 md:px-6">
      <Skeleton className="h-6 w-48" />
      <Skeleton className="h-28 w-full" />
      <Skeleton className="h-28 w-full" />
      <Skeleton className="h-28 w-full" />
    </div>
  );
}
