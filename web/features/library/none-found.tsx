import { SearchX } from 'lucide-react';
import { Button } from '#web/components/ui/button.tsx';
import { EmptyState } from '#web/components/ui/empty-state.tsx';
import { libraryWords } from '#web/words/en-library.ts';

/** No video has these words and filters; null where there are none to clear. */
export function NoneFound({ onClear }: { onClear: (() => void) | null }) {
  return (
    <EmptyState icon={<SearchX />} title={libraryWords.noneTitle} about={libraryWords.noneAbout}>
      {onClear ? <Button onClick={onClear}>{libraryWords.clearFilters}</Button> : null}
    </EmptyState>
  );
}
