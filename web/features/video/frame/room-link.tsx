'use client';

import type { ComponentProps } from 'react';
import { goTo } from '../room-address.ts';
import type { PageRoom } from '../video-types.ts';

/** A way to a room of this page. An ordinary link: it can be opened in another tab. */
export function RoomLink({ room, ...rest }: { room: PageRoom } & Omit<ComponentProps<'a'>, 'href' | 'onClick'>) {
  return (
    <a
      href={`?room=${room}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        goTo({ room });
      }}
      {...rest}
    />
  );
}
