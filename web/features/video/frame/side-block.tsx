import type { ReactNode } from 'react';

/** A few lines under a small head. */
export function SideBlock({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1.5 font-medium text-faint text-xs">{title}</h2>
      {children}
    </section>
  );
}

/** One line: what, and how much. */
export function SideRow({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-3 py-0.5 text-sm">
      <dt className="shrink-0 text-muted">{name}</dt>
      <dd className="min-w-0 truncate text-right tabular-nums">{children}</dd>
    </div>
  );
}
