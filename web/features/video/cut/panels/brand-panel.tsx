'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Chip } from '#web/components/ui/chip.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { brandEvents } from '#web/features/brand/brand-queries.ts';
import { useRefreshOn } from '#web/features/lists/use-list.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { cutWords as words } from '#web/words/video-cut.ts';
import { DegradedNote } from '../../takes/degraded-note.tsx';
import { brandKitsQuery } from '../cut-queries.ts';
import { useCut } from '../use-cut.tsx';

/** Which brand the film carries: logo, colours, font, and music where it has its own. */
export function BrandPanel() {
  const { choices, change } = useCut();
  const { data, error, refetch } = useQuery(brandKitsQuery);
  useRefreshOn([...brandEvents, 'created', 'changed'], [brandKitsQuery.queryKey]);
  const set = (brand: string | null) => change({ ...choices, brand });
  return (
    <div className="max-w-xl space-y-4">
      {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
      {data && data.items.length === 0 && choices.brand === null ? (
        <p className="text-muted text-sm">{words.noKits}</p>
      ) : data ? (
        <fieldset className="space-y-2">
          <legend className="sr-only">{words.kit}</legend>
          <Kit chosen={choices.brand === null} name={words.noKit} about={words.noKitAbout} onChoose={() => set(null)} />
          {data.items.map(({ id, name, logo, accent, second, standard, findings }) => (
            <Kit
              key={id}
              chosen={choices.brand === id}
              name={<bdi>{name}</bdi>}
              about={
                <span className="flex items-center gap-1.5">
                  {[accent, second].map((color) =>
                    color ? (
                      <span
                        key={color}
                        title={color}
                        className="size-3.5 rounded-full border border-line-strong"
                        style={{ background: color }}
                      />
                    ) : null,
                  )}
                  {standard ? <Chip>{words.standardKit}</Chip> : null}
                </span>
              }
              picture={logo ? <img src={mediaUrl(logo, { width: 160 })} alt="" className="size-10 object-contain" /> : null}
              notes={findings}
              onChoose={() => set(id)}
            />
          ))}
        </fieldset>
      ) : null}
      <Button asChild size="sm">
        <Link href="/brand">{words.toKits}</Link>
      </Button>
    </div>
  );
}

interface KitProps {
  chosen: boolean;
  name: ReactNode;
  about: ReactNode;
  picture?: ReactNode;
  notes?: readonly string[];
  onChoose: () => void;
}

function Kit({ chosen, name, about, picture = null, notes = [], onChoose }: KitProps) {
  const { canEdit } = useCut();
  return (
    <label className="flex items-start gap-3 rounded-lg border p-3 text-sm transition-colors hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-disabled:opacity-60">
      <input type="radio" name="brand-kit" checked={chosen} disabled={!canEdit} onChange={onChoose} className="mt-1 accent-accent" />
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{name}</span>
        <span className="block text-muted">{about}</span>
        {notes.map((note) => (
          <DegradedNote key={note} note={note} />
        ))}
      </span>
      {picture}
    </label>
  );
}
