import type { QueryClient } from '@tanstack/react-query';
import { tell } from '#web/components/ui/toast.tsx';
import { type ApiError, apiWithEtag, asApiError } from '#web/lib/api.ts';
import { uploadFile } from '#web/lib/uploads.ts';
import { referenceWords } from '#web/words/en-references.ts';
import { keepReference } from './reference-queries.ts';
import { refuseVideo, titleOf } from './video-file.ts';

export interface ReferenceUpload {
  key: string;
  file: File;
  keepFile: boolean;
  /** 0..1 */
  share: number;
  /** Why it did not come; a refused file has only a message. */
  error: Pick<ApiError, 'message' | 'hint'> | null;
  /** Sending it again may help. */
  again: boolean;
}

let uploads: readonly ReferenceUpload[] = [];
let tail: Promise<unknown> = Promise.resolve();
const running = new Map<string, AbortController>();
const watchers = new Set<() => void>();

/** Of the page and not of the room: a large video goes on its way while a person looks at something else. */
export const referenceUploads = {
  read: () => uploads,
  watch(tellChange: () => void): () => void {
    watchers.add(tellChange);
    return () => void watchers.delete(tellChange);
  },
  /** Videos are sent one after the other; a file that is none stands in the list with the reason. */
  add(queries: QueryClient, files: readonly File[], keepFile = false): void {
    for (const file of files) {
      const refused = refuseVideo(file);
      const error = refused === null ? null : { message: refused, hint: undefined };
      const upload = { key: crypto.randomUUID(), file, keepFile, share: 0, error, again: false };
      become([...uploads, upload]);
      if (error !== null) continue;
      const controller = new AbortController();
      running.set(upload.key, controller);
      tail = tail.then(() => send(queries, upload, controller.signal));
    }
  },
  remove(key: string): void {
    running.get(key)?.abort();
    running.delete(key);
    become(uploads.filter((one) => one.key !== key));
  },
};

async function send(queries: QueryClient, { key, file, keepFile }: ReferenceUpload, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  try {
    const upload = await uploadFile(file, { signal, onProgress: (share) => change(key, { share }) });
    const body = { source: { kind: 'upload' as const, upload }, name: titleOf(file), keepFile };
    const answer = await apiWithEtag('POST /references', { body, idempotencyKey: key });
    keepReference(queries, answer);
    tell(referenceWords.accepted(answer.data.name));
    referenceUploads.remove(key);
  } catch (error) {
    if (!signal.aborted) change(key, { error: asApiError(error), again: true });
  }
}

const askFirst = (event: Event) => event.preventDefault();

function change(key: string, part: Partial<ReferenceUpload>): void {
  become(uploads.map((one) => (one.key === key ? { ...one, ...part } : one)));
}

function become(next: readonly ReferenceUpload[]): void {
  uploads = next;
  // A file that is half sent is lost with the page.
  const leaving = uploads.some(({ error }) => error === null) ? window.addEventListener : window.removeEventListener;
  leaving('beforeunload', askFirst);
  for (const tellChange of watchers) tellChange();
}
