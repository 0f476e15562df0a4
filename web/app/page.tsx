import { Library } from '#web/features/library/library.tsx';

export default function LibraryPage() {
  return <Library />;
}
