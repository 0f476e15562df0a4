'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronRight, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Card, CardBody, CardHead } from '#web/components/ui/card.tsx';
import { Chip } from '#web/components/ui/chip.tsx';
import { ConfirmDialog } from '#web/components/ui/confirm-dialog.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { tell } from '#web/components/ui/toast.tsx';
import { api, asApiError } from '#web/lib/api.ts';
import { showAgo, showDate } from '#web/lib/show-values.ts';
import { useAction } from '#web/lib/use-action.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { NewTokenDialog } from './new-token.tsx';
import { type Token, tokensKey, tokensQuery } from './settings-queries.ts';

const text = roomWords.settings;

/** Keys for programs: those in use, and those that are over. */
export function TokensCard() {
  const { data, error, refetch } = useQuery(tokensQuery);
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<Token | null>(null);
  const tokens = data?.items.toReversed() ?? [];
  const [live, past] = [tokens.filter(isLive), tokens.filter((token) => !isLive(token))];
  return (
    <Card>
      <CardHead title={text.tokens} about={text.tokensAbout}>
        <Button icon={<KeyRound />} onClick={() => setMaking(true)}>
          {text.newToken}
        </Button>
      </CardHead>
      <CardBody>
        {error ? <ErrorNotice error={error} retry={() => void refetch()} className="mb-3" /> : null}
        {data ? (
          <>
            {live.length === 0 ? <p className="py-2 text-muted text-sm">{text.noTokens}</p> : null}
            <ul className="divide-y divide-line">
              {live.map((token) => (
                <TokenRow key={token.id} token={token} onRevoke={() => setRevoking(token)} />
              ))}
            </ul>
            {past.length === 0 ? null : <Past tokens={past} />}
          </>
        ) : error ? null : (
          <Skeleton className="h-9" />
        )}
      </CardBody>
      {making ? <NewTokenDialog onClose={() => setMaking(false)} /> : null}
      {revoking ? <RevokeDialog token={revoking} onClose={() => setRevoking(null)} /> : null}
    </Card>
  );
}

function isLive({ revokedAt, expiresAt }: Token): boolean {
  return revokedAt === null && (expiresAt === null || new Date(expiresAt).getTime() > Date.now());
}

function TokenRow({ token, onRevoke }: { token: Token; onRevoke?: () => void }) {
  const { name, role, prefix, createdAt, expiresAt, revokedAt } = token;
  const end =
    revokedAt !== null ? text.revoked : expiresAt === null ? text.never : isLive(token) ? text.expires(showDate(expiresAt)) : text.expired;
  return (
    <li className="flex items-center gap-3 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <span className="truncate font-medium">{name}</span>
          <Chip>{text.roles[role]}</Chip>
        </p>
        <p className="mt-0.5 flex flex-wrap gap-x-2 text-faint text-xs">
          <code className="font-mono">{prefix}…</code>
          <span>{text.created(showAgo(createdAt))}</span>
          <span>{end}</span>
        </p>
      </div>
      {onRevoke ? (
        <Button size="sm" aria-label={text.revokeNamed(name)} onClick={onRevoke}>
          {text.revoke}
        </Button>
      ) : null}
    </li>
  );
}

function Past({ tokens }: { tokens: Token[] }) {
  return (
    <details className="group mt-2 border-t pt-2">
      <summary className="flex min-h-9 list-none items-center gap-1.5 text-muted text-sm hover:text-fg [&::-webkit-details-marker]:hidden">
        <ChevronRight className="size-4 transition-transform group-open:rotate-90" aria-hidden />
        {text.past(tokens.length)}
      </summary>
      <ul className="divide-y divide-line">
        {tokens.map((token) => (
          <TokenRow key={token.id} token={token} />
        ))}
      </ul>
    </details>
  );
}

function RevokeDialog({ token: { id, name }, onClose }: { token: Token; onClose: () => void }) {
  const queries = useQueryClient();
  const { start, isPending, error } = useAction(() => api('DELETE /tokens/{id}', { params: { id } }), {
    onSuccess: async () => {
      tell(text.isRevoked(name));
      onClose();
      await queries.invalidateQueries({ queryKey: tokensKey });
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={text.revokeTitle(name)}
      about={text.revokeAbout}
      confirm={text.revoke}
      danger
      busy={isPending}
      error={error && asApiError(error)}
      onConfirm={() => start()}
    />
  );
}
