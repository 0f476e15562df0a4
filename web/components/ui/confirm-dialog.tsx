'use client';

import type { ReactNode } from 'react';
import type { ApiError } from '#web/lib/api.ts';
import { showPrice, showWait } from '#web/lib/show-values.ts';
import { words } from '#web/words/en.ts';
import { partWords } from '#web/words/en-parts.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorNotice } from './error-notice.tsx';

interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  about?: ReactNode;
  /** The verb on the button: "Delete", "Shoot again". */
  confirm: string;
  onConfirm: () => void;
  /** Money and time it takes; shown where the decision is taken. */
  price?: { priceMicros: number; seconds: number } | undefined;
  busy?: boolean;
  error?: ApiError | null | undefined;
  danger?: boolean;
  children?: ReactNode;
}

/** Asks before something that can't be undone, or that costs. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onOpenChange, title, about, confirm, onConfirm, price, busy = false, error, danger = false, children } = props;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !busy && onOpenChange(next)}
      title={title}
      about={about}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)} disabled={busy}>
            {words.actions.cancel}
          </Button>
          <Button look={danger ? 'danger' : 'primary'} onClick={onConfirm} busy={busy}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      {price === undefined ? null : (
        <p className="mt-2 flex items-baseline gap-2 rounded-md bg-hover px-3 py-2 text-sm tabular-nums">
          <span className="font-medium">
            {price.priceMicros === 0 ? partWords.dialog.free : partWords.dialog.price(showPrice(price.priceMicros))}
          </span>
          <span className="text-muted">{partWords.dialog.wait(showWait(price.seconds))}</span>
        </p>
      )}
      {error ? <ErrorNotice error={error} className="mt-3" /> : null}
    </Dialog>
  );
}
