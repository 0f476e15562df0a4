import type { UseQueryResult } from '@tanstack/react-query';
import type { EstimateView } from '#contract/shared.ts';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { cn } from '#web/lib/cn.ts';
import { showPrice, showWait } from '#web/lib/show-values.ts';
import { words } from '#web/words/en.ts';
import { openEntryWords } from '#web/words/en-entry-open.ts';

/** What the box would make, cost and take. */
export function EstimateLine({ price }: { price: UseQueryResult<EstimateView> }) {
  if (price.error) return <p className="text-muted">{openEntryWords.noPrice}</p>;
  if (!price.data) return <Skeleton className="h-5 w-56" />;
  const { make, priceMicros, seconds } = price.data;
  const clips = words.units.clips(make.filter(({ slot }) => slot.startsWith('clip:')).length);
  const cost = priceMicros === 0 ? openEntryWords.makesFree : showPrice(priceMicros);
  return (
    <p className={cn('text-muted tabular-nums', price.isPlaceholderData && 'opacity-60')}>
      {openEntryWords.makes(clips, cost, showWait(seconds))}
    </p>
  );
}
