'use client';

import { useSearchParams } from 'next/navigation';
import { pageRooms } from './rooms-of-video.ts';
import type { PageRoom } from './video-types.ts';

interface Place {
  room: PageRoom | null;
  /** Counts from 1. */
  segment: number | null;
}

/** Where in the video's page the person is; kept in the address, so that a link leads to the same place. */
export function usePlace(): Place {
  const search = useSearchParams();
  const segment = Number(search.get('segment') ?? Number.NaN);
  return {
    room: pageRooms.find((room) => room === search.get('room')) ?? null,
    segment: Number.isInteger(segment) && segment > 0 ? segment : null,
  };
}

export function addressOf({ room, segment }: Partial<Place>): string {
  const search = new URLSearchParams();
  if (room) search.set('room', room);
  if (segment) search.set('segment', String(segment));
  return search.size > 0 ? `?${search}` : window.location.pathname;
}

/** Goes there within the page. Choosing a segment of the same room replaces the address; another room is a step that "back" undoes. */
export function goTo(place: Partial<Place>): void {
  const here = new URLSearchParams(window.location.search).get('room');
  if (place.segment && (here === null || here === place.room)) window.history.replaceState(null, '', addressOf(place));
  else window.history.pushState(null, '', addressOf(place));
}
