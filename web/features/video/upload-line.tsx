import { X } from 'lucide-react';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Progress } from '#web/components/ui/progress.tsx';
import type { useUpload } from '#web/lib/uploads.ts';
import { words as common } from '#web/words/en.ts';
import { partWords } from '#web/words/en-parts.ts';

/** How far a file is on its way in, and the way to stop it. */
export function UploadLine({ upload: { state, cancel } }: { upload: Pick<ReturnType<typeof useUpload>, 'state' | 'cancel'> }) {
  if (state.step !== 'sending') return null;
  return (
    <div className="mt-3 flex items-center gap-3 text-sm">
      <span className="min-w-0 flex-1 truncate text-muted">{partWords.drop.sending(state.name)}</span>
      <Progress label={partWords.drop.sending(state.name)} share={state.share} className="w-32" />
      <span className="w-10 text-right text-muted tabular-nums">{common.units.percent(state.share)}</span>
      <IconButton size="sm" label={partWords.drop.cancel} onClick={cancel}>
        <X />
      </IconButton>
    </div>
  );
}
