'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Checkbox } from '#web/components/ui/checkbox.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { FileDrop } from '#web/components/ui/file-drop.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { Tab, TabList, TabPanel, Tabs } from '#web/components/ui/tabs.tsx';
import { tell } from '#web/components/ui/toast.tsx';
import { apiWithEtag, asApiError } from '#web/lib/api.ts';
import { useAction } from '#web/lib/use-action.ts';
import { words } from '#web/words/en.ts';
import { referenceWords as text } from '#web/words/en-references.ts';
import { keepReference } from './reference-queries.ts';
import { refuseVideo, videoTypes } from './video-file.ts';

interface AddReferenceProps {
  /** Files that passed; they are sent from the room, so that the dialog need not stay. */
  onFiles: (files: File[], keepFile: boolean) => void;
  onClose: () => void;
}

/** A reference from a file or from the address of one. */
export function AddReference({ onFiles, onClose }: AddReferenceProps) {
  const queries = useQueryClient();
  const [kind, setKind] = useState<'file' | 'link'>('file');
  const [url, setUrl] = useState('');
  const [keepFile, setKeepFile] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const address = url.trim();
  const fetching = useAction(
    (from: string, idempotencyKey) =>
      apiWithEtag('POST /references', { body: { source: { kind: 'url', url: from }, keepFile }, idempotencyKey }),
    {
      onSuccess: (answer) => {
        keepReference(queries, answer);
        tell(text.accepted(answer.data.name));
        onClose();
      },
    },
  );
  const take = (files: File[]) => {
    const [file] = files;
    if (!file) return;
    const reason = refuseVideo(file);
    setRefused(reason);
    if (reason !== null) return;
    onFiles([file], keepFile);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (address !== '') fetching.start(address);
  };
  const error = fetching.error && asApiError(fetching.error);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={text.add}
      about={text.addAbout}
      footer={
        <>
          <Button onClick={onClose}>{words.actions.cancel}</Button>
          {kind === 'link' ? (
            <Button look="primary" type="submit" form="add-reference" busy={fetching.isPending} disabled={address === ''}>
              {text.measure}
            </Button>
          ) : null}
        </>
      }
    >
      <Tabs value={kind} onValueChange={(next) => !fetching.isPending && setKind(next as 'file' | 'link')}>
        <TabList label={text.ways}>
          <Tab value="file">{text.tabs.file}</Tab>
          <Tab value="link">{text.tabs.link}</Tab>
        </TabList>
        <div className="min-h-44 px-0.5 pt-4">
          <TabPanel value="file">
            <FileDrop label={text.file} accept={videoTypes} paste onFiles={take} className="min-h-36">
              <p className="text-faint text-xs">{text.fileTypes}</p>
            </FileDrop>
            {refused === null ? null : <ErrorNotice error={{ message: refused }} className="mt-3" />}
          </TabPanel>
          <TabPanel value="link">
            <form id="add-reference" onSubmit={submit}>
              <Field label={text.link} hint={text.linkHint} error={error?.fields?.['source.url']}>
                <Input
                  inputMode="url"
                  autoComplete="off"
                  spellCheck={false}
                  placeholder={text.linkExample}
                  maxLength={4000}
                  value={url}
                  readOnly={fetching.isPending}
                  onChange={(event) => setUrl(event.target.value)}
                />
              </Field>
              {error ? <ErrorNotice error={error} shown={['source.url']} className="mt-3" /> : null}
            </form>
          </TabPanel>
        </div>
      </Tabs>
      <Checkbox
        label={
          <>
            {text.keep}
            <span className="block text-faint text-xs">{text.keepHint}</span>
          </>
        }
        checked={keepFile}
        disabled={fetching.isPending}
        onChange={setKeepFile}
        className="mt-3 mb-1"
      />
    </Dialog>
  );
}
