import { videoWords } from '#web/words/video.ts';
import { takeWords as words } from '#web/words/video-takes.ts';
import type { Take } from '../video-types.ts';
import { AgainDialog } from './again-dialog.tsx';

interface RetakeDialogProps {
  take: Take;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Has a take made again. */
export function RetakeDialog({ take: { slot, stage }, ...rest }: RetakeDialogProps) {
  return (
    <AgainDialog
      slot={slot}
      title={words.againTitle(videoWords.slot(slot))}
      about={words.againAbout[stage === 'cast' ? 'storyboard' : 'assets']}
      noteHint={stage === 'cast' ? words.noteHint : null}
      confirm={words.makeAgain}
      {...rest}
    />
  );
}
