'use client';

import { useQuery } from '@tanstack/react-query';
import { Columns2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { platforms } from '#core/cut.ts';
import { Button } from '#web/components/ui/button.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { Select } from '#web/components/ui/select.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { themesQuery } from '#web/lib/caption-themes.ts';
import { cutWords as words } from '#web/words/video-cut.ts';
import { CompareStyles } from '../gallery/compare-styles.tsx';
import { ThemeTile } from '../gallery/theme-tile.tsx';
import { useCut } from '../use-cut.tsx';

/** How captions look, and whose buttons they keep clear of. */
export function CaptionsPanel() {
  const { cut, choices, change, canEdit } = useCut();
  const { data, error, refetch } = useQuery(themesQuery);
  const [comparing, setComparing] = useState(false);
  // Without a choice it is the kit's or the standard one: the film says which.
  const shown = choices.captions ?? cut.captions.id;
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <Field label={words.clearOf} className="w-64">
          <Select
            value={choices.platform}
            disabled={!canEdit}
            onChange={({ target }) => change({ ...choices, platform: platforms.find((one) => one === target.value) ?? 'all' })}
          >
            {platforms.map((platform) => (
              <option key={platform} value={platform}>
                {words.platforms[platform]}
              </option>
            ))}
          </Select>
        </Field>
        <Button icon={<Columns2 />} disabled={!data} onClick={() => setComparing(true)}>
          {words.compare}
        </Button>
        <Button asChild look="ghost">
          <Link href="/brand/captions">{words.gallery}</Link>
        </Button>
      </div>
      {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
      <fieldset className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-3">
        <legend className="sr-only">{words.themes}</legend>
        {data
          ? data.items.map((theme) => (
              <label key={theme.id} className="group min-w-0 text-sm">
                <input
                  type="radio"
                  name="caption-theme"
                  className="peer sr-only"
                  checked={theme.id === shown}
                  disabled={!canEdit}
                  onChange={() => change({ ...choices, captions: theme.id })}
                />
                <ThemeTile
                  theme={theme}
                  className="outline-offset-2 peer-checked:ring-2 peer-checked:ring-accent peer-focus-visible:outline-2 peer-focus-visible:outline-ring"
                />
                <span className="mt-1 block truncate text-muted group-has-checked:font-medium group-has-checked:text-fg">{theme.name}</span>
              </label>
            ))
          : error
            ? null
            : Array.from({ length: 12 }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike.
                <Skeleton key={index} className="aspect-4/5 rounded-lg" />
              ))}
      </fieldset>
      {choices.captions === null ? null : (
        <Button size="sm" look="ghost" disabled={!canEdit} onClick={() => change({ ...choices, captions: null })}>
          {words.byKit}
        </Button>
      )}
      {data && comparing ? <CompareStyles themes={data.items} shown={shown} onClose={() => setComparing(false)} /> : null}
    </div>
  );
}
