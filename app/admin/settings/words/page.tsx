import type { Metadata } from 'next';
import { gate } from '../../gate';
import { WordsPage } from '@/components/admin/settings/words-page';
import { loadWordLists } from '@/lib/moderation/word-lists/loaders';
import { adminWordsPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Word lists' };

export default async function Page() {
  const entry = await gate(adminWordsPath(), loadWordLists);
  if ('instead' in entry) return entry.instead;
  return <WordsPage {...entry.data} />;
}
