import type { ComponentProps, ReactNode } from 'react';
import { cn } from '#web/lib/cn.ts';

/** A surface that holds one thing. */
export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return <section className={cn('rounded-lg border border-line bg-surface', className)} {...rest} />;
}

/** Title of a card, with what can be done at its right. */
export function CardHead({ title, about, children }: { title: ReactNode; about?: ReactNode; children?: ReactNode }) {
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-3.5 pb-2">
      <div className="min-w-0 flex-1">
        <h2 className="font-semibold text-base">{title}</h2>
        {about === undefined ? null : <p className="text-muted text-sm">{about}</p>}
      </div>
      {children}
    </header>
  );
}

export function CardBody({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={cn('px-4 pt-1 pb-4', className)} {...rest} />;
}
