'use client';

import { FileCheck2, X } from 'lucide-react';
import { Button } from '#web/components/ui/button.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { FileDrop } from '#web/components/ui/file-drop.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { Progress } from '#web/components/ui/progress.tsx';
import { Textarea } from '#web/components/ui/textarea.tsx';
import type { useUpload } from '#web/lib/uploads.ts';
import { partWords } from '#web/words/en-parts.ts';
import { roomWords } from '#web/words/library-rooms.ts';

const text = roomWords.read;
/** Characters; the contract says the same. */
export const longestPaste = 3_000_000;

interface UrlSourceProps {
  url: string;
  onUrl: (url: string) => void;
  disabled: boolean;
  error: string | undefined;
}

export function UrlSource({ url, onUrl, disabled, error }: UrlSourceProps) {
  return (
    <Field label={text.link} hint={text.linkHint} error={error}>
      <Input
        type="text"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        maxLength={4000}
        value={url}
        disabled={disabled}
        onChange={(event) => onUrl(event.target.value)}
      />
    </Field>
  );
}

interface TextSourceProps {
  text: string;
  onText: (text: string) => void;
  disabled: boolean;
  error: string | undefined;
}

export function TextSource({ text: value, onText, disabled, error }: TextSourceProps) {
  return (
    <Field label={text.text} hint={text.textHint} error={error}>
      <Textarea
        maxLength={100_000}
        placeholder={text.textExample}
        value={value}
        disabled={disabled}
        onChange={(event) => onText(event.target.value)}
        className="max-h-72 min-h-28"
      />
    </Field>
  );
}

/** The source of a page, copied from the browser, and where it is from. */
export function HtmlSource({ text: html, onText, url, onUrl, disabled, error }: TextSourceProps & Pick<UrlSourceProps, 'url' | 'onUrl'>) {
  return (
    <div className="space-y-4">
      <Field label={text.html} hint={text.htmlHint} error={html.length > longestPaste ? text.htmlLong : undefined}>
        <Textarea
          spellCheck={false}
          placeholder="<!doctype html>"
          value={html}
          disabled={disabled}
          onChange={(event) => onText(event.target.value)}
          className="max-h-40 min-h-28 font-mono text-xs"
        />
      </Field>
      <PageAddress url={url} onUrl={onUrl} disabled={disabled} error={error} />
    </div>
  );
}

function PageAddress({ url, onUrl, disabled, error }: UrlSourceProps) {
  return (
    <Field label={text.pageFrom} error={error}>
      <Input
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        maxLength={4000}
        value={url}
        disabled={disabled}
        onChange={(event) => onUrl(event.target.value)}
      />
    </Field>
  );
}

interface PageSourceProps extends UrlSourceProps {
  upload: ReturnType<typeof useUpload>;
}

/** A file and, beside it, where it was saved from. */
export function PageSource({ upload, url, onUrl, disabled, error }: PageSourceProps) {
  const { state, send, cancel } = upload;
  return (
    <div className="space-y-4">
      {state.step === 'sending' || state.step === 'done' ? (
        <div className="flex h-32 flex-col justify-center gap-2 rounded-lg border border-line-strong px-4">
          <div className="flex items-center gap-2 text-sm">
            <FileCheck2 className="size-4 shrink-0 text-faint" aria-hidden />
            <span className="min-w-0 flex-1 truncate">{state.name}</span>
            {state.step === 'sending' ? (
              <IconButton size="sm" label={partWords.drop.cancel} onClick={cancel}>
                <X />
              </IconButton>
            ) : (
              <Button size="sm" onClick={cancel} disabled={disabled}>
                {text.otherFile}
              </Button>
            )}
          </div>
          {state.step === 'sending' ? <Progress label={partWords.drop.sending(state.name)} share={state.share} /> : null}
        </div>
      ) : (
        <FileDrop
          label={text.page}
          accept=".html,.htm,.json,text/html,application/json"
          paste
          onFiles={([file]) => file && void send(file)}
          className="min-h-32 py-4"
        />
      )}
      {state.step === 'failed' ? <ErrorNotice error={state.error} /> : null}
      <PageAddress url={url} onUrl={onUrl} disabled={disabled} error={error} />
    </div>
  );
}
