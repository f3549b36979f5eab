import '@/components/site/islands/comment-elements';
import islands from '@/lib/islands-manifest.json';

/**
 * Text size, listening, sharing and a link to a passage. Hidden until a script can do them; what the button opens lies in
 * a template, and what that does is loaded when the button is pressed.
 */
export function ReadingAids() {
  return (
    <reading-aids data-src={islands.aids} hidden>
      <button className="text" type="button" aria-expanded="false">
        Reading aids
      </button>
      <template>
        <div className="aids" role="group" aria-label="Reading aids">
          <button type="button" data-act="smaller" data-said="Text at {n} %">
            Smaller text
          </button>
          <button type="button" data-act="larger" data-said="Text at {n} %">
            Larger text
          </button>
          <button type="button" data-act="listen" data-on="Stop reading aloud">
            Read aloud
          </button>
          <button
            type="button"
            data-act="copy"
            data-said="The link is copied. Mark a passage first to link to it."
          >
            Copy link
          </button>
          <button type="button" data-act="share">
            Share
          </button>
          <p className="hint" role="status" />
        </div>
      </template>
    </reading-aids>
  );
}
