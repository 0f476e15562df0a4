'use client';

import Link from 'next/link';
import { videoWords } from '#web/words/video.ts';
import { scriptWords as words } from '#web/words/video-script.ts';
import { useVideo } from './use-video.tsx';

/** What the film has from its reference, each beside the reference's own value. Nothing where it follows none. */
export function TakenFrom() {
  const { script, reference } = useVideo();
  const taken = script?.script.taken ?? [];
  if (taken.length === 0) return null;
  return (
    <section aria-labelledby="taken-head" className="@container">
      <h3 id="taken-head" className="font-semibold text-base">
        {words.takenFrom}{' '}
        {reference ? (
          <Link href={`/references/${reference.id}`} dir="auto" className="rounded-sm text-accent-text underline underline-offset-4">
            {reference.name}
          </Link>
        ) : (
          words.aReference
        )}
      </h3>
      <p className="mb-2 text-muted text-sm">{words.takenAbout}</p>
      <table className="w-full border-y text-sm">
        <thead className="text-left text-faint text-xs">
          <tr>
            {(['what', 'from', 'here'] as const).map((column) => (
              <th key={column} scope="col" className="py-1.5 pr-4 font-medium last:pr-0">
                {words.takenColumns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {taken.map(({ what, from, here }) => (
            <tr key={`${what} ${here}`} className="border-line border-t align-baseline">
              <th scope="row" className="py-1.5 pr-4 text-left font-normal text-muted @lg:whitespace-nowrap">
                {videoWords.capital(what)}
              </th>
              <td className="py-1.5 pr-4 tabular-nums">
                <WithSwatches said={from} />
              </td>
              <td className="py-1.5 tabular-nums">
                <WithSwatches said={here} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Words in which a colour is seen and not spelled. */
function WithSwatches({ said }: { said: string }) {
  return said.split(/(#[0-9a-f]{6})/i).map((part, index) => {
    if (index % 2 === 0) return part;
    const look = 'inline-block size-3 rounded-[2px] border border-line-strong align-[-1px]';
    return (
      <span key={`${part} ${said.indexOf(part)}`} title={part} className={look} style={{ backgroundColor: part }}>
        <span className="sr-only">{part}</span>
      </span>
    );
  });
}
