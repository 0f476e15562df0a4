'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Paperclip } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { FilePicker } from '#web/components/ui/file-picker.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { apiWithEtag, asApiError } from '#web/lib/api.ts';
import { cn } from '#web/lib/cn.ts';
import { refreshVideos } from '#web/lib/live-videos.ts';
import { keys } from '#web/lib/queries.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useFileDrop, usePastedFiles } from '#web/lib/use-dropped-files.ts';
import { entryWords } from '#web/words/en-entry.ts';
import { firstChoices } from './choices.ts';
import { offerEntryFocus } from './entry-focus.ts';
import { type NewVideo, readEntry } from './read-entry.ts';
import { useEntryFiles } from './use-entry-files.ts';

/** Most visits are to look, not to make: what the box opens to comes when it is opened. */
const EntryFileList = lazy(async () => ({ default: (await import('./entry-file-list.tsx')).EntryFileList }));
const EntryReference = lazy(async () => ({ default: (await import('./entry-reference.tsx')).EntryReference }));
const EntryFoot = lazy(async () => ({ default: (await import('./entry-foot.tsx')).EntryFoot }));

/** The one box a video starts from. `big` fills the room while there is nothing else in it. */
export function EntryBox({ big = false }: { big?: boolean }) {
  const router = useRouter();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [choices, setChoices] = useState(firstChoices);
  const [inside, setInside] = useState(false);
  const { files, clip, refused, add, remove, removeClip, retry } = useEntryFiles();
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
    const { format, tone, character, reference, draft, autoApprove } = choices;
    return { source, images, format, tone, character, reference, profile: draft ? 'draft' : 'final', autoApprove };
  };
  const video = entry.ready && clip === null ? toVideo(entry.source, entry.images) : null;
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
  const runExample = async () => {
    const { exampleBrief } = await import('#web/words/en-example.ts');
    setText(exampleBrief);
    create.start(toVideo({ kind: 'text', text: exampleBrief }, []));
  };
  const open = big || inside || text !== '' || files.length > 0 || clip !== null;
  const remark = refused ?? (clip !== null ? entryWords.followsWhenMeasured(text.trim() === '') : entry.remark);
  const entersAlone = video !== null && video.source.kind !== 'text' && !text.includes('\n');

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
          dir="auto"
          disabled={busy}
          aria-label={entryWords.label}
          aria-describedby={below}
          placeholder={entryWords.placeholder}
          onChange={(event) => {
            setText(event.target.value);
            if (create.isError) create.reset();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            if (event.metaKey || event.ctrlKey || (entersAlone && !event.shiftKey)) {
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
        <FilePicker ref={picker} label={entryWords.addFiles} accept="image/*,video/*,.html,.htm,.json,.mkv" multiple onFiles={add} />
        {files.length === 0 ? null : (
          <Suspense fallback={<div className="h-13" />}>
            <EntryFileList files={files} onRemove={remove} onRetry={retry} />
          </Suspense>
        )}
        {clip === null ? null : (
          <Suspense fallback={<div className="h-13" />}>
            <EntryReference
              key={`${clip.name} ${clip.lastModified}`}
              file={clip}
              onReady={(reference) => {
                setChoices((before) => ({ ...before, reference }));
                removeClip();
              }}
              onRemove={removeClip}
            />
          </Suspense>
        )}
        {open ? (
          <Suspense fallback={<div className="h-24" />}>
            <EntryFoot
              id={below}
              choices={choices}
              onChange={setChoices}
              remark={remark}
              plainEnter={entersAlone}
              ready={video !== null}
              busy={busy}
            />
          </Suspense>
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
