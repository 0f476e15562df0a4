'use client';

import { useQuery } from '@tanstack/react-query';
import { CopyButton } from '#web/components/ui/copy-button.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { Tab, TabList, TabPanel, Tabs } from '#web/components/ui/tabs.tsx';
import { api } from '#web/lib/api.ts';
import { keys } from '#web/lib/queries.ts';
import { shotWords as words } from '#web/words/video-shot.ts';
import { useVideo } from '../use-video.tsx';

interface WrittenDialogProps {
  /** Counts from 1. */
  number: number;
  role: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The prompt as a model gets it: in full, and fitted to what each kind of model takes. */
export function WrittenDialog({ number, role, open, onOpenChange }: WrittenDialogProps) {
  const { id, version } = useVideo();
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.video(id), 'prompts', version],
    queryFn: ({ signal }) => api('GET /videos/{id}/prompts', { params: { id }, signal }),
    enabled: open,
  });
  const prompt = data?.items.find(({ segment }) => segment === number);
  const forms = prompt ? [{ dialect: 'full', name: words.full, text: prompt.text, limit: null, leftOut: [] }, ...prompt.forms] : [];
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={words.writtenTitle(role)} about={words.writtenAbout} wide>
      {error ? (
        <ErrorNotice error={error} retry={() => void refetch()} />
      ) : !prompt ? (
        <Skeleton className="mb-5 h-64 w-full rounded-lg" />
      ) : (
        <Tabs defaultValue="full" className="pb-4">
          <TabList label={words.forms}>
            {forms.map(({ dialect, name }) => (
              <Tab key={dialect} value={dialect}>
                {name}
              </Tab>
            ))}
          </TabList>
          {forms.map(({ dialect, text, limit, leftOut }) => (
            <TabPanel key={dialect} value={dialect} className="pt-3">
              <div className="mb-2 flex items-center justify-between gap-3">
                <p className="text-faint text-xs tabular-nums">{words.counted(text.length, limit)}</p>
                <CopyButton text={text} label={words.copyPrompt} />
              </div>
              {leftOut.length === 0 ? null : <p className="mb-2 text-muted text-xs">{words.leftOut(leftOut)}</p>}
              <p className="whitespace-pre-wrap text-sm leading-relaxed">{text}</p>
            </TabPanel>
          ))}
        </Tabs>
      )}
    </Dialog>
  );
}
