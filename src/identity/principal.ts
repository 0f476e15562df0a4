import { HooklineError } from '#core/errors.ts';
import { type Permission, permissions, type Role } from '#core/roles.ts';

/** Who acts, in which workspace, with which rights. Sign-in accounts will end in the same shape. */
export interface Principal {
  kind: 'local-owner' | 'token';
  workspaceId: string;
  role: Role;
  tokenId: string | null;
  /** The browser's session; null for a token and on the command line. */
  sessionId: string | null;
}

const allowed: Record<Role, readonly Permission[]> = {
  owner: permissions,
  admin: permissions,
  creator: ['view', 'create', 'spend'],
  reviewer: ['view', 'approve'],
  viewer: ['view'],
};

export function can(principal: Principal, permission: Permission): boolean {
  return allowed[principal.role].includes(permission);
}

/** Throws `forbidden` naming the missing right. */
export function demand(principal: Principal, permission: Permission): void {
  if (can(principal, permission)) return;
  throw new HooklineError('forbidden', `A ${principal.role} may not ${permission}.`, { hint: 'Ask an owner or admin of the workspace.' });
}
