'use client';

import { Check } from 'lucide-react';
import { Button } from '#web/components/ui/button.tsx';
import { Chip } from '#web/components/ui/chip.tsx';
import { cn } from '#web/lib/cn.ts';
import { scriptWords as words } from '#web/words/video-script.ts';
import type { HookView } from '../video-types.ts';

interface HookCardProps {
  hook: HookView;
  chosen: boolean;
  canEdit: boolean;
  busy: boolean;
  onChoose: () => void;
}

/** One opening with its score and the reasons for it. */
export function HookCard({ hook: { kind, text, overlay, score }, chosen, canEdit, busy, onChoose }: HookCardProps) {
  return (
    <li className={cn('flex flex-col rounded-lg border bg-surface p-3.5', chosen ? 'border-accent' : 'border-line')}>
      <div className="mb-1.5 flex items-center gap-2 text-sm">
        <Chip>{words.hookKinds[kind]}</Chip>
        <span className="ml-auto shrink-0 whitespace-nowrap tabular-nums">
          <span className="font-semibold text-base">{score.total}</span> <span className="text-faint">{words.ofFourteen}</span>
        </span>
      </div>
      <p dir="auto" className="text-base">
        {text}
      </p>
      <p className="mt-1 text-muted text-sm">{words.onScreen(overlay)}</p>
      <details className="mt-2 mb-3 text-sm">
        <summary className="w-fit rounded-sm text-muted hover:text-fg">{words.why}</summary>
        <ul className="mt-1.5 space-y-1.5">
          {score.points.map(({ criterion, points, reason }) => (
            <li key={criterion} className="flex gap-2">
              <span className="w-7 shrink-0 text-faint tabular-nums">{words.points(points)}</span>
              <span>
                <span className="font-medium">{words.criteria[criterion]}</span> <span className="text-muted">{reason}</span>
              </span>
            </li>
          ))}
        </ul>
      </details>
      <div className="mt-auto flex min-h-7 items-center">
        {chosen ? (
          <span className="flex items-center gap-1.5 font-medium text-accent-text text-sm">
            <Check className="size-4" aria-hidden />
            {words.inScript}
          </span>
        ) : canEdit ? (
          <Button size="sm" disabled={busy} onClick={onChoose}>
            {words.useHook}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
