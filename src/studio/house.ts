import type { Database } from '#db/database.ts';
import type { Engine } from '#engine/engine.ts';
import type { Config } from '#kit/config.ts';
import type { Limiter } from '#kit/limiter.ts';
import type { Log } from '#kit/log.ts';
import type { SafeFetch } from '#kit/safe-fetch.ts';
import type { Providers } from '#providers/spec/providers.ts';
import type { Storage } from '#storage/blobs.ts';

/** What the composition roots build once; each use case takes the slice it needs. */
export interface House {
  config: Config;
  log: Log;
  fetch: SafeFetch;
  /** Places for heavy work in this process. */
  renderSlots: Limiter;
  db: Database;
  storage: Storage;
  engine: Engine;
  providers: Providers;
}
