import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { cutWords as words } from '#web/words/video-cut.ts';

/** The shape of the room while it is on its way. */
export function CutSkeleton() {
  return (
    <div aria-busy className="px-4 py-5 md:px-6">
      <h2 className="mb-5 font-semibold text-xl">{words.title}</h2>
      <div className="grid gap-6 md:grid-cols-[auto_minmax(0,1fr)]">
        <Skeleton className="aspect-9/16 h-[26rem] rounded-lg max-md:mx-auto" />
        <Skeleton className="h-[26rem] rounded-lg" />
        <Skeleton className="h-52 rounded-lg md:col-span-2" />
      </div>
    </div>
  );
}
