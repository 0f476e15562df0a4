import { CircleAlert, TriangleAlert } from 'lucide-react';
import { cn } from '#web/lib/cn.ts';
import { scriptWords as words } from '#web/words/video-script.ts';
import type { Finding } from '../video-types.ts';
import { distinctFindings } from './distinct-findings.ts';

/** What may not be said (it blocks), and what should be looked at (it asks). */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="mt-3 space-y-1.5">
      {distinctFindings(findings).map(({ rule, level, words: at, message }) => {
        const Icon = level === 'error' ? CircleAlert : TriangleAlert;
        return (
          <li
            key={`${rule} ${at} ${message}`}
            className={cn(
              'flex gap-2 rounded-md px-2.5 py-1.5 text-sm',
              level === 'error' ? 'bg-danger-soft text-danger-text' : 'bg-accent-soft text-accent-text',
            )}
          >
            <Icon className="mt-0.5 size-3.5 shrink-0" aria-hidden />
            <span className="min-w-0">
              <span className="font-medium">{words.levels[level]}</span> {at === '' ? null : `“${at}” `}
              {message}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
