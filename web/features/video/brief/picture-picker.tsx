'use client';

import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { FileDrop } from '#web/components/ui/file-drop.tsx';
import { apiWithEtag } from '#web/lib/api.ts';
import { cn } from '#web/lib/cn.ts';
import { useUpload } from '#web/lib/uploads.ts';
import { useFileDrop } from '#web/lib/use-dropped-files.ts';
import { briefWords as words } from '#web/words/video-brief.ts';
import { ChangeError } from '../change-error.tsx';
import { UploadLine } from '../upload-line.tsx';
import { useVideo } from '../use-video.tsx';
import { useVideoChange } from '../use-video-change.ts';
import { PictureTile } from './picture-tile.tsx';

const accept = 'image/png,image/jpeg,image/webp,image/avif,image/gif';

/** The pictures of the product. The first is the one that the film is made with. */
export function PicturePicker({ canEdit }: { canEdit: boolean }) {
  const { brief, productRead } = useVideo();
  const upload = useUpload();
  const change = useVideoChange(
    (body: { upload: string } | { sha256: string }, { params, ifMatch, idempotencyKey }) =>
      'upload' in body
        ? apiWithEtag('POST /videos/{id}/images', { params, body, idempotencyKey })
        : apiWithEtag('POST /videos/{id}/images', { params, body, ifMatch, idempotencyKey }),
    { onDone: upload.cancel },
  );
  const remove = useVideoChange((sha256: string, { params, ifMatch }) =>
    apiWithEtag('DELETE /videos/{id}/images/{sha256}', { params: { ...params, sha256 }, ifMatch }),
  );
  const take = async (files: File[]) => {
    const [file] = files;
    if (!file) return;
    const id = await upload.send(file);
    if (id) change.start({ upload: id });
  };
  const { over, handlers } = useFileDrop((files) => void take(files));
  const busy = change.isPending || remove.isPending || upload.state.step === 'sending';
  const read = new Set(productRead?.images.map(({ sha256 }) => sha256));
  return (
    <section
      aria-labelledby="pictures-head"
      {...(canEdit ? handlers : {})}
      className={cn('rounded-lg', over && 'outline-2 outline-accent')}
    >
      <h3 id="pictures-head" className="font-semibold text-base">
        {words.pictures}
      </h3>
      <p className="mb-3 text-muted text-sm">{brief.images.length === 0 ? words.noPictures : words.picturesAbout}</p>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-3">
        {brief.images.map((image, index) => (
          <PictureTile
            key={image.sha256}
            image={image}
            position={index}
            canEdit={canEdit}
            busy={busy}
            wasRead={read.has(image.sha256)}
            onFirst={() => change.start({ sha256: image.sha256 })}
            onRemove={() => remove.start(image.sha256)}
          />
        ))}
        {canEdit ? (
          <li className="contents">
            <FileDrop
              label={words.addPicture}
              accept={accept}
              paste
              disabled={busy}
              onFiles={(files) => void take(files)}
              className={brief.images.length === 0 ? 'col-span-full py-10' : 'aspect-square px-2 py-2'}
            />
          </li>
        ) : null}
      </ul>
      <UploadLine upload={upload} />
      {upload.state.step === 'failed' ? <ErrorNotice error={upload.state.error} className="mt-3" /> : null}
      <ChangeError error={change.error ?? remove.error} className="mt-3" />
    </section>
  );
}
