import { Check, X } from 'lucide-react';
import { Chip } from '#web/components/ui/chip.tsx';
import { takeWords as words } from '#web/words/video-takes.ts';
import type { Take } from '../video-types.ts';

/** What a person said about a take. */
export function VerdictChip({ review, onFilm = false }: { review: Take['review']; onFilm?: boolean }) {
  if (!review) return null;
  return (
    <Chip tone={review === 'approved' ? 'good' : 'danger'} className={onFilm ? 'bg-overlay' : ''}>
      {review === 'approved' ? <Check aria-hidden /> : <X aria-hidden />}
      {words.verdicts[review]}
    </Chip>
  );
}
