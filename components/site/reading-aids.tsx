import '@/components/site/islands/comment-elements';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import islands from '@/lib/islands-manifest.json';

/**
 * Text size, listening, sharing and a link to a passage. Not seen until a script can do them (app/styles/parts/article.css); what the button opens lies in
 * a template, and what that does is loaded when the button is pressed.
 */
export function ReadingAids({ place }: { place: Place }) {
  const { aids: words, faults } = wordsIn(place).story;
  return (
    <reading-aids data-src={islands.aids}>
      <button className="text" type="button" aria-expanded="false">
        {words.title}
      </button>
      <template>
        <div className="aids" role="group" aria-label={words.title}>
          <button type="button" data-act="smaller" data-said={words.size({ n: '{n}' })}>
            {words.smaller}
          </button>
          <button type="button" data-act="larger" data-said={words.size({ n: '{n}' })}>
            {words.larger}
          </button>
          <button
            type="button"
            data-act="listen"
            data-on={words.stop}
            data-failed={words.cannotListen}
          >
            {words.listen}
          </button>
          <button
            type="button"
            data-act="copy"
            data-said={words.copied}
            data-passage={words.copiedPassage}
            data-failed={faults.failed}
          >
            {words.copy}
          </button>
          <button type="button" data-act="share">
            {words.share}
          </button>
          <p className="hint" role="status" />
        </div>
      </template>
    </reading-aids>
  );
}
