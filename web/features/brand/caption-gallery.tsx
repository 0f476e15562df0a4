'use client';

import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { Page } from '#web/features/shell/page.tsx';
import { ThemeTile } from '#web/features/video/cut/gallery/theme-tile.tsx';
import { themesQuery } from '#web/lib/caption-themes.ts';
import { words as common } from '#web/words/en.ts';
import { cutWords as words } from '#web/words/video-cut.ts';

const grid = 'grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-x-5 gap-y-7';

/** Every caption style as it is rendered, with what makes it different. */
export function CaptionGallery() {
  const { data, error, refetch } = useQuery(themesQuery);
  return (
    <Page title={words.galleryTitle} crumbs={[{ label: common.shell.brand, href: '/brand' }]}>
      <p className="mb-5 max-w-prose text-muted text-sm">{words.galleryAbout}</p>
      {error ? <ErrorNotice error={error} retry={() => void refetch()} className="mb-5 max-w-lg" /> : null}
      <ul className={grid}>
        {data
          ? data.items.map((theme) => (
              <li key={theme.id} className="min-w-0">
                <ThemeTile theme={theme} />
                <h2 className="mt-2 font-semibold text-base">{theme.name}</h2>
                <p className="text-muted text-sm">
                  {words.dots([words.layouts[theme.layout], words.marks[theme.mark], words.placed[theme.place]])}
                </p>
                <p className="flex items-center gap-1.5 text-faint text-xs">
                  {theme.font}
                  {[...new Set([theme.text, theme.active, theme.box])].map((color) => (
                    <span
                      key={color}
                      title={color}
                      className="size-3 rounded-full border border-line-strong"
                      style={{ background: color }}
                    />
                  ))}
                </p>
              </li>
            ))
          : error
            ? null
            : Array.from({ length: 12 }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike.
                <li key={index}>
                  <Skeleton className="aspect-4/5 rounded-lg" />
                  <Skeleton className="mt-3 h-4 w-1/2" />
                </li>
              ))}
      </ul>
    </Page>
  );
}
