import { Card } from '#web/components/ui/card.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { Page } from '#web/features/shell/page.tsx';
import { roomWords } from '#web/words/library-rooms.ts';

/** A product on its way. */
export function ProductSkeleton({ crumbs }: { crumbs: readonly { label: string; href: string }[] }) {
  return (
    <Page title="…" crumbs={crumbs}>
      <span className="sr-only">{roomWords.lists.loading}</span>
      <div className="grid max-w-6xl gap-5 lg:grid-cols-[20rem_minmax(0,1fr)]" aria-busy>
        <Card className="self-start p-4">
          <Skeleton className="h-5 w-24" />
          <Skeleton className="mt-4 aspect-square" />
        </Card>
        <Card className="space-y-6 p-4">
          {[0, 1, 2, 3, 4, 5].map((line) => (
            <div key={line}>
              <Skeleton className="h-3 w-20" />
              <Skeleton className="mt-2 h-4 w-2/3" />
            </div>
          ))}
        </Card>
      </div>
    </Page>
  );
}
