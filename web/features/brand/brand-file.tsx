'use client';

import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { type ApiError, asApiError } from '#web/lib/api.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { uploadFile } from '#web/lib/uploads.ts';
import { brandWords as text } from '#web/words/brand.ts';
import type { BrandKit } from './brand-queries.ts';

interface BrandFileProps {
  label: string;
  hint?: string;
  file: BrandKit['logo'];
  accept: string;
  disabled: boolean;
  /** With an upload's id, or null to take the file away. */
  onFile: (upload: string | null) => Promise<void>;
}

/** One file of a kit: what is there, another one, or none. */
export function BrandFile({ label, hint, file, accept, disabled, onFile }: BrandFileProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const put = async (give: () => Promise<string | null>) => {
    setBusy(true);
    setError(null);
    try {
      await onFile(await give());
    } catch (reason) {
      setError(asApiError(reason));
    } finally {
      setBusy(false);
    }
  };
  const isPicture = accept.startsWith('image');
  return (
    <div className="min-w-0 space-y-1.5">
      <p className="font-medium text-muted text-xs">{label}</p>
      <div className="flex items-center gap-3">
        {file && isPicture ? (
          <img
            src={mediaUrl(file, { width: 160 })}
            alt={label}
            className="size-16 rounded-md border border-line bg-raised object-contain p-1"
          />
        ) : null}
        {file && !isPicture ? (
          // biome-ignore lint/a11y/useMediaCaption: it is music without words.
          <audio controls src={file.url} className="h-9 min-w-0 flex-1" aria-label={label} />
        ) : null}
        <input
          ref={picker}
          type="file"
          accept={accept}
          className="sr-only"
          tabIndex={-1}
          aria-hidden
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            event.target.value = '';
            if (chosen) void put(() => uploadFile(chosen));
          }}
        />
        <Button
          size="sm"
          busy={busy}
          disabled={disabled}
          aria-label={file ? text.replace(label) : text.choose(label)}
          onClick={() => picker.current?.click()}
        >
          {file ? text.otherFile : text.chooseFile}
        </Button>
        {file ? (
          <IconButton label={text.takeAway(label)} quiet size="sm" disabled={disabled || busy} onClick={() => void put(async () => null)}>
            <X />
          </IconButton>
        ) : null}
      </div>
      {hint ? <p className="text-faint text-xs">{hint}</p> : null}
      {error ? <ErrorNotice error={error} /> : null}
    </div>
  );
}
