import type { Metadata, Route } from 'next';
import { permanentRedirect } from 'next/navigation';
import { notHere, notHereMetadata } from '../../not-here';
import type { PageProps } from '../../props';
import { ArticleView } from '@/components/site/article-view';
import { CommentSection } from '@/components/site/comments/comment-section';
import { Frame } from '@/components/site/frame';
import { JsonLd } from '@/components/site/json-ld';
import { LivePosts } from '@/components/site/live/live-posts';
import { LetterBox } from '@/components/site/newsletters/letter-box';
import { ReadingAids } from '@/components/site/reading-aids';
import { RelatedStories } from '@/components/site/related-stories';
import { SaveStory } from '@/components/site/save-story';
import { newsArticle } from '@/lib/articles/json-ld';
import { loadArticle } from '@/lib/articles/loaders';
import { loadHistoryPath } from '@/lib/articles/public-history/loaders';
import { respondWith } from '@/lib/cache/page';
import { cardOf, cardPathOf } from '@/lib/cards/card';
import { loadCommentPage } from '@/lib/comments/loaders';
import { loadChrome } from '@/lib/front/loaders';
import { articleMetadata } from '@/lib/front/metadata';
import { loadLive } from '@/lib/live/loaders';
import { liveBlog } from '@/lib/live-posts/json-ld';
import { loadLivePosts } from '@/lib/live-posts/loaders';
import { slugOf } from '@/lib/paths';
import { loadRelated } from '@/lib/related/loaders';
import { breadcrumbs, stepsTo } from '@/lib/taxonomy/sections/json-ld';

type Props = PageProps<{ slug: string }>;

const load = async ({ params }: Props) => loadArticle(slugOf((await params).slug));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (found.kind === 'gone') return notHereMetadata(410);
  if (found.kind !== 'here') return notHereMetadata();
  const { article } = found;
  const { publication, place, settings } = await loadChrome();
  const card = cardOf(article, settings, place);
  return articleMetadata(article, { ...publication, place }, cardPathOf(article.slug, card));
}

export default async function ArticlePage(props: Props) {
  const found = await load(props);
  if (found.kind === 'moved') permanentRedirect(found.to as Route);
  if (found.kind !== 'here') return notHere(found.kind === 'gone' ? 410 : 404);
  const { article } = found;
  const { sort, cursor, comment, post } = await props.searchParams;
  const chrome = await loadChrome();
  const live = await loadLive(article.id);
  const [related, history, comments, posts] = await Promise.all([
    loadRelated(article, chrome.now),
    loadHistoryPath(article),
    loadCommentPage({ storyId: article.id, sort, cursor, comment }),
    loadLivePosts(article, post),
  ]);
  if (!comments || posts === 'gone') return notHere();
  // The story is here, what was asked for is not. Once it is approved, its tag drops this page.
  if (comments.focus?.isGone) respondWith(404);
  const data = newsArticle(article, chrome.publication);
  const { origin } = chrome.publication;
  return (
    <Frame chrome={chrome} ink={article.section.ink} section={article.section.slug}>
      <JsonLd data={posts ? liveBlog(data, posts, { slug: article.slug, origin }) : data} />
      <JsonLd data={breadcrumbs(stepsTo(article, chrome.sections), chrome.publication)} />
      <ArticleView
        article={article}
        place={chrome.place}
        acts={
          <>
            <SaveStory slug={article.slug} place={chrome.place} />
            <ReadingAids place={chrome.place} />
          </>
        }
        {...(history && { historyPath: history })}
      />
      {posts && <LivePosts article={article} live={posts} place={chrome.place} now={chrome.now} />}
      <LetterBox chrome={chrome} section={article.section.slug} />
      <RelatedStories shelves={related} sectionName={article.section.name} place={chrome.place} />
      <CommentSection
        article={article}
        settings={chrome.settings}
        page={comments}
        live={comments.closedWords === null && comments.focus === null ? live : null}
      />
    </Frame>
  );
}
