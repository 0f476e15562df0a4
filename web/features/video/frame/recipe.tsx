'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { charactersQuery } from '#web/lib/queries.ts';
import { words as common } from '#web/words/en.ts';
import { videoWords as words } from '#web/words/video.ts';
import { useVideo } from '../use-video.tsx';
import { SideBlock, SideRow } from './side-block.tsx';

/** The choices that make this film what it is. */
export function Recipe() {
  const { format, profile, tone, character, reference, seed, project } = useVideo();
  const { data } = useQuery(charactersQuery);
  const name = data?.items.find(({ slug }) => slug === character)?.name ?? character;
  return (
    <SideBlock title={words.recipe}>
      <dl>
        <SideRow name={words.format}>{common.formats[format].name}</SideRow>
        <SideRow name={words.quality}>{words.profiles[profile]}</SideRow>
        <SideRow name={words.tone}>{common.tones[tone]}</SideRow>
        <SideRow name={words.character}>{name ?? words.castingChooses}</SideRow>
        {reference ? (
          <SideRow name={words.reference}>
            <Link href={`/references/${reference.id}`} dir="auto" className="rounded-sm underline-offset-4 hover:underline">
              {reference.name}
            </Link>
          </SideRow>
        ) : null}
        <SideRow name={words.seed}>{seed}</SideRow>
        <SideRow name={words.project}>
          <bdi>{project.name}</bdi>
        </SideRow>
      </dl>
    </SideBlock>
  );
}
