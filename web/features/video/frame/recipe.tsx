'use client';

import { useQuery } from '@tanstack/react-query';
import { charactersQuery } from '#web/lib/queries.ts';
import { words as common } from '#web/words/en.ts';
import { videoWords as words } from '#web/words/video.ts';
import { useVideo } from '../use-video.tsx';
import { SideBlock, SideRow } from './side-block.tsx';

/** The choices that make this film what it is. */
export function Recipe() {
  const { format, profile, tone, character, seed, project } = useVideo();
  const { data } = useQuery(charactersQuery);
  const name = data?.items.find(({ slug }) => slug === character)?.name ?? character;
  return (
    <SideBlock title={words.recipe}>
      <dl>
        <SideRow name={words.format}>{common.formats[format].name}</SideRow>
        <SideRow name={words.quality}>{common.profiles[profile]}</SideRow>
        <SideRow name={words.tone}>{common.tones[tone]}</SideRow>
        <SideRow name={words.character}>{name ?? words.castingChooses}</SideRow>
        <SideRow name={words.seed}>{seed}</SideRow>
        <SideRow name={words.project}>
          <bdi>{project.name}</bdi>
        </SideRow>
      </dl>
    </SideBlock>
  );
}
