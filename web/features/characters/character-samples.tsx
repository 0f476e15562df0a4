'use client';

import { Images } from 'lucide-react';
import { Button } from '#web/components/ui/button.tsx';
import { Card, CardBody, CardHead } from '#web/components/ui/card.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { api, asApiError } from '#web/lib/api.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { useAction } from '#web/lib/use-action.ts';
import { castEditWords as text } from '#web/words/cast-edit.ts';

/** How a character looks in a few scenes, drawn when somebody asks. */
export function CharacterSamples({ id }: { id: string }) {
  const canCreate = useCan('create');
  const draw = useAction(() => api('POST /characters/{id}/samples', { params: { id } }));
  return (
    <Card>
      <CardHead title={text.samples} about={text.samplesHint}>
        {canCreate ? (
          <Button size="sm" icon={<Images />} busy={draw.isPending} onClick={() => draw.start()}>
            {text.draw}
          </Button>
        ) : null}
      </CardHead>
      {draw.isPending || draw.data || draw.error ? (
        <CardBody>
          <ul className="grid grid-cols-2 gap-2 sm:grid-cols-4">
            {draw.isPending ? [1, 2, 3, 4].map((one) => <Skeleton key={one} className="aspect-9/16 rounded-md" />) : null}
            {draw.data?.items.map(({ set, file }) => (
              <li key={set}>
                <img
                  src={mediaUrl(file, { width: 320 })}
                  alt={text.sample(set.replaceAll('-', ' '))}
                  className="aspect-9/16 w-full rounded-md border border-line object-cover"
                />
              </li>
            ))}
          </ul>
          {draw.error ? <ErrorNotice error={asApiError(draw.error)} /> : null}
        </CardBody>
      ) : null}
    </Card>
  );
}
