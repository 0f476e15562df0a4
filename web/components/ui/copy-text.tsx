'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { cn } from '#web/lib/cn.ts';
import { words } from '#web/words/en.ts';
import { IconButton } from './icon-button.tsx';

/** Text to take along, with a button that copies it. */
export function CopyText({ text, className }: { text: string; className?: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 1600);
  };
  return (
    <div className={cn('flex items-center gap-1 rounded-md border border-line-strong bg-surface py-1 pr-1 pl-3', className)}>
      <code className="min-w-0 flex-1 select-all overflow-x-auto whitespace-nowrap font-mono text-sm [scrollbar-width:none]">{text}</code>
      <IconButton size="sm" label={copied ? words.actions.copied : words.actions.copy} onClick={copy}>
        {copied ? <Check className="text-good-text" /> : <Copy />}
      </IconButton>
      <span role="status" className="sr-only">
        {copied ? words.actions.copied : ''}
      </span>
    </div>
  );
}
