'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Plus, RefreshCw, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Card, CardBody, CardHead } from '#web/components/ui/card.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { type ApiError, api, asApiError } from '#web/lib/api.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { uploadFile } from '#web/lib/uploads.ts';
import { castEditWords as text } from '#web/words/cast-edit.ts';
import { words } from '#web/words/en.ts';
import { type Character, characterKey } from './character-queries.ts';

/** Reference pictures: added, taken away, and replaced with the old one beside the new. */
export function CharacterPictures({ character: { id, images } }: { character: Character }) {
  const queries = useQueryClient();
  const canCreate = useCan('create');
  const picker = useRef<HTMLInputElement>(null);
  const replaces = useRef<string | undefined>(undefined);
  const [asked, setAsked] = useState<{ file: File; old: Character['images'][number] } | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const doing = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
      await queries.invalidateQueries({ queryKey: characterKey(id) });
      setAsked(null);
    } catch (reason) {
      setError(asApiError(reason));
    } finally {
      setBusy(false);
    }
  };
  const put = (file: File, old?: string) =>
    doing(async () => {
      const upload = await uploadFile(file);
      await api('POST /characters/{id}/images', { params: { id }, body: { upload, ...(old === undefined ? {} : { replaces: old }) } });
    });
  const choose = (old?: string) => {
    replaces.current = old;
    picker.current?.click();
  };
  const remove = (sha256: string) =>
    doing(() =>
      api('PUT /characters/{id}/images', {
        params: { id },
        body: { images: images.map((one) => one.sha256).filter((one) => one !== sha256) },
      }),
    );
  return (
    <Card>
      <CardHead title={text.pictures} about={text.picturesHint}>
        {canCreate ? (
          <Button size="sm" icon={<Plus />} busy={busy} onClick={() => choose()}>
            {text.add}
          </Button>
        ) : null}
      </CardHead>
      <CardBody>
        <input
          ref={picker}
          type="file"
          accept="image/*"
          className="sr-only"
          tabIndex={-1}
          aria-hidden
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            const old = images.find((one) => one.sha256 === replaces.current);
            if (file && old) setAsked({ file, old });
            else if (file) void put(file);
          }}
        />
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(6rem,1fr))] gap-2">
          {images.map((image, index) => (
            <li key={image.sha256} className="relative">
              <img
                src={mediaUrl(image, { width: 320 })}
                alt={text.picture(index + 1)}
                className="aspect-square w-full rounded-md border border-line object-cover"
              />
              {canCreate ? (
                <span className="absolute top-1 right-1 flex gap-1">
                  <IconButton look="film" size="sm" label={text.replace(index + 1)} onClick={() => choose(image.sha256)}>
                    <RefreshCw />
                  </IconButton>
                  <IconButton look="film" size="sm" label={text.remove(index + 1)} onClick={() => void remove(image.sha256)}>
                    <X />
                  </IconButton>
                </span>
              ) : null}
            </li>
          ))}
        </ul>
        {error ? <ErrorNotice error={error} className="mt-3" /> : null}
        {asked ? (
          <Beside asked={asked} busy={busy} onClose={() => setAsked(null)} onReplace={() => void put(asked.file, asked.old.sha256)} />
        ) : null}
      </CardBody>
    </Card>
  );
}

interface BesideProps {
  asked: { file: File; old: Character['images'][number] };
  busy: boolean;
  onClose: () => void;
  onReplace: () => void;
}

/** The old picture beside the new one, before it is replaced. */
function Beside({ asked: { file, old }, busy, onClose, onReplace }: BesideProps) {
  const [preview] = useState(() => URL.createObjectURL(file));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !busy && onClose()}
      title={text.replaceTitle}
      footer={
        <>
          <Button onClick={onClose} disabled={busy}>
            {words.actions.cancel}
          </Button>
          <Button look="primary" busy={busy} onClick={onReplace}>
            {text.replaceVerb}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-2 gap-3">
        {[
          { label: text.old, src: mediaUrl(old, { width: 640 }) },
          { label: text.fresh, src: preview },
        ].map(({ label, src }) => (
          <figure key={label}>
            <img src={src} alt={label} className="aspect-square w-full rounded-md border border-line object-cover" />
            <figcaption className="mt-1 text-muted text-xs">{label}</figcaption>
          </figure>
        ))}
      </div>
    </Dialog>
  );
}
