'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { NameDialog } from '#web/features/lists/name-dialog.tsx';
import { refreshLists } from '#web/features/lists/use-bin.ts';
import { apiWithEtag, asApiError } from '#web/lib/api.ts';
import { useAction } from '#web/lib/use-action.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { type Project, projectKey, projectQuery } from './project-queries.ts';

const text = roomWords.projects;

/** Makes a new project; `onDone` gets it. */
export function NewProject({ onClose, onDone }: { onClose: () => void; onDone: (project: Project) => void }) {
  const queries = useQueryClient();
  const { start, isPending, error } = useAction(
    (name: string, idempotencyKey) => apiWithEtag('POST /projects', { body: { name }, idempotencyKey }),
    {
      onSuccess: (answer) => {
        queries.setQueryData(projectKey(answer.data.id), answer);
        void refreshLists(queries);
        onDone(answer.data);
      },
    },
  );
  return (
    <NameDialog
      title={text.new}
      label={text.name}
      example={text.nameExample}
      verb={text.create}
      name=""
      busy={isPending}
      error={error && asApiError(error)}
      onClose={onClose}
      onName={start}
    />
  );
}

/** Gives a project another name. What was typed stays when it got a different one meanwhile. */
export function RenameProject({ project, onClose }: { project: Project; onClose: () => void }) {
  const queries = useQueryClient();
  const { id } = project;
  const { data: now } = useQuery(projectQuery(id));
  // What the person knows it is called. Anything else is shown before it is written over.
  const [seen] = useState(project.name);
  const shown = now?.data.name ?? project.name;
  const { start, isPending, error } = useAction(
    async ({ name, known }: { name: string; known: string }) => {
      const { data, etag } = await queries.fetchQuery({ ...projectQuery(id), staleTime: 0 });
      // Another change than of the name is no reason to ask.
      if (data.name !== known) return null;
      return apiWithEtag('PATCH /projects/{id}', { params: { id }, body: { name }, ifMatch: etag });
    },
    {
      onSuccess: (answer) => {
        if (!answer) return;
        queries.setQueryData(projectKey(id), answer);
        void refreshLists(queries);
        void queries.invalidateQueries({ queryKey: ['video'] });
        onClose();
      },
      onError: () => queries.invalidateQueries({ queryKey: projectKey(id) }),
    },
  );
  const changed = shown === seen ? null : shown;
  return (
    <NameDialog
      title={text.renameTitle}
      label={text.name}
      example={text.nameExample}
      verb={changed === null ? text.rename : roomWords.product.saveMine}
      name={project.name}
      busy={isPending}
      error={error && asApiError(error)}
      onClose={onClose}
      onName={(name) => start({ name, known: shown })}
    >
      {changed === null ? null : (
        <ErrorNotice
          error={{ message: roomWords.product.changedMeanwhile, hint: text.saysNow(changed), code: 'version_mismatch' }}
          className="mt-3"
        />
      )}
    </NameDialog>
  );
}
