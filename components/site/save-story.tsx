import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

/**
 * Puts the story aside to read later: plain HTML that works without a script. The element around it does so without
 * leaving the page, and says whether it is on the reader's list.
 */
export function SaveStory({ slug, place }: { slug: string; place: Place }) {
  const { save: words, faults } = wordsIn(place).story;
  return (
    <save-story
      data-save={words.save}
      data-drop={words.drop}
      data-on={words.isOn}
      data-off={words.isOff}
      data-full={words.isFull}
      data-failed={faults.failed}
      data-away={faults.away}
    >
      <form action="/api/forms/save" method="post">
        <input type="hidden" name="slug" value={slug} />
        <button className="text">{words.save}</button>
      </form>
    </save-story>
  );
}
