'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Ban, MoreHorizontal, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Menu, MenuItem, MenuLine } from '#web/components/ui/menu.tsx';
import { tellError } from '#web/components/ui/toast.tsx';
import { useBin } from '#web/features/lists/use-bin.ts';
import { RefusedDialog } from '#web/features/lists/used-by.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { apiWithEtag } from '#web/lib/api.ts';
import { useAction } from '#web/lib/use-action.ts';
import { referenceWords as text } from '#web/words/en-references.ts';
import { keepReference, type ReferenceSummary } from './reference-queries.ts';
import { RenameReference } from './rename-reference.tsx';

interface ReferenceMenuProps {
  reference: ReferenceSummary;
  onBinned?: () => void;
}

/** What can be done with a reference as a whole. */
export function ReferenceMenu({ reference, onBinned }: ReferenceMenuProps) {
  const { id, name, state } = reference;
  const [renaming, setRenaming] = useState(false);
  const canCreate = useCan('create');
  const canManage = useCan('manage');
  const bin = useBin('reference', onBinned === undefined ? {} : { onBinned });
  const steer = useSteering(id);
  if (!canCreate && !canManage) return null;
  return (
    <>
      <Menu
        trigger={
          <IconButton label={text.options(name)} quiet>
            <MoreHorizontal />
          </IconButton>
        }
      >
        {canCreate && steer.canStop(state) ? (
          <MenuItem icon={<Ban />} disabled={steer.busy} onSelect={() => steer.start('cancel')}>
            {text.stop}
          </MenuItem>
        ) : null}
        {canCreate && steer.canRetry(state) ? (
          <MenuItem icon={<RotateCcw />} disabled={steer.busy} onSelect={() => steer.start('retry')}>
            {text.again}
          </MenuItem>
        ) : null}
        {canCreate ? (
          <MenuItem icon={<Pencil />} onSelect={() => setRenaming(true)}>
            {text.rename}
          </MenuItem>
        ) : null}
        {canCreate && canManage ? <MenuLine /> : null}
        {canManage ? (
          <MenuItem icon={<Trash2 />} danger disabled={bin.busy} onSelect={() => bin.remove({ id, name })}>
            {text.delete}
          </MenuItem>
        ) : null}
      </Menu>
      <RefusedDialog refused={bin.refused} onClose={bin.dismiss} />
      {renaming ? <RenameReference id={id} name={name} onClose={() => setRenaming(false)} /> : null}
    </>
  );
}

/** Stops the measuring, or starts it once more. */
export function useSteering(id: string) {
  const queries = useQueryClient();
  const { start, isPending } = useAction(
    (what: 'cancel' | 'retry', idempotencyKey) => apiWithEtag(`POST /references/{id}/${what}`, { params: { id }, idempotencyKey }),
    { onSuccess: (answer) => keepReference(queries, answer), onError: tellError },
  );
  return {
    start,
    busy: isPending,
    canStop: (state: ReferenceSummary['state']) => state === 'queued' || state === 'running',
    canRetry: (state: ReferenceSummary['state']) => state === 'failed' || state === 'cancelled',
  };
}
