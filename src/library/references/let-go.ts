import type { Tx } from '#db/database.ts';
import { deleteUpload } from '#db/queries/uploads.ts';
import type { ReferenceRow } from '#db/schema/library.ts';

/** The upload that a reference's file came with goes; its content is the reference's own. */
export async function dropUpload(tx: Tx, { source }: Pick<ReferenceRow, 'source'>): Promise<void> {
  if (source.kind === 'upload' && source.upload !== null) await deleteUpload(tx, source.upload);
}
