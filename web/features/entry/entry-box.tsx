'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Paperclip } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { FilePicker, useFileDrop, usePastedFiles } from '#web/components/ui/file-drop.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Kbd } from '#web/components/ui/kbd.tsx';
import { apiWithEtag, asApiError } from '#web/lib/api.ts';
import { cn } from '#web/lib/cn.ts';
import { refreshVideos } from '#web/lib/live-videos.ts';
import { keys } from '#web/lib/queries.ts';
import { useAction } from '#web/lib/use-action.ts';
import { entryWords, exampleBrief } from '#web/words/en-entry.ts';
import { EntryChoices, firstChoices } from './entry-choices.tsx';
import { EntryFileList } from './entry-file-list.tsx';
import { offerEntryFocus } from './entry-focus.ts';
import { EstimateLine } from './estimate-line.tsx';
import { type NewVideo, readEntry } from './read-entry.ts';
import { useEntryFiles } from './use-entry-files.ts';
import { useEstimate } from './use-estimate.ts';

/** The one box a video starts from. `big` fills the room while there is nothing else in it. */
export function EntryBox({ big = false }: { big?: boolean }) {
  const router = useRouter();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [choices, setChoices] = useState(firstChoices);
  const [inside, setInside] = useState(false);
  const { files, refused, add, remove, retry } = useEntryFiles();
  const box = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const below = useId();
  const { over, handlers } = useFileDrop(add);
  usePastedFiles(add, true);
  useEffect(
    () =>
      offerEntryFocus(() => {
        window.scrollTo({ top: 0, behavior: 'smooth' });
        box.current?.focus({ preventScroll: true });
      }),
    [],
  );

  const entry = readEntry(text, files);
  const toVideo = (source: NewVideo['source'], images: string[]): NewVideo => {
    const { format, tone, character, draft, autoApprove } = choices;
    return { source, images, format, tone, character, profile: draft ? 'draft' : 'final', autoApprove };
  };
  const video = entry.ready ? toVideo(entry.source, entry.images) : null;
  const price = useEstimate(choices.format, choices.draft ? 'draft' : 'final');
  const create = useAction((body: NewVideo, idempotencyKey) => apiWithEtag('POST /videos', { body, idempotencyKey }), {
    onSuccess: (made) => {
      queries.setQueryData(keys.video(made.data.id), made);
      refreshVideos(queries);
      router.push(`/videos/${made.data.id}`);
    },
  });
  const error = create.error ? asApiError(create.error) : null;
  // Once it is made the page is on its way to it: the box stays shut.
  const busy = create.isPending || create.isSuccess;
  const submit = () => video && !busy && create.start(video);
  const runExample = () => {
    setText(exampleBrief);
    create.start(toVideo({ kind: 'text', text: exampleBrief }, []));
  };
  const open = big || inside || text !== '' || files.length > 0;
  const remark = refused ?? entry.remark;

  return (
    <form
      aria-label={entryWords.label}
      {...handlers}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onFocus={() => setInside(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setInside(false);
      }}
      className="w-full"
    >
      <div
        className={cn(
          'relative rounded-xl border border-line-strong bg-raised shadow-lift transition-colors focus-within:border-control has-[textarea:focus-visible]:border-ring',
          over && 'border-accent',
        )}
      >
        <textarea
          ref={box}
          value={text}
          rows={big ? 3 : 1}
          disabled={busy}
          aria-label={entryWords.label}
          aria-describedby={below}
          placeholder={entryWords.placeholder}
          onChange={(event) => {
            setText(event.target.value);
            if (create.isError) create.reset();
          }}
          onKeyDown={(event) => {
            const isLink = !text.includes('\n') && video?.source.kind === 'url';
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            if (event.metaKey || event.ctrlKey || (isLink && !event.shiftKey)) {
              event.preventDefault();
              submit();
            }
          }}
          className={cn(
            'field-sizing-content block max-h-80 w-full resize-none bg-transparent pr-12 pl-3.5 outline-none disabled:opacity-60',
            big ? 'min-h-24 pt-3.5 pb-2 text-lg' : 'min-h-12 py-3 text-base placeholder:truncate pointer-coarse:text-lg',
          )}
        />
        <IconButton label={entryWords.addFiles} disabled={busy} onClick={() => picker.current?.click()} className="absolute top-2 right-2">
          <Paperclip />
        </IconButton>
        <FilePicker ref={picker} label={entryWords.addFiles} accept="image/*,.html,.htm,.json" multiple onFiles={add} />
        <EntryFileList files={files} onRemove={remove} onRetry={retry} />
        {open ? (
          <div className="animate-appear">
            <EntryChoices choices={choices} onChange={setChoices} disabled={busy} />
            <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t px-3.5 py-2.5">
              <div id={below} className="min-w-0 flex-1 basis-48 text-sm">
                {remark === null ? <EstimateLine price={price} /> : <p className="text-muted">{remark}</p>}
              </div>
              <Button type="submit" look="primary" busy={busy} disabled={video === null} className="max-sm:w-full">
                {entryWords.make}
                <Kbd className="-mr-1 border-accent-ink/30 text-accent-ink/80 pointer-coarse:hidden">↵</Kbd>
              </Button>
            </div>
          </div>
        ) : null}
        {over ? (
          <div className="pointer-events-none absolute inset-0 grid place-items-center rounded-xl bg-raised/90 font-medium text-accent-text text-sm">
            {entryWords.dropHere}
          </div>
        ) : null}
      </div>
      {error ? (
        <ErrorNotice error={error} className="mt-3" {...(error.status === 0 || error.status >= 500 ? { retry: submit } : {})} />
      ) : null}
      {big ? (
        <div className="mt-4 flex flex-wrap items-center justify-center gap-x-3 gap-y-2 text-center text-sm">
          <Button onClick={runExample} disabled={busy}>
            {entryWords.example}
          </Button>
          <span className="text-faint">{entryWords.exampleAbout}</span>
        </div>
      ) : null}
    </form>
  );
}
