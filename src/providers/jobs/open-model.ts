import type { SafeFetch } from '#kit/safe-fetch.ts';
import type { MediaModel } from '../catalogue/media-models.ts';
import type { VendorAccess } from '../spec/access.ts';

/** What an adapter of jobs is opened with. */
export interface OpenModel {
  model: MediaModel;
  access: VendorAccess;
  fetch: SafeFetch;
}
