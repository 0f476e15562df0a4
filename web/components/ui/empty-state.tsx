import type { ReactNode } from 'react';
import { cn } from '#web/lib/cn.ts';

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  about?: ReactNode;
  /** The way on. */
  children?: ReactNode;
  className?: string;
}

/** Nothing here yet: why, and what to do about it. */
export function EmptyState({ icon, title, about, children, className }: EmptyStateProps) {
  return (
    <div className={cn('mx-auto flex max-w-sm flex-col items-center px-4 py-14 text-center', className)}>
      {icon === undefined ? null : <div className="mb-3 text-faint [&_svg]:size-6 [&_svg]:stroke-[1.5]">{icon}</div>}
      <h2 className="font-semibold text-lg">{title}</h2>
      {about === undefined ? null : <p className="mt-1 text-balance text-muted text-sm">{about}</p>}
      {children === undefined ? null : <div className="mt-4 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}
