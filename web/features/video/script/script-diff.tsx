import { scriptWords as words } from '#web/words/video-script.ts';
import type { ScriptView } from '../video-types.ts';
import { diffWords } from './diff-words.ts';

/** One script against another, segment by segment. */
export function ScriptDiff({ before, after }: { before: ScriptView; after: ScriptView }) {
  return (
    <ol className="space-y-3">
      {after.segments.map(({ role, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: segments are known by their place.
        <li key={index}>
          <p className="font-medium text-faint text-xs">{words.segment(index + 1, words.roles[role])}</p>
          <p>
            {diffWords(before.segments[index]?.text ?? '', text).map(({ kind, text: part }, place) => {
              // biome-ignore lint/suspicious/noArrayIndexKey: parts are known by their place.
              if (kind === 'same') return <span key={place}>{part}</span>;
              const Tag = kind === 'new' ? 'ins' : 'del';
              const look = kind === 'new' ? 'bg-good-soft text-good-text no-underline' : 'bg-danger-soft text-danger-text';
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts are known by their place.
                <Tag key={place} className={`rounded-sm ${look}`}>
                  {part}
                </Tag>
              );
            })}
          </p>
        </li>
      ))}
    </ol>
  );
}
