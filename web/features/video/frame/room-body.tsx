import type { ReactNode } from 'react';

interface RoomBodyProps {
  title: string;
  about?: ReactNode;
  /** What can be done with the room as a whole. */
  actions?: ReactNode;
  children: ReactNode;
}

/** What is in a room, under its name. */
export function RoomBody({ title, about, actions, children }: RoomBodyProps) {
  return (
    <div className="mx-auto w-full max-w-4xl px-4 py-5 md:px-6 md:py-6">
      <header className="mb-5 flex flex-wrap items-start gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <h2 className="font-semibold text-xl">{title}</h2>
          {about === undefined ? null : <p className="mt-0.5 max-w-prose text-pretty text-muted text-sm">{about}</p>}
        </div>
        {actions === undefined ? null : <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
