'use client';

import { useQuery } from '@tanstack/react-query';
import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { tones } from '#core/vocabulary.ts';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Select } from '#web/components/ui/select.tsx';
import { videoCountsQuery } from '#web/features/shell/rail.tsx';
import { cn } from '#web/lib/cn.ts';
import { projectsQuery } from '#web/lib/queries.ts';
import { showCount } from '#web/lib/show-values.ts';
import { useShortcut } from '#web/lib/use-shortcut.ts';
import { words } from '#web/words/en.ts';
import { libraryWords } from '#web/words/en-library.ts';
import { type Filters, type Sort, type StateGroup, sorts, stateGroups } from './use-filters.ts';

interface FilterBarProps {
  filters: Filters;
  onChange: (part: Partial<Filters>) => void;
}

/** Search, states with their counts, project, tone, order. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const { data: counts } = useQuery(videoCountsQuery);
  const numberOf = (group: StateGroup) => counts && stateGroups[group].reduce((sum, state) => sum + counts[state], 0);
  const all = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
  const groups = (Object.keys(stateGroups) as StateGroup[]).filter(
    (group) => group !== 'cancelled' || filters.state === group || numberOf(group),
  );
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2.5">
      <fieldset className="-mx-4 flex max-w-[100vw] gap-0.5 overflow-x-auto px-4 [scrollbar-width:none] md:mx-0 md:px-0">
        <legend className="sr-only">{libraryWords.filters}</legend>
        <StateButton
          label={libraryWords.states.all}
          count={all}
          pressed={filters.state === null}
          onPress={() => onChange({ state: null })}
        />
        {groups.map((group) => (
          <StateButton
            key={group}
            label={libraryWords.states[group]}
            count={numberOf(group)}
            pressed={filters.state === group}
            calling={group === 'review'}
            onPress={() => onChange({ state: filters.state === group ? null : group })}
          />
        ))}
        <MoreFilters filters={filters} onChange={onChange} className="lg:hidden" />
      </fieldset>
      <div className="flex min-w-0 items-center gap-1 max-md:w-full md:ml-auto">
        <SearchField value={filters.q} onChange={(q) => onChange({ q })} />
        <MoreFilters filters={filters} onChange={onChange} className="max-lg:hidden" />
        <Select
          bare
          aria-label={libraryWords.sort}
          value={filters.sort}
          onChange={(event) => onChange({ sort: event.target.value as Sort })}
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {libraryWords.sorts[sort]}
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
}

/** Project and tone: at the end of the strip where it is narrow, beside the search where there is room. */
function MoreFilters({ filters, onChange, className }: FilterBarProps & { className: string }) {
  const { data: projects } = useQuery(projectsQuery);
  return (
    <span className={cn('flex shrink-0 gap-1', className)}>
      <Select
        bare
        aria-label={libraryWords.project}
        className="max-w-40"
        value={filters.project ?? ''}
        onChange={(event) => onChange({ project: event.target.value || null })}
      >
        <option value="">{libraryWords.anyProject}</option>
        {projects?.items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        bare
        aria-label={libraryWords.tone}
        className="max-w-40"
        value={filters.tone ?? ''}
        onChange={(event) => onChange({ tone: (event.target.value || null) as Filters['tone'] })}
      >
        <option value="">{libraryWords.anyTone}</option>
        {tones.map((tone) => (
          <option key={tone} value={tone}>
            {words.tones[tone]}
          </option>
        ))}
      </Select>
    </span>
  );
}

interface StateButtonProps {
  label: string;
  count: number | undefined;
  pressed: boolean;
  /** Something waits for a person there. */
  calling?: boolean;
  onPress: () => void;
}

function StateButton({ label, count, pressed, calling = false, onPress }: StateButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={cn(
        'flex h-7 shrink-0 items-center gap-1.5 rounded-md px-2.5 text-sm outline-offset-[-2px] transition-colors pointer-coarse:h-10',
        pressed ? 'bg-pressed font-medium text-fg' : 'text-muted hover:bg-hover hover:text-fg',
      )}
    >
      {label}
      <span className={cn('min-w-2 text-xs tabular-nums', calling && count ? 'text-accent-text' : 'text-faint')}>
        {count === undefined ? '' : showCount(count)}
      </span>
    </button>
  );
}

/** Words to look for; the list follows a moment after the last key. */
function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useShortcut('/', () => input.current?.focus());
  useEffect(() => () => clearTimeout(timer.current), []);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setText(value);
  }
  const change = (next: string, wait: number) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next.trim()), wait);
  };
  return (
    <search className="relative min-w-0 flex-1 md:w-52 md:flex-none">
      <Search className="pointer-events-none absolute top-1/2 left-2 size-3.5 -translate-y-1/2 text-faint" aria-hidden />
      <input
        ref={input}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        aria-label={libraryWords.search}
        placeholder={libraryWords.search}
        value={text}
        onChange={(event) => change(event.target.value, 250)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') change('', 0);
        }}
        className="h-7 w-full rounded-md bg-hover pr-7 pl-7 text-sm outline-offset-[-2px] pointer-coarse:h-10 pointer-coarse:text-lg"
      />
      {text === '' ? null : (
        <IconButton quiet size="sm" label={libraryWords.clearSearch} onClick={() => change('', 0)} className="absolute top-0 right-0">
          <X />
        </IconButton>
      )}
    </search>
  );
}
