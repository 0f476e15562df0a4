/** Roles in a workspace, from the most to the fewest rights. */
export const roles = ['owner', 'admin', 'creator', 'reviewer', 'viewer'] as const;
export type Role = (typeof roles)[number];

/** What can be done; each operation names one. */
export const permissions = ['view', 'create', 'approve', 'spend', 'manage'] as const;
export type Permission = (typeof permissions)[number];
