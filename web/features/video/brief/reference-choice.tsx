'use client';

import Link from 'next/link';
import { Select } from '#web/components/ui/select.tsx';
import { useReferencePicks } from '#web/features/references/reference-picks.ts';
import { apiWithEtag } from '#web/lib/api.ts';
import { briefWords as words } from '#web/words/video-brief.ts';
import { ChangeError } from '../change-error.tsx';
import { useVideo } from '../use-video.tsx';
import { useVideoChange } from '../use-video-change.ts';

/** Which reference video the film follows; changed here, before anything is written. */
export function ReferenceChoice({ canEdit }: { canEdit: boolean }) {
  const { reference } = useVideo();
  const known = useReferencePicks(canEdit);
  const change = useVideoChange((next: string | null, { params, ifMatch }) =>
    apiWithEtag('PATCH /videos/{id}', { params, body: { reference: next }, ifMatch }),
  );
  if (!canEdit && !reference) return null;
  // The one that is followed is a choice even while the others are on their way.
  const picks = known?.some(({ id }) => id === reference?.id) || !reference ? (known ?? []) : [reference, ...(known ?? [])];
  return (
    <section aria-labelledby="reference-head">
      <h3 id="reference-head" className="font-semibold text-base">
        {words.reference}
      </h3>
      <p className="mb-2 text-muted text-sm">{words.referenceAbout}</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        {canEdit && picks.length > 0 ? (
          <Select
            aria-label={words.reference}
            value={reference?.id ?? ''}
            disabled={change.isPending}
            onChange={(event) => change.start(event.target.value || null)}
            className="w-64 max-w-full"
          >
            <option value="">{words.noReference}</option>
            {picks.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        ) : (
          <span dir="auto">{reference?.name ?? words.noReference}</span>
        )}
        {reference || (known && picks.length === 0) ? (
          <Link
            href={reference ? `/references/${reference.id}` : '/references'}
            className="rounded-sm font-medium text-accent-text underline-offset-4 hover:underline"
          >
            {reference ? words.openReference : words.referencesFirst}
          </Link>
        ) : null}
      </div>
      <ChangeError error={change.error} className="mt-2" />
    </section>
  );
}
