'use client';

import { showLength } from '#web/lib/show-values.ts';
import { finalWords as words } from '#web/words/video-final.ts';
import { scriptWords } from '#web/words/video-script.ts';
import { useVideo } from '../use-video.tsx';

/** What is said in the film; a time leads to its place. */
export function FilmScript({ onSeek }: { onSeek: (seconds: number) => void }) {
  const { script } = useVideo();
  if (!script) return null;
  const { segments } = script.script;
  const begins = segments.map((_, index) => segments.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0));
  return (
    <section>
      <h3 className="mb-2 font-semibold text-base">{words.script}</h3>
      <ol className="space-y-2 text-sm">
        {segments.map(({ role, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: segments are known by their place.
          <li key={index} className="flex gap-3">
            <button
              type="button"
              onClick={() => onSeek(begins[index] ?? 0)}
              className="h-6 shrink-0 rounded-sm px-1 text-accent-text tabular-nums hover:underline"
            >
              {showLength(begins[index] ?? 0)}
              <span className="sr-only">{words.playFrom(scriptWords.roles[role])}</span>
            </button>
            <p className="pt-0.5">
              <span className="text-faint">{scriptWords.roles[role]}</span> <bdi>{text}</bdi>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
