'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { words } from '#web/words/en.ts';
import { Button } from './button.tsx';

/** How long it says that it is done, in milliseconds. */
const shown = 1600;

/** A button that takes a text along, and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), shown);
  };
  return (
    <>
      <Button size="sm" icon={copied ? <Check className="text-good-text" /> : <Copy />} aria-label={label} onClick={copy}>
        {copied ? words.actions.copied : words.actions.copy}
      </Button>
      <span role="status" className="sr-only">
        {copied ? words.actions.copied : ''}
      </span>
    </>
  );
}
