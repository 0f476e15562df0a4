'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { NameDialog } from '#web/features/lists/name-dialog.tsx';
import { apiWithEtag, asApiError } from '#web/lib/api.ts';
import { useAction } from '#web/lib/use-action.ts';
import { referenceWords as text } from '#web/words/en-references.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { keepReference, referenceKey, referenceQuery } from './reference-queries.ts';

interface RenameReferenceProps {
  id: string;
  name: string;
  onClose: () => void;
}

/** Gives a reference another name. What was typed stays when it got a different one meanwhile. */
export function RenameReference({ id, name: before, onClose }: RenameReferenceProps) {
  const queries = useQueryClient();
  const { data: now } = useQuery(referenceQuery(id));
  // What the person knows it is called. Anything else is shown before it is written over.
  const [seen] = useState(before);
  const shown = now?.data.name ?? before;
  const { start, isPending, error } = useAction(
    async ({ name, known }: { name: string; known: string }) => {
      const { data, etag } = await queries.fetchQuery({ ...referenceQuery(id), staleTime: 0 });
      // Another change than of the name is no reason to ask.
      if (data.name !== known) return null;
      return apiWithEtag('PATCH /references/{id}', { params: { id }, body: { name }, ifMatch: etag });
    },
    {
      onSuccess: (answer) => {
        if (!answer) return;
        keepReference(queries, answer);
        void queries.invalidateQueries({ queryKey: ['video'] });
        onClose();
      },
      onError: () => queries.invalidateQueries({ queryKey: referenceKey(id) }),
    },
  );
  const changed = shown === seen ? null : shown;
  return (
    <NameDialog
      title={text.renameTitle}
      label={text.name}
      verb={changed === null ? text.rename : roomWords.product.saveMine}
      name={before}
      busy={isPending}
      error={error && asApiError(error)}
      onClose={onClose}
      onName={(name) => start({ name, known: shown })}
    >
      {changed === null ? null : (
        <ErrorNotice
          error={{ message: roomWords.product.changedMeanwhile, hint: text.saysNow(changed), code: 'version_mismatch' }}
          className="mt-3"
        />
      )}
    </NameDialog>
  );
}
