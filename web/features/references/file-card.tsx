'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Card, CardBody, CardHead } from '#web/components/ui/card.tsx';
import { ConfirmDialog } from '#web/components/ui/confirm-dialog.tsx';
import { tell } from '#web/components/ui/toast.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { apiWithEtag, asApiError } from '#web/lib/api.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { showAgo } from '#web/lib/show-values.ts';
import { useAction } from '#web/lib/use-action.ts';
import { referenceWords as text } from '#web/words/en-references.ts';
import { keepReference, type SeenReference } from './reference-queries.ts';

/** Where it came from, whether its file is still here, and the way to let it go. */
export function FileCard({ seen: { data, etag } }: { seen: SeenReference }) {
  const { id, name, source, file, keepFile, state, createdAt } = data;
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const canCreate = useCan('create');
  const letGo = useAction(() => apiWithEtag('PATCH /references/{id}', { params: { id }, body: { keepFile: false }, ifMatch: etag }), {
    onSuccess: (answer) => {
      keepReference(queries, answer);
      setAsking(false);
      tell(text.letGoDone);
    },
  });
  const kept = keepFile && file !== null;
  const isMeasured = state === 'ready';
  const about = kept ? text.fileKept : isMeasured ? text.fileGone : file === null ? text.fileNotHere : text.fileMeasuring;
  return (
    <Card>
      <CardHead title={text.fileCard} />
      <CardBody className="space-y-3 text-sm">
        {kept ? (
          // biome-ignore lint/a11y/useMediaCaption: somebody else's video, of which nothing but this file is known.
          <video
            src={mediaUrl(file)}
            controls
            preload="metadata"
            playsInline
            aria-label={text.watch(name)}
            className="max-h-80 w-full rounded-md bg-black"
          />
        ) : null}
        <p>{about}</p>
        <p className="break-words text-faint text-xs">
          {source.kind === 'upload' ? (
            text.fromFile(source.file)
          ) : (
            <>
              {text.fromLink} <bdi className="break-all">{source.url}</bdi>
            </>
          )}
          {' · '}
          {showAgo(createdAt)}
        </p>
        {kept && canCreate ? (
          <Button size="sm" icon={<Trash2 />} onClick={() => setAsking(true)}>
            {text.letGo}
          </Button>
        ) : null}
      </CardBody>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={text.letGoTitle}
        about={text.letGoAbout}
        confirm={text.letGo}
        danger
        busy={letGo.isPending}
        error={letGo.error && asApiError(letGo.error)}
        onConfirm={() => letGo.start()}
      />
    </Card>
  );
}
