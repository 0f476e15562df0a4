'use client';

import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '#web/components/ui/card.tsx';
import { Chip } from '#web/components/ui/chip.tsx';
import { measureNames, referenceWords, profileWords as text } from '#web/words/en-references.ts';
import type { Measures, Profile } from '../reference-queries.ts';
import { lineOf } from './measure.tsx';
import { groupsOf, readPath, showMeasure, showNumber, showSeconds } from './show-measure.ts';

/** Every number with unit and method, and every shot: for those who want to know exactly, and for those who can't hover. */
export function MeasureList({ profile, measures }: { profile: Profile; measures: Measures }) {
  return (
    <Card className="divide-y divide-line">
      <Fold title={text.every}>
        <table className="w-full text-sm">
          <thead className="sr-only">
            <tr>
              <th scope="col">{text.columns.what}</th>
              <th scope="col">{text.columns.value}</th>
              <th scope="col">{text.columns.method}</th>
            </tr>
          </thead>
          {groupsOf(measures).map(([group, lines]) => (
            <tbody key={group} className="border-line border-t first:border-t-0">
              {lines.map(([path, note]) => (
                <tr
                  key={path}
                  id={lineOf(path)}
                  tabIndex={-1}
                  className="align-baseline outline-offset-[-2px] target:bg-accent-soft focus:bg-accent-soft max-sm:grid max-sm:grid-cols-2 max-sm:py-1"
                >
                  <th scope="row" className="w-52 px-4 py-1 text-left font-normal text-muted max-sm:w-auto max-sm:py-0">
                    {measureNames[path] ?? path}
                  </th>
                  <td className="w-48 px-4 py-1 tabular-nums max-sm:w-auto max-sm:py-0 max-sm:text-right">
                    <Value found={readPath(profile, path)} unit={note.unit} />
                  </td>
                  <td className="px-4 py-1 text-faint text-xs max-sm:col-span-2 max-sm:py-0">
                    {note.estimate ? <Chip tone="line">{text.estimate}</Chip> : null} {note.method}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Fold>
      <Fold title={text.shotList}>
        <table className="w-full text-sm tabular-nums">
          <thead className="text-left text-faint text-xs">
            <tr>
              {(['number', 'from', 'length', 'motion', 'camera'] as const).map((column) => (
                <th key={column} scope="col" className="whitespace-nowrap px-4 py-1 max-sm:px-2 font-medium">
                  {text.shotColumns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {profile.shots.map((shot, index) => (
              <tr key={shot.start} className="border-line border-t">
                <th scope="row" className="whitespace-nowrap px-4 py-1 max-sm:px-2 text-left font-normal">
                  {index + 1}
                </th>
                <td className="whitespace-nowrap px-4 py-1 max-sm:px-2">{showSeconds(shot.start)}</td>
                <td className="whitespace-nowrap px-4 py-1 max-sm:px-2">{showSeconds(shot.seconds)}</td>
                <td className="whitespace-nowrap px-4 py-1 max-sm:px-2">{showNumber(shot.motion)}</td>
                <td className="whitespace-nowrap px-4 py-1 max-sm:px-2">≈ {referenceWords.cameras[shot.camera].toLowerCase()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Fold>
    </Card>
  );
}

function Value({ found, unit }: { found: ReturnType<typeof readPath>; unit: string }) {
  if (found === null) return <span className="text-faint">{text.none}</span>;
  if (typeof found === 'number') {
    const shown = showMeasure(found, unit);
    return (
      <>
        {shown.value} <span className="text-faint">{shown.unit}</span>
      </>
    );
  }
  const known = found.filter((one) => one !== null);
  if (known.length === 0) return <span className="text-faint">{text.none}</span>;
  const [least, most] = [Math.min(...known), Math.max(...known)].map((value) => showMeasure(value, unit).value);
  return (
    <>
      {text.values(known.length)}, {least === most ? least : `${least} to ${most}`}{' '}
      <span className="text-faint">{showMeasure(0, unit).unit}</span>
    </>
  );
}

export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group">
      <summary className="flex min-h-11 list-none items-center gap-2 px-4 text-muted text-sm outline-offset-[-2px] hover:text-fg [&::-webkit-details-marker]:hidden">
        <ChevronRight className="size-4 transition-transform group-open:rotate-90" aria-hidden />
        {title}
      </summary>
      <div className="overflow-x-auto pb-2">{children}</div>
    </details>
  );
}
