'use client';

import { useQuery } from '@tanstack/react-query';
import { ChevronsUpDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { sessionQuery } from '#web/lib/queries.ts';
import { words } from '#web/words/en.ts';

export function WorkspaceButton(props: ComponentProps<'button'>) {
  const { data: session } = useQuery(sessionQuery);
  const name = session?.workspace.name ?? '';
  return (
    <button
      type="button"
      className="flex h-8 min-w-0 items-center gap-2 rounded-md px-1.5 text-left text-sm hover:bg-hover aria-expanded:bg-hover lg:flex-1 pointer-coarse:h-10"
      {...props}
    >
      <span className="sr-only">{`${words.shell.switchWorkspace}: ${name}`}</span>
      <span aria-hidden className="grid size-5 shrink-0 place-items-center rounded-sm bg-pressed font-semibold text-[0.6875rem]">
        {[...name][0]?.toUpperCase()}
      </span>
      <span aria-hidden className="min-w-0 flex-1 truncate max-lg:hidden">
        {name}
      </span>
      <ChevronsUpDown className="size-3.5 shrink-0 text-faint max-lg:hidden" aria-hidden />
    </button>
  );
}
