'use client';

import { Pencil } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { Card } from '#web/components/ui/card.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { useFocusBack } from '#web/features/products/edit-frame.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { promptWords as text } from '#web/words/en-prompts.ts';
import { InlineEdit } from './inline-edit.tsx';
import type { SeenPrompt } from './prompt-queries.ts';
import { readTags } from './prompt-sections.ts';
import { StarButton } from './star-button.tsx';

const mostTags = 20;

/** Title, star and tags: what a person gives a prompt. */
export function PromptHead({ seen }: { seen: SeenPrompt }) {
  const { title, tags } = seen.data;
  const [editing, setEditing] = useState<'title' | 'tags' | null>(null);
  const canCreate = useCan('create');
  const titleRef = useFocusBack(editing === 'title');
  const tagsRef = useFocusBack(editing === 'tags');
  const close = () => setEditing(null);
  return (
    <Card className="space-y-2 py-3 pr-3 pl-2">
      <div className="flex items-start gap-1">
        <StarButton prompt={seen.data} />
        <div className="min-w-0 flex-1">
          {editing === 'title' ? (
            <InlineEdit
              seen={seen}
              label={text.title}
              textOf={({ data }) => data.title}
              read={(typed) => ({ body: { title: typed.trim() }, wrong: typed.trim() === '' ? text.needsTitle : null })}
              maxLength={200}
              onClose={close}
            />
          ) : (
            <p dir="auto" className="font-semibold text-lg leading-7">
              {title}
            </p>
          )}
        </div>
        {canCreate && editing !== 'title' ? (
          <IconButton ref={titleRef} size="sm" label={text.editTitle} onClick={() => setEditing('title')}>
            <Pencil />
          </IconButton>
        ) : null}
      </div>
      <div className="flex items-start gap-1 pl-8">
        <div className="min-w-0 flex-1">
          {editing === 'tags' ? (
            <InlineEdit
              seen={seen}
              label={text.tagsLabel}
              hint={text.tagsHint}
              textOf={({ data }) => data.tags.join(', ')}
              read={(typed) => {
                const { tags: wanted, wrong } = readTags(typed);
                if (wrong !== null) return { body: {}, wrong: text.tagsWrong(wrong) };
                return { body: { tags: wanted }, wrong: wanted.length > mostTags ? text.tagsMany : null };
              }}
              maxLength={900}
              onClose={close}
            />
          ) : tags.length === 0 ? (
            <p className="text-faint text-sm leading-7">{text.noTags}</p>
          ) : (
            <ul aria-label={text.tags} className="flex min-h-7 flex-wrap items-center gap-1.5">
              {tags.map((tag) => (
                <li key={tag} className="flex">
                  <Link
                    href={`/prompts?tag=${encodeURIComponent(tag)}`}
                    className="flex h-6 items-center rounded-full border border-line-strong px-2.5 text-muted text-xs hover:text-fg pointer-coarse:h-9"
                  >
                    <bdi>{tag}</bdi>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </div>
        {canCreate && editing !== 'tags' ? (
          <IconButton ref={tagsRef} size="sm" label={text.editTags} onClick={() => setEditing('tags')}>
            <Pencil />
          </IconButton>
        ) : null}
      </div>
    </Card>
  );
}
