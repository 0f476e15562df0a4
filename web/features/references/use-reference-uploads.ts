'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { type ReferenceUpload, referenceUploads } from './reference-uploads.ts';

/** Videos on their way in, or why one did not come. */
export function useReferenceUploads() {
  const queries = useQueryClient();
  const uploads = useSyncExternalStore(referenceUploads.watch, referenceUploads.read, referenceUploads.read);
  const add = (files: readonly File[], keepFile = false) => referenceUploads.add(queries, files, keepFile);
  const retry = ({ key, file, keepFile }: ReferenceUpload) => {
    referenceUploads.remove(key);
    add([file], keepFile);
  };
  return { uploads, add, remove: referenceUploads.remove, retry };
}
