'use client';

import { useQuery } from '@tanstack/react-query';
import { CopyButton } from '#web/components/ui/copy-button.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { Tab, TabList, TabPanel, Tabs } from '#web/components/ui/tabs.tsx';
import { api } from '#web/lib/api.ts';
import { keys } from '#web/lib/queries.ts';
import { postWords as words } from '#web/words/video-post.ts';
import { useVideo } from '../use-video.tsx';

/** The words beside the film, one tab a platform. */
export function PostCopy() {
  const { id, script } = useVideo();
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.video(id), 'post-copy', script?.n],
    queryFn: ({ signal }) => api('GET /videos/{id}/post-copy', { params: { id }, signal }),
  });
  return (
    <section>
      <h3 className="font-semibold text-base">{words.title}</h3>
      <p className="mb-2 text-muted text-sm">{words.about}</p>
      {error ? (
        <ErrorNotice error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton className="h-40 w-full rounded-lg" />
      ) : (
        <Tabs defaultValue="tiktok">
          <TabList label={words.title}>
            {data.items.map(({ platform }) => (
              <Tab key={platform} value={platform}>
                {words.platforms[platform]}
              </Tab>
            ))}
          </TabList>
          {data.items.map(({ platform, title, caption, limit }) => (
            <TabPanel key={platform} value={platform} className="space-y-2 pt-3 text-sm">
              {title === null ? null : (
                <div className="flex items-start gap-3">
                  <p className="min-w-0 flex-1">
                    <span className="block text-faint text-xs">{words.heading}</span>
                    <bdi>{title}</bdi>
                  </p>
                  <CopyButton text={title} label={words.copyTitle} />
                </div>
              )}
              <div className="flex items-start gap-3">
                <p className="min-w-0 flex-1 whitespace-pre-wrap">
                  <bdi>{caption}</bdi>
                </p>
                <CopyButton text={caption} label={words.copyCaption} />
              </div>
              <p className="text-faint text-xs tabular-nums">{words.counted(caption.length, limit)}</p>
            </TabPanel>
          ))}
        </Tabs>
      )}
    </section>
  );
}
