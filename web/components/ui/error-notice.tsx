import { TriangleAlert } from 'lucide-react';
import { asApiError } from '#web/lib/api.ts';
import { cn } from '#web/lib/cn.ts';
import { words } from '#web/words/en.ts';
import { Button } from './button.tsx';

interface ErrorNoticeProps {
  error: { message: string; code?: string; hint?: string | undefined; fields?: Record<string, string> | undefined } | Error;
  retry?: (() => void) | undefined;
  /** Names of fields that show their error themselves. */
  shown?: readonly string[];
  className?: string;
}

/** What happened, what to do about it, the code to look it up by, and the way to try again. */
export function ErrorNotice({ error, retry, shown = [], className }: ErrorNoticeProps) {
  const { message, hint, code, fields = {} } = error instanceof Error ? asApiError(error) : error;
  const others = Object.entries(fields).filter(([name]) => !shown.includes(name));
  return (
    <div role="alert" className={cn('flex gap-3 rounded-lg border border-danger-text/25 bg-danger-soft px-3.5 py-3 text-sm', className)}>
      <TriangleAlert className="mt-0.5 size-4 shrink-0 text-danger-text" aria-hidden />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{message}</p>
        {hint === undefined ? null : <p className="mt-0.5 text-muted">{hint}</p>}
        {others.length === 0 ? null : (
          <ul className="mt-1.5 space-y-0.5 text-muted">
            {others.map(([name, text]) => (
              <li key={name}>
                <span className="font-medium text-fg">{name}</span> {text}
              </li>
            ))}
          </ul>
        )}
        <div className="mt-1.5 flex items-center gap-3">
          {retry === undefined ? null : (
            <Button size="sm" onClick={retry}>
              {words.actions.retry}
            </Button>
          )}
          {code === undefined ? null : <code className="font-mono text-faint text-xs">{code}</code>}
        </div>
      </div>
    </div>
  );
}
