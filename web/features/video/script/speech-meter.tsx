import { cn } from '#web/lib/cn.ts';
import { scriptWords as words } from '#web/words/video-script.ts';

interface SpeechMeterProps {
  syllables: number;
  /** How long it takes to say, in seconds. */
  spoken: number;
  /** How long the segment is. */
  seconds: number;
  /** Guessed while somebody types; counted when it is saved. */
  rough?: boolean;
}

/** Below this share of its segment, speech leaves a hole; above the other it can't be fitted. */
const bounds = { low: 0.6, high: 1.15 };

/** Whether the words fit into their segment. */
export function SpeechMeter({ syllables, spoken, seconds, rough = false }: SpeechMeterProps) {
  const share = spoken / seconds;
  const fits = share >= bounds.low && share <= bounds.high;
  return (
    <div className="flex items-center gap-3 text-xs tabular-nums">
      <div aria-hidden className="relative h-1 w-28 overflow-hidden rounded-full bg-pressed">
        <div
          className={cn('h-full rounded-full transition-[width]', fits ? 'bg-good-text' : 'bg-danger-text')}
          style={{ width: `${Math.min(100, share * 100)}%` }}
        />
      </div>
      <span className={cn('truncate', fits ? 'text-muted' : 'text-danger-text')}>
        {words.meterText(rough, syllables, spoken, seconds)}
        {fits ? '' : ` · ${share < 1 ? words.tooShort : words.tooLong}`}
      </span>
    </div>
  );
}
