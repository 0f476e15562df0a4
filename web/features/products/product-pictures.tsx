'use client';

import { useState } from 'react';
import { Card, CardBody, CardHead } from '#web/components/ui/card.tsx';
import { ConfirmDialog } from '#web/components/ui/confirm-dialog.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { FileDrop } from '#web/components/ui/file-drop.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { words } from '#web/words/en.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { PictureTile } from './picture-tile.tsx';
import type { SeenProduct } from './product-queries.ts';
import { UploadTile } from './upload-tile.tsx';
import { usePictureUploads } from './use-picture-uploads.ts';
import { movedTo, usePictures, without } from './use-pictures.ts';

const text = roomWords.pictures;
/** As the API has it. */
const most = 24;

/** The pictures of a product: their order, new ones, and those on their way. */
export function ProductPictures({ seen }: { seen: SeenProduct }) {
  const { pictures, arrange } = usePictures(seen);
  const { uploads, add, remove } = usePictureUploads(arrange);
  const [dragged, setDragged] = useState<string | null>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [isFull, setFull] = useState(false);
  const canCreate = useCan('create');
  const all = pictures.length;

  const move = (sha256: string, place: number) => {
    void arrange(movedTo(sha256, place));
    setSaid(text.moved(place + 1, all));
  };
  const take = (files: File[]) => {
    const room = most - all - uploads.filter(({ error }) => error === null).length;
    setFull(files.length > room);
    add(files.slice(0, Math.max(0, room)));
  };
  return (
    <Card className="self-start">
      <CardHead title={text.title} about={all > 1 ? text.about : undefined} />
      <CardBody className="space-y-3">
        {all + uploads.length === 0 ? <p className="text-muted text-sm">{text.none}</p> : null}
        <ul className="grid grid-cols-2 gap-2 sm:max-lg:grid-cols-4">
          {pictures.map((picture, index) => (
            <PictureTile
              key={picture.sha256}
              picture={picture}
              index={index}
              all={all}
              dragged={dragged}
              onDrag={setDragged}
              onMove={canCreate ? move : undefined}
              onRemove={setRemoving}
            />
          ))}
          {uploads.map((upload) => (
            <UploadTile key={upload.key} upload={upload} onRemove={() => remove(upload.key)} />
          ))}
        </ul>
        {isFull ? <ErrorNotice error={{ message: text.full(most) }} /> : null}
        {canCreate ? <FileDrop label={text.add} accept="image/*" multiple paste onFiles={take} className="py-4" /> : null}
        {removing === null ? null : (
          <ConfirmDialog
            open
            onOpenChange={() => setRemoving(null)}
            title={text.removeTitle}
            about={text.removeAbout}
            confirm={words.actions.remove}
            danger
            onConfirm={() => {
              setRemoving(null);
              void arrange(without(removing));
            }}
          />
        )}
        <span role="status" className="sr-only">
          {said}
        </span>
      </CardBody>
    </Card>
  );
}
