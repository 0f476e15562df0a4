import { cn } from '#web/lib/cn.ts';

interface ProgressProps {
  label: string;
  /** 0..1, or null while it is not known. */
  share: number | null;
  className?: string;
}

/** How much of something is done. */
export function Progress({ label, share, className }: ProgressProps) {
  const now = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      {...(now === null ? {} : { 'aria-valuenow': now })}
      aria-valuemin={0}
      aria-valuemax={100}
      className={cn('h-1 overflow-hidden rounded-full bg-pressed', className)}
    >
      <div
        className={cn('h-full rounded-full bg-fg transition-[width] duration-500', now === null && 'animate-breathe')}
        style={{ width: `${now ?? 100}%` }}
      />
    </div>
  );
}
