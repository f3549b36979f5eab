import '@/components/site/islands/comment-elements';
import { DocumentWords } from '@/components/ui/document-words';
import { directionOf } from '@/lib/articles/language';
import type { Article } from '@/lib/articles/schema';
import { clock, dayKey, longDateTime, shortDate, zonedIso, type Place } from '@/lib/dates';
import type { LivePosts as Posts } from '@/lib/live-posts/loaders';
import type { Post } from '@/lib/live-posts/schema';
import { textsIn, wordsIn } from '@/lib/i18n/words';
import { articlePath, postPath } from '@/lib/paths';

type Props = { article: Article; live: Posts; place: Place; now: Date };

/** What is told of a story while it happens, newest first, below what is known so far. */
export function LivePosts({ article, live, place, now }: Props) {
  const { slug, language } = article;
  const words = wordsIn(place).live;
  const texts = textsIn(place).live;
  const { endedAt, pinned, posts, from, next, cursor } = live;
  return (
    <section className="live-story" aria-labelledby="live-head" data-ink={article.section.ink}>
      <h2 className="lab2" id="live-head">
        {endedAt ? words.ended : words.live}
      </h2>
      {endedAt && (
        <p className="hint">
          {words.endedOn({
            date: (
              <time dateTime={zonedIso(endedAt, place.timeZone)}>
                {longDateTime(endedAt, place)}
              </time>
            ),
          })}
        </p>
      )}
      {from !== null && (
        <p>
          <a href={`${articlePath(slug)}#live-head`}>{words.newest}</a>
        </p>
      )}
      {cursor !== null && (
        <live-posts
          role="status"
          data-after={String(cursor)}
          data-story={slug}
          data-fresh={JSON.stringify(texts.fresh)}
          data-changes={texts.changes}
        />
      )}
      {posts.length === 0 && <p className="nothing">{words.none}</p>}
      {pinned.length > 0 && (
        <ol className="posts pinned" aria-label={words.pinned}>
          {pinned.map((post) => (
            <PostItem key={post.id} {...{ post, slug, language, place, now }} isPin />
          ))}
        </ol>
      )}
      <ol className="posts staff river">
        {posts.map((post) => (
          <PostItem key={post.id} {...{ post, slug, language, place, now }} />
        ))}
      </ol>
      {next !== null && (
        <p className="more">
          <a href={postPath(slug, next)} rel="next">
            {words.earlier}
          </a>
        </p>
      )}
    </section>
  );
}

type ItemProps = {
  post: Post;
  slug: string;
  language: string;
  place: Place;
  now: Date;
  /** It stands in the list of all as well, which has the address. */
  isPin?: boolean;
};

function PostItem({ post, slug, language, place, now, isPin = false }: ItemProps) {
  const { id, headline, body, signature, publishedAt, revisedAt } = post;
  const { timeZone } = place;
  const { lang, dir, live: words } = wordsIn(place);
  const isToday = (moment: Date) => dayKey(moment, timeZone) === dayKey(now, timeZone);
  const at = (moment: Date) =>
    isToday(moment) ? clock(moment, place) : longDateTime(moment, place);
  const hour = clock(publishedAt, place);
  // Said as it is shown: whoever steers by voice says what they see.
  const shown = isToday(publishedAt) ? hour : `${shortDate(publishedAt, place)} ${hour}`;
  return (
    <li id={isPin ? undefined : `post-${id}`}>
      <p className="at num">
        <a href={postPath(slug, id)} aria-label={words.link({ time: shown })}>
          <time dateTime={zonedIso(publishedAt, timeZone)}>{shown}</time>
        </a>
      </p>
      <article lang={language} dir={directionOf(language)}>
        {headline && <h3>{headline}</h3>}
        <DocumentWords className="copy" body={body} />
        {(signature || revisedAt) && (
          <p className="meta" lang={lang} dir={dir}>
            {signature && <bdi>{signature}</bdi>}
            {signature && revisedAt && ', '}
            {revisedAt && (
              <>
                {words.changed({
                  time: <time dateTime={zonedIso(revisedAt, timeZone)}>{at(revisedAt)}</time>,
                })}
              </>
            )}
          </p>
        )}
      </article>
    </li>
  );
}
