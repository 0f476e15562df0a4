'use client';

import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import type { Answered } from '#contract/api.ts';
import { Card, CardBody, CardHead } from '#web/components/ui/card.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { roomWords } from '#web/words/library-rooms.ts';
import { systemQuery, versionQuery } from './settings-queries.ts';

const text = roomWords.settings;

/** Which version this is, and where its API is described. */
export function AboutCard() {
  const { data, error, refetch } = useQuery(versionQuery);
  const system = useQuery(systemQuery);
  return (
    <Card>
      <CardHead title={text.about} />
      <CardBody className="space-y-3">
        {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
        <dl className="flex gap-8">
          {(
            [
              [text.version, data?.version],
              [text.node, data?.node],
            ] as const
          ).map(([label, value]) => (
            <div key={label}>
              <dt className="text-muted text-xs">{label}</dt>
              <dd className="mt-0.5 h-5 font-medium text-sm tabular-nums">{value ?? <Skeleton className="h-4 w-14" />}</dd>
            </div>
          ))}
        </dl>
        {system.error ? <ErrorNotice error={system.error} retry={() => void system.refetch()} /> : null}
        {system.data ? <Writer text={system.data.text} /> : null}
        <p className="text-muted text-sm">
          <a
            href="/api/reference"
            className="inline-flex items-center gap-1 rounded-sm font-medium text-accent-text underline-offset-4 hover:underline"
          >
            {text.reference}
            <ExternalLink className="size-3.5" aria-hidden />
          </a>{' '}
          {text.referenceAbout}
        </p>
      </CardBody>
    </Card>
  );
}

/** Who writes scripts: a model with a key, or the writer that is built in. */
function Writer({ text: writer }: { text: Answered<'GET /system'>['text'] }) {
  return (
    <div className="text-sm">
      <p className="text-muted text-xs">{text.writer}</p>
      <p className="mt-0.5">{writer ? text.writtenBy(writer.name, writer.id) : text.writtenHere}</p>
      {writer?.notes.map((note) => (
        <p key={note} className="mt-0.5 text-muted">
          {note}
        </p>
      ))}
    </div>
  );
}
