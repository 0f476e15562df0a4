'use client';

import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { Kbd } from '#web/components/ui/kbd.tsx';
import { cn } from '#web/lib/cn.ts';
import { useShortcut } from '#web/lib/use-shortcut.ts';
import { roomWords } from '#web/words/library-rooms.ts';

interface SearchBoxProps {
  label: string;
  text: string;
  onText: (text: string) => void;
  className?: string;
}

/** Searches as one types. `/` goes there, Escape clears it. */
export function SearchBox({ label, text, onText, className }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useShortcut('/', () => input.current?.focus());
  const clear = () => {
    onText('');
    input.current?.focus();
  };
  return (
    <search className={cn('relative block w-full max-w-sm', className)}>
      <Search className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint" aria-hidden />
      <Input
        ref={input}
        type="search"
        enterKeyHint="search"
        aria-label={label}
        placeholder={label}
        maxLength={200}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') {
            event.preventDefault();
            onText('');
          }
        }}
        className="pr-9 pl-8 [&::-webkit-search-cancel-button]:hidden"
      />
      {text === '' ? (
        <Kbd className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 pointer-coarse:hidden">/</Kbd>
      ) : (
        <IconButton size="sm" label={roomWords.lists.clear} onClick={clear} className="absolute top-1/2 right-0.5 -translate-y-1/2">
          <X />
        </IconButton>
      )}
    </search>
  );
}
