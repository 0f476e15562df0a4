'use client';

import { createContext, type ReactNode, use } from 'react';
import { Tooltip } from '#web/components/ui/tooltip.tsx';
import { cn } from '#web/lib/cn.ts';
import { profileWords as text } from '#web/words/en-references.ts';
import type { Measures } from '../reference-queries.ts';
import { showMeasure } from './show-measure.ts';

/** Unit and method of every number below. */
export const MeasuresContext = createContext<Measures>({});

/** Where a number's line in the list of all of them is. */
export const lineOf = (path: string) => `measure-${path.replaceAll('.', '-')}`;

interface MeasureProps {
  path: string;
  /** The number, with its unit where `value` is left out. */
  children?: ReactNode;
  value?: number;
  className?: string;
}

/** A number with its unit. Its method on hover and focus; a press leads to its line in the list of all numbers. */
export function Measure({ path, value, children, className }: MeasureProps) {
  const note = use(MeasuresContext)[path];
  const shown = value === undefined ? null : showMeasure(value, note?.unit ?? '');
  const body = (
    <>
      {note?.estimate ? (
        <>
          <span aria-hidden>≈ </span>
          <span className="sr-only">{text.estimate} </span>
        </>
      ) : null}
      {shown ? (
        <>
          {shown.value} <span className="text-muted">{shown.unit}</span>
        </>
      ) : (
        children
      )}
    </>
  );
  if (!note) return body;
  return (
    <Tooltip label={text.how(note.method, note.estimate === true)}>
      <a
        href={`#${lineOf(path)}`}
        onClick={openList}
        className={cn('rounded-sm tabular-nums decoration-line-strong decoration-dotted underline-offset-4 hover:underline', className)}
      >
        {body}
      </a>
    </Tooltip>
  );
}

/** The list is folded, and not every browser unfolds it for a link into it. */
function openList(event: React.MouseEvent<HTMLAnchorElement>) {
  const line = document.getElementById(event.currentTarget.hash.slice(1));
  const list = line?.closest('details');
  if (!line || !list) return;
  event.preventDefault();
  list.open = true;
  line.scrollIntoView({ block: 'center' });
  line.focus({ preventScroll: true });
}

/** One line of numbers: what, and how much. */
export function MeasureRow({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-x-4 py-1 text-sm">
      <dt className="shrink-0 text-muted">{name}</dt>
      <dd className="min-w-0 text-right tabular-nums">{children}</dd>
    </div>
  );
}
