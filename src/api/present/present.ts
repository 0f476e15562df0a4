import type { FileView } from '#contract/shared.ts';
import type { KeptFile, MediaSigner } from '../sign-media.ts';

/** What rows need to become answers: addresses for their files. */
export interface Present {
  file(workspaceId: string, file: KeptFile): FileView;
  download(workspaceId: string, file: KeptFile, name: string): string;
  signer: MediaSigner;
}

export function createPresent(signer: MediaSigner): Present {
  return { signer, file: signer.view, download: signer.sign };
}

/** A picture that was given or read: its kind shows when it is read. */
export const picture = (blob: string): KeptFile => ({ blob, mime: 'image/*' });

export const timeText = (time: Date): string => time.toISOString();
export const timeOrNull = (time: Date | null): string | null => (time === null ? null : time.toISOString());
