import type { Page } from '#db/page.ts';

/** A whole list, page after page. */
export async function allPages<T>(read: (request: { limit: number; cursor?: string }) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  for (let cursor: string | null = null; ; ) {
    const page: Page<T> = await read({ limit: 200, ...(cursor === null ? {} : { cursor }) });
    all.push(...page.items);
    cursor = page.next;
    if (cursor === null) return all;
  }
}
