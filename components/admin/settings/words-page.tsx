import { SettingsHead } from '@/components/admin/settings/settings-head';
import { TryWords } from '@/components/admin/settings/try-words';
import { WordListForm } from '@/components/admin/settings/word-list-form';
import type { WordListEntry } from '@/lib/moderation/word-lists/schema';

type Props = {
  lists: WordListEntry[];
  /** Whether the other pages of the settings are theirs too. */
  canSet: boolean;
};

/** The words that refuse or hold a comment, and a box to try them. */
export function WordsPage({ lists, canSet }: Props) {
  return (
    <>
      <SettingsHead title="Word lists" here="words" isWhole={canSet} />
      <div className="settings">
        {lists.map((list) => (
          <WordListForm key={list.kind} list={list} />
        ))}
        <TryWords />
      </div>
    </>
  );
}
