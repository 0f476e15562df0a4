import { RefreshCw } from 'lucide-react';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { asApiError } from '#web/lib/api.ts';
import { videoWords as words } from '#web/words/video.ts';

interface ChangeErrorProps {
  error: Error | null;
  /** Something the person typed is still there. */
  kept?: boolean;
  className?: string;
}

/** Why a change was refused. When somebody else was quicker, that is no failure: it says what is shown now. */
export function ChangeError({ error, kept = false, className = '' }: ChangeErrorProps) {
  if (!error) return null;
  if (asApiError(error).code !== 'version_mismatch') return <ErrorNotice error={error} className={className} />;
  return <ChangedMeanwhile kept={kept} className={className} />;
}

interface ChangedMeanwhileProps {
  kept: boolean;
  /** What it reads now. */
  theirs?: string;
  className?: string;
}

/** Somebody else changed it while one looked. */
export function ChangedMeanwhile({ kept, theirs, className = '' }: ChangedMeanwhileProps) {
  return (
    <div role="alert" className={`flex gap-3 rounded-lg border border-line-strong bg-raised px-3.5 py-3 text-sm ${className}`}>
      <RefreshCw className="mt-0.5 size-4 shrink-0 text-accent-text" aria-hidden />
      <div>
        <p className="font-medium">{words.changedMeanwhile}</p>
        <p className="text-muted">{kept ? words.changedKept : words.changedLook}</p>
        {theirs === undefined ? null : <p className="mt-1">{words.theirs(theirs)}</p>}
      </div>
    </div>
  );
}
