import type { Remark } from '#core/roundtable.ts';
import type { Script } from '#core/script.ts';
import { writer } from '../writer.ts';
import type { WriteRequest } from './writer/request.ts';
import { writeScript } from './writer/write-script.ts';

/** A whole script, who wrote it, and in what it is less than it could be. */
export interface Authored {
  script: Script;
  remarks: Remark[];
  provider: string;
  degraded: string[];
}

/** Writes the words, then holds the roundtable; `hear` gets each remark as it is made. */
export async function author(request: WriteRequest, hear: (remark: Remark) => Promise<void>): Promise<Authored> {
  const { script, remarks } = writeScript(request);
  for (const remark of remarks) await hear(remark);
  return { script, remarks, provider: writer.id, degraded: [] };
}
