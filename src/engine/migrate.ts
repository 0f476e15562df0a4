import { migrateSystemDatabase } from '@dbos-inc/dbos-sdk/internal/system_database';
import { GlobalLogger } from '@dbos-inc/dbos-sdk/internal/telemetry/logs';
import { HooklineError, toErrorShape } from '#core/errors.ts';

/** Where the durable engine keeps its tables. */
export const engineSchema = 'dbos';

/**
 * Creates or updates the engine's own tables and lets the app role use them. Call it under the one migration lock: two at once
 * break the schema for good. The lock must be a session's, not a transaction's, as some indexes are built concurrently.
 */
export async function migrateEngine(ownerUrl: string, appRole: string): Promise<void> {
  const complaints: string[] = [];
  const listen = (entry: unknown) => void complaints.push(String(entry));
  const silent = () => undefined;
  // The public migrate() prints every grant to the console; this is the function beneath it.
  const logger = new GlobalLogger(undefined, { logger: { info: silent, debug: silent, warn: listen, error: listen } });
  try {
    await migrateSystemDatabase(ownerUrl, logger, engineSchema, appRole);
  } catch (error) {
    throw new HooklineError('database_unavailable', `The engine's tables could not be brought up to date: ${toErrorShape(error).message}`, {
      hint: complaints.length > 0 ? complaints.join(' ') : 'Check that the owner of the database may create schemas.',
      cause: error,
    });
  }
}
