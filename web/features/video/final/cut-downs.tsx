'use client';

import { Scissors } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Button } from '#web/components/ui/button.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { api } from '#web/lib/api.ts';
import { useAction } from '#web/lib/use-action.ts';
import { postWords as words } from '#web/words/video-post.ts';
import { ChangeError } from '../change-error.tsx';
import { useVideo } from '../use-video.tsx';

const cuts = [
  { format: 'ugc-30', seconds: 30 },
  { format: 'ugc-15', seconds: 15 },
] as const;

/** Shorter films from the words of a 60 s one. */
export function CutDowns() {
  const { id, format } = useVideo();
  const can = useCan('create');
  const router = useRouter();
  const make = useAction(
    (wanted: (typeof cuts)[number]['format'], idempotencyKey) =>
      api('POST /videos/{id}/cut-downs', { params: { id }, body: { format: wanted }, idempotencyKey }),
    {
      onSuccess: (made) => router.push(`/videos/${made.id}`),
    },
  );
  if (!can || format !== 'ugc-60') return null;
  return (
    <section>
      <h3 className="font-semibold text-base">{words.cutDowns}</h3>
      <p className="mb-2 text-muted text-sm">{words.cutDownsAbout}</p>
      <div className="flex flex-wrap gap-2">
        {cuts.map(({ format: wanted, seconds }) => (
          <Button
            key={wanted}
            icon={<Scissors />}
            busy={make.isPending && make.variables === wanted}
            disabled={make.isPending}
            onClick={() => make.start(wanted)}
          >
            {words.cutDown(seconds)}
          </Button>
        ))}
      </div>
      <ChangeError error={make.error} className="mt-2" />
    </section>
  );
}
