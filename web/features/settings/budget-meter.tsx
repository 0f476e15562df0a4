import { Progress } from '#web/components/ui/progress.tsx';
import { cn } from '#web/lib/cn.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import type { Workspace } from './settings-queries.ts';

const text = roomWords.settings;
/** From this share on the limit is near. */
const near = 0.8;

/** What is spent and reserved, and how near the limit that is. */
export function BudgetMeter({ budget, className }: { budget: Workspace['budget']; className?: string }) {
  const { limitMicros, usedMicros, reservedMicros } = budget;
  const spent = usedMicros + reservedMicros;
  const share = limitMicros === null ? null : limitMicros === 0 ? 1 : spent / limitMicros;
  return (
    <div className={cn('space-y-1.5 text-sm', className)}>
      <p className="flex flex-wrap gap-x-2 text-muted tabular-nums">
        <span>
          {text.used(dollars(usedMicros))} {limitMicros === null ? null : text.ofLimit(dollars(limitMicros))}
        </span>
        {reservedMicros > 0 ? <span>· {text.reserved(dollars(reservedMicros))}</span> : null}
        {limitMicros === null ? <span>· {text.noLimit}</span> : null}
      </p>
      {share === null ? null : <Progress label={text.spent} share={share} />}
      {share !== null && share >= near ? (
        <p className={share >= 1 ? 'text-danger-text' : 'text-accent-text'}>{share >= 1 ? text.atLimit : text.nearLimit}</p>
      ) : null}
    </div>
  );
}

const dollars = (micros: number) => `$${(micros / 1_000_000).toFixed(2)}`;
