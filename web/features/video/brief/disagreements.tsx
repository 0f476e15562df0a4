import { TriangleAlert } from 'lucide-react';
import { videoWords } from '#web/words/video.ts';
import { briefWords as words } from '#web/words/video-brief.ts';
import type { Product } from '../video-types.ts';

/** Where the page contradicts itself, and where it could not be read as well as it should. */
export function Disagreements({ product: { disagreements, degraded } }: { product: Product }) {
  const notes = [...(degraded ? [degraded] : []), ...disagreements];
  if (notes.length === 0) return null;
  return (
    <section className="rounded-lg bg-accent-soft px-4 py-3 text-sm">
      <h3 className="flex items-center gap-2 font-medium text-accent-text">
        <TriangleAlert className="size-4" aria-hidden />
        {words.disagreements}
      </h3>
      <ul className="mt-1 space-y-1">
        {notes.map((note) => (
          <li key={note}>{videoWords.sentence(note)}</li>
        ))}
      </ul>
    </section>
  );
}
