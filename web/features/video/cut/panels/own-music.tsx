'use client';

import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { FileDrop } from '#web/components/ui/file-drop.tsx';
import { cutWords as words } from '#web/words/video-cut.ts';
import { UploadLine } from '../../upload-line.tsx';
import { useCut } from '../use-cut.tsx';

/** A music file of one's own: the one that is chosen, another, and how far that is. */
export function OwnMusic({ chosen }: { chosen: boolean }) {
  const { ownMusic, canEdit } = useCut();
  return (
    <div className="space-y-2">
      {chosen ? <p className="text-sm">{words.ownChosen}</p> : null}
      <FileDrop
        label={words.ownMusic}
        accept="audio/*,video/mp4,.m4a,.flac"
        disabled={!canEdit}
        onFiles={([file]) => void (file && ownMusic.send(file))}
      >
        <p>{words.ownMusicAbout}</p>
      </FileDrop>
      <OwnMusicOnItsWay />
    </div>
  );
}

/** How far the file is, or why it did not arrive. */
export function OwnMusicOnItsWay() {
  const { ownMusic } = useCut();
  return (
    <>
      <UploadLine upload={ownMusic} />
      {ownMusic.error ? <ErrorNotice error={ownMusic.error} className="mt-2" /> : null}
    </>
  );
}
