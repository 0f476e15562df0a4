import { TriangleAlert } from 'lucide-react';
import { videoWords as words } from '#web/words/video.ts';

/** How a result is less than it could be. */
export function DegradedNote({ note }: { note: string | null }) {
  if (!note) return null;
  return (
    <p className="mt-1.5 flex gap-1.5 rounded-md bg-accent-soft px-2 py-1 text-accent-text text-xs">
      <TriangleAlert className="mt-px size-3.5 shrink-0" aria-hidden />
      {words.sentence(note)}
    </p>
  );
}
