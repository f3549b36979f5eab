import { CorrectionForm } from '@/components/admin/corrections/correction-form';
import { HistoryChoice } from '@/components/admin/corrections/history-choice';
import { DeskMoment } from '@/components/admin/desk-moment';
import { OneButton } from '@/components/admin/one-button';
import { StoryHead } from '@/components/admin/story-head';
import { writing } from '@/lib/articles/language';
import { withdrawCorrectionAction } from '@/lib/corrections/actions';
import { correctionWords, type CorrectionEntry } from '@/lib/corrections/schema';
import type { Place } from '@/lib/dates';
import { articlePath, pagePath } from '@/lib/paths';

type Props = {
  story: {
    id: number;
    kind: 'STORY' | 'PAGE';
    slug: string;
    headline: string;
    language: string;
    showsHistory: boolean | null;
  };
  corrections: CorrectionEntry[];
  isPublic: boolean;
  mayCorrect: boolean;
  historyByDefault: boolean;
  place: Place;
  now: Date;
};

/** What a story got wrong, as readers are told it, and whether they may see what was changed. */
export function CorrectionsPage(props: Props) {
  const { story, corrections, isPublic, mayCorrect, historyByDefault, place, now } = props;
  const { id, kind, slug, language, showsHistory } = story;
  return (
    <>
      <StoryHead title="Corrections" story={story}>
        {isPublic && (
          <a className="btn line" href={kind === 'PAGE' ? pagePath(slug) : articlePath(slug)}>
            Public page
          </a>
        )}
      </StoryHead>
      <div className="settings">
        {corrections.length === 0 && <p className="none">This story has no corrections.</p>}
        {corrections.map((correction, i) => (
          <section
            key={correction.id}
            className="setting-group"
            aria-labelledby={`correction-${correction.id}`}
          >
            <div>
              <h2 id={`correction-${correction.id}`}>
                {correctionWords[correction.kind]} {i + 1}
              </h2>
              <p className="hint">
                <DeskMoment at={correction.at} now={now} place={place} />
                {correction.by && (
                  <>
                    , written by <bdi>{correction.by}</bdi>
                  </>
                )}
              </p>
            </div>
            <div>
              <p {...writing(language)}>
                {correction.wrong} {correction.text}
              </p>
              {correction.signature && (
                <p className="hint">
                  Signed: <bdi>{correction.signature}</bdi>
                </p>
              )}
              {mayCorrect && (
                <>
                  <details className="revoke">
                    <summary className="text">Change</summary>
                    <CorrectionForm storyId={id} correction={correction} />
                  </details>
                  <details className="revoke">
                    <summary className="text">Withdraw</summary>
                    <OneButton
                      action={withdrawCorrectionAction}
                      values={{ storyId: id, id: correction.id, version: correction.version }}
                      look="btn no"
                    >
                      Take it away from readers
                    </OneButton>
                  </details>
                </>
              )}
            </div>
          </section>
        ))}
        {mayCorrect && (
          <section className="setting-group" aria-labelledby="new-correction">
            <div>
              <h2 id="new-correction">A new correction</h2>
              <p className="hint">
                It stands below the story, in the list of corrections, in the feeds and in what
                search engines read. The text itself is put right by saving it.
              </p>
            </div>
            {isPublic ? (
              <CorrectionForm key={corrections.length} storyId={id} />
            ) : (
              <p>Readers do not have this story: there is nothing to correct yet.</p>
            )}
          </section>
        )}
        {mayCorrect && (
          <section className="setting-group" aria-labelledby="history-choice">
            <div>
              <h2 id="history-choice">What was changed</h2>
              <p className="hint">
                A comparison of the texts that readers had. Notes, drafts and names of the newsroom
                are not in it.
              </p>
            </div>
            <HistoryChoice storyId={id} shows={showsHistory} byDefault={historyByDefault} />
          </section>
        )}
      </div>
    </>
  );
}
