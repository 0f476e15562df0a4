'use client';

import { useQuery } from '@tanstack/react-query';
import { Star, X } from 'lucide-react';
import { Button } from '#web/components/ui/button.tsx';
import { Select } from '#web/components/ui/select.tsx';
import { cn } from '#web/lib/cn.ts';
import { promptWords as text } from '#web/words/en-prompts.ts';
import { scriptWords } from '#web/words/video-script.ts';
import { type Prompt, type PromptFilter, tagsQuery } from './prompt-queries.ts';

/** More than these are found by the search. */
const mostTags = 24;
const roles = Object.keys(scriptWords.roles) as Prompt['role'][];
const press = 'flex h-7 shrink-0 items-center gap-1.5 rounded-md px-2.5 text-sm transition-colors pointer-coarse:h-10 [&_svg]:size-3.5';

interface PromptFiltersProps {
  filter: Omit<PromptFilter, 'q'>;
  onChange: (part: Partial<Omit<PromptFilter, 'q'>>) => void;
}

/** Part of the film and favourites. */
export function PromptFilters({ filter: { role, favourite }, onChange }: PromptFiltersProps) {
  return (
    <div className="flex items-center gap-1">
      <button
        type="button"
        aria-pressed={favourite}
        onClick={() => onChange({ favourite: !favourite })}
        className={cn(press, favourite ? 'bg-pressed font-medium text-fg' : 'text-muted hover:bg-hover hover:text-fg')}
      >
        <Star className={favourite ? 'fill-current text-accent-text' : ''} aria-hidden />
        {text.favourites}
      </button>
      <Select
        bare
        aria-label={text.role}
        value={role ?? ''}
        onChange={(event) => onChange({ role: (event.target.value || null) as Prompt['role'] | null })}
      >
        <option value="">{text.anyRole}</option>
        {roles.map((name) => (
          <option key={name} value={name}>
            {scriptWords.roles[name]}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** Every tag with how often it is used; a press shows only its prompts. Keeps its line while the tags are on their way. */
export function TagFilter({ filter: { tag }, onChange }: PromptFiltersProps) {
  const { data } = useQuery(tagsQuery);
  const tags = data?.items.slice(0, mostTags) ?? [];
  const shown = tag !== null && !tags.some((one) => one.tag === tag) ? [{ tag, prompts: 0 }, ...tags] : tags;
  if (data && shown.length === 0) return <p className="mt-3 text-faint text-xs leading-7">{text.tagsHere}</p>;
  return (
    <fieldset className="-mx-4 mt-3 flex min-h-7 gap-1 overflow-x-auto px-4 [scrollbar-width:none] md:mx-0 md:flex-wrap md:px-0">
      <legend className="sr-only">{text.tags}</legend>
      {shown.map((one) => (
        <button
          key={one.tag}
          type="button"
          aria-pressed={one.tag === tag}
          onClick={() => onChange({ tag: one.tag === tag ? null : one.tag })}
          className={cn(
            'flex h-7 shrink-0 items-center gap-1.5 rounded-full border px-2.5 text-xs outline-offset-[-2px] transition-colors pointer-coarse:h-9',
            one.tag === tag
              ? 'border-transparent bg-accent-soft font-medium text-accent-text'
              : 'border-line-strong text-muted hover:text-fg',
          )}
        >
          <bdi>{one.tag}</bdi>{' '}
          {one.tag === tag ? (
            <X className="size-3" aria-hidden />
          ) : (
            <span className="text-faint tabular-nums">
              {one.prompts} <span className="sr-only">{text.prompts(one.prompts)}</span>
            </span>
          )}
        </button>
      ))}
    </fieldset>
  );
}

/** Undoes every filter at once. */
export function ClearFilters({ onClear }: { onClear: () => void }) {
  return <Button onClick={onClear}>{text.clearFilters}</Button>;
}
