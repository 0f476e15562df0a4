/** Stable codes: scripts and pages may rely on them. The table gives the HTTP status and the command line's exit code. */
export const errorCodes = {
  invalid_input: { http: 400, exit: 2 },
  unauthorized: { http: 401, exit: 2 },
  forbidden: { http: 403, exit: 2 },
  not_found: { http: 404, exit: 2 },
  method_not_allowed: { http: 405, exit: 2 },
  request_timeout: { http: 408, exit: 2 },
  conflict: { http: 409, exit: 2 },
  workspace_changed: { http: 409, exit: 2 },
  version_mismatch: { http: 412, exit: 2 },
  too_large: { http: 413, exit: 2 },
  unsupported_media: { http: 415, exit: 2 },
  range_refused: { http: 416, exit: 2 },
  key_reused: { http: 422, exit: 2 },
  address_refused: { http: 422, exit: 2 },
  page_unreachable: { http: 422, exit: 3 },
  page_blocked: { http: 422, exit: 3 },
  page_without_product: { http: 422, exit: 3 },
  claim_refused: { http: 422, exit: 3 },
  image_required: { http: 422, exit: 3 },
  rate_limited: { http: 429, exit: 3 },
  budget_spent: { http: 402, exit: 3 },
  outcome_uncertain: { http: 409, exit: 3 },
  provider_failed: { http: 502, exit: 4 },
  /** The vendor takes nothing on at the moment; nothing was charged. */
  provider_busy: { http: 503, exit: 4 },
  /** The vendor's filter refuses what it was asked for. */
  provider_refused: { http: 422, exit: 3 },
  /** The vendor refuses the key. */
  key_refused: { http: 422, exit: 3 },
  tool_missing: { http: 503, exit: 5 },
  disk_full: { http: 507, exit: 5 },
  database_unavailable: { http: 503, exit: 5 },
  cancelled: { http: 409, exit: 130 },
  stage_stuck: { http: 500, exit: 4 },
  internal: { http: 500, exit: 1 },
} as const;

export type ErrorCode = keyof typeof errorCodes;

export interface ErrorShape {
  code: ErrorCode;
  message: string;
  hint?: string;
  fields?: Record<string, string>;
}

/** The only error type thrown on purpose. `message` says what happened, `hint` what to do about it. */
export class HooklineError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly fields: Record<string, string> | undefined;
  /** What a vendor charged for a job it says has failed; undefined when it came to no such word. */
  readonly charged: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    more: { hint?: string; fields?: Record<string, string>; charged?: number; cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'HooklineError';
    this.code = code;
    this.hint = more.hint;
    this.fields = more.fields;
    this.charged = more.charged;
  }

  toJSON(): ErrorShape {
    return {
      code: this.code,
      message: this.message,
      ...(this.hint === undefined ? {} : { hint: this.hint }),
      ...(this.fields === undefined ? {} : { fields: this.fields }),
    };
  }
}

/** Any thrown thing as the one shape; what we did not throw ourselves is `internal`. */
export function toErrorShape(error: unknown): ErrorShape {
  if (error instanceof HooklineError) return error.toJSON();
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'ENOSPC') return { code: 'disk_full', message: 'The disk is full.', hint: 'Free some space, then retry.' };
  // Of what we did not foresee only the first line is shown: the rest may hold data. The log has it all.
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const message = line.startsWith('Failed query') ? 'A database query failed.' : line.slice(0, 300);
  return { code: 'internal', message, hint: 'The log in the data folder tells more.' };
}
