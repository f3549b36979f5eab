import { ComparisonView } from '@/components/admin/history/comparison-view';
import { SaveList } from '@/components/admin/history/save-list';
import type { StoryHistory } from '@/lib/articles/revisions/loaders';
import { directionOf } from '@/lib/articles/language';
import { adminHistoryPath, adminStoryPath } from '@/lib/paths';

const doneWords = {
  named: 'The name is kept. A save with a name is never thinned out.',
  restored: 'The old text stands as a new version on top. Nothing was published.',
  'restored-in-part':
    'The old text stands as a new version on top. What has been deleted since (a topic, an author, a picture) could not come back with it.',
};

type Props = StoryHistory & { done: keyof typeof doneWords | null };

/** Who saved a story when, what differs between any two saves, and the way back to one. */
export function HistoryPage({ done, comparison, ...history }: Props) {
  const { id, headline, language, revisions, next } = history;
  return (
    <>
      <div className="dk-head">
        <h1>
          History of{' '}
          <span lang={language} dir={directionOf(language)}>
            {headline}
          </span>
        </h1>
        <div className="end">
          <a className="btn line" href={adminStoryPath(id)}>
            Back to the story
          </a>
        </div>
      </div>
      {done && (
        <p className="notice" role="status">
          {doneWords[done]}
        </p>
      )}
      <div className="history">
        {comparison && <ComparisonView comparison={comparison} {...history} />}
        {revisions.length === 0 ? (
          <p className="none">Nothing has been saved here yet, or not since this story came.</p>
        ) : (
          <SaveList {...history} compared={comparison} />
        )}
        {next !== null && (
          <nav className="pages" aria-label="Pages">
            <a href={adminHistoryPath(id, { before: next })} rel="next">
              Older saves
            </a>
          </nav>
        )}
        <p className="hint">
          Every save is kept. What the editor sent by itself is thinned out: of the last hour all is
          kept, of the last day one each ten minutes, of older days one each day. A save that
          somebody asked for, has named, or that readers saw is never taken away.
        </p>
      </div>
    </>
  );
}
