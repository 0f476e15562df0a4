import { cn } from '#web/lib/cn.ts';

/** The house's sign: a hook on its line. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="3 1.5 16 18" aria-hidden className={cn('size-5 text-accent-text', className)}>
      <path
        d="M15.2 4.5v9.6a4.1 4.1 0 0 1-8.2 0v-1.6m0 0-1.9 2.2M7 12.5l2.1 1.9"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="15.2" cy="4.6" r="1.7" fill="currentColor" />
    </svg>
  );
}
