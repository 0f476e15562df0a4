'use client';

import { useQuery } from '@tanstack/react-query';
import { usePathname, useRouter } from 'next/navigation';
import type { Permission } from '#core/roles.ts';
import { requestEntryFocus } from '#web/features/entry/entry-focus.ts';
import { sessionQuery } from '#web/lib/queries.ts';

/** Whether the person may do it here. True until it is known: the server has the last word. */
export function useCan(permission: Permission): boolean {
  const { data } = useQuery(sessionQuery);
  return data?.permissions.includes(permission) ?? true;
}

/** Goes to the box that a new video starts from. */
export function useNewVideo(): () => void {
  const router = useRouter();
  const pathname = usePathname();
  return () => {
    if (pathname !== '/') router.push('/');
    requestEntryFocus();
  };
}
