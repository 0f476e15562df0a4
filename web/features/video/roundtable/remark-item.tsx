import { Aperture, Clapperboard, type LucideIcon, Megaphone, Music, Smartphone, UserRound } from 'lucide-react';
import { Chip } from '#web/components/ui/chip.tsx';
import { cn } from '#web/lib/cn.ts';
import { roundtableWords as words } from '#web/words/video-roundtable.ts';
import type { Video } from '../video-types.ts';

export type Remark = Video['remarks'][number];

const signs: Record<string, LucideIcon> = {
  director: Clapperboard,
  cinematographer: Aperture,
  'platform-expert': Smartphone,
  marketer: Megaphone,
  'music-producer': Music,
};

/** Something said at the table: who, to whom, about which segment. */
export function RemarkItem({ agent, kind, to, segment, words: said, live = false }: Remark & { live?: boolean }) {
  const Sign = signs[agent] ?? UserRound;
  const does = words.does(kind, to);
  return (
    <li className={cn('flex gap-2.5', live && 'motion-safe:animate-rise')}>
      <span
        className={cn(
          'mt-0.5 grid size-7 shrink-0 place-items-center rounded-full [&_svg]:size-3.5',
          kind === 'objects'
            ? 'bg-danger-soft text-danger-text'
            : kind === 'settles'
              ? 'bg-good-soft text-good-text'
              : 'bg-hover text-muted',
        )}
      >
        <Sign aria-hidden />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-1.5 gap-y-1 text-xs">
          <span className="font-semibold">{words.agent(agent)}</span>
          {does === null ? null : <span className="text-muted">{does}</span>}
          {segment === null ? null : <Chip tone="line">{words.segment(segment)}</Chip>}
        </p>
        <p className="mt-0.5 text-sm">
          <bdi>{said}</bdi>
        </p>
      </div>
    </li>
  );
}
