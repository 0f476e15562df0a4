/** A part of a list. `next` is the database id of its last item, to go on from; null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** What every list takes: `cursor` is the database id of the last row seen, `bin` lists what was deleted instead. */
export interface PageRequest {
  limit: number;
  cursor?: string;
  q?: string;
  bin?: boolean;
}
