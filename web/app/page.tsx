import { Page } from '#web/features/shell/page.tsx';
import { words } from '#web/words/en.ts';

export default function LibraryPage() {
  return <Page title={words.shell.library}>…</Page>;
}
