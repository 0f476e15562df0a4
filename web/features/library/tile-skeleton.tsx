import { Skeleton } from '#web/components/ui/skeleton.tsx';

/** A tile on its way, in a tile's measures. */
export function TileSkeleton() {
  return (
    <div aria-hidden>
      <Skeleton className="aspect-9/16 rounded-lg" />
      <Skeleton className="mt-2.5 h-3.5 w-4/5" />
      <Skeleton className="mt-1.5 h-3 w-3/5" />
    </div>
  );
}

/** A first screen of them. */
export function GridSkeleton() {
  return (
    <div className="grid grid-cols-2 gap-3 overflow-hidden sm:grid-cols-[repeat(auto-fill,minmax(150px,1fr))] sm:gap-4" aria-hidden>
      {Array.from({ length: 12 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have nothing else, and never move.
        <TileSkeleton key={index} />
      ))}
    </div>
  );
}
