import type { ReactNode } from 'react';
import { cn } from '#web/lib/cn.ts';
import { moveFocus } from './move-focus.ts';

export interface LaneItem {
  key: string;
  /** Seconds of the film. */
  start: number;
  end: number;
  /** Its name, read aloud and shown on hover. */
  label: string;
  content: ReactNode;
  picked: boolean;
  /** Differs from what is made. */
  changed: boolean;
  /** Rows under one another, from 0, where items overlap. */
  row?: number;
  className?: string;
  onPick: () => void;
}

interface LaneProps {
  name: string;
  /** Pixels of a second. */
  scale: number;
  /** Pixels of a row. */
  height: number;
  rows?: number;
  items: readonly LaneItem[];
  /** What lies behind the items. */
  children?: ReactNode;
}

/** Narrower than this nothing can be hit, in pixels. */
const narrowest = 5;

/** One kind of thing along the film. Tab reaches one item, the arrows the others. */
export function Lane({ name, scale, height, rows = 1, items, children }: LaneProps) {
  const reachable = Math.max(
    0,
    items.findIndex(({ picked }) => picked),
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div role="group" aria-label={name} className="relative" style={{ height: height * rows }} onKeyDown={moveFocus}>
      {children}
      {items.map(({ key, start, end, label, content, picked, changed, row = 0, className, onPick }, index) => (
        <button
          key={key}
          type="button"
          data-item
          tabIndex={index === reachable ? 0 : -1}
          aria-label={label}
          title={label}
          aria-pressed={picked}
          onClick={onPick}
          className={cn(
            'absolute overflow-hidden rounded-sm bg-pressed px-1 text-left text-fg text-xs outline-offset-[-1px] transition-colors hover:bg-line-strong',
            changed && 'shadow-[inset_0_-2px_var(--accent)]',
            picked && 'bg-accent-soft shadow-[inset_0_0_0_2px_var(--accent)]',
            className,
          )}
          style={{
            left: start * scale,
            width: Math.max(narrowest, (end - start) * scale - 1),
            top: row * height,
            height: height - 3,
          }}
        >
          {content}
        </button>
      ))}
    </div>
  );
}
