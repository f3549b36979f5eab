import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PreviewNotice } from '@/components/site/preview-notice';
import { Frame } from '@/components/site/frame';
import { inkOf, WholeArticle } from '@/components/site/whole-article';
import { loadLatest } from '@/lib/articles/loaders';
import { respondWith } from '@/lib/cache/page';
import { AppError } from '@/lib/errors';
import { loadChrome } from '@/lib/front/loaders';
import { wordsIn } from '@/lib/i18n/words';
import { loadOutsidePreview } from '@/lib/preview-links/loaders';
import { loadPlace } from '@/lib/settings/loaders';

export const dynamic = 'force-dynamic';
export async function generateMetadata(): Promise<Metadata> {
  const { preview } = wordsIn(await loadPlace()).site;
  return {
    title: preview.label,
    robots: { index: false, follow: false, noarchive: true },
    referrer: 'no-referrer',
  };
}

type Props = { params: Promise<{ token: string }> };

async function open(token: string) {
  try {
    return await loadOutsidePreview(token);
  } catch (error) {
    if (error instanceof AppError && error.code === 'rate_limited')
      return { kind: 'limited' as const, words: error.message };
    throw error;
  }
}

const statuses = { over: 410, missing: 404, limited: 429 } as const;

/** A story before it is public, for whoever was sent the link. */
export default async function PreviewPage({ params }: Props) {
  const opened = await open((await params).token);
  if (opened.kind === 'public') redirect(opened.path as never);
  const chrome = await loadChrome();
  if (opened.kind !== 'story') {
    respondWith(statuses[opened.kind]);
    const newest = (await loadLatest())?.stories.slice(0, 3) ?? [];
    return (
      <Frame chrome={chrome}>
        <PreviewNotice kind={opened.kind} newest={newest} place={chrome.place} />
      </Frame>
    );
  }
  const { article, expiresAt } = opened;
  return (
    <Frame chrome={chrome} ink={inkOf(article)}>
      <PreviewNotice kind="story" expiresAt={expiresAt} place={chrome.place} />
      <WholeArticle article={article} place={chrome.place} />
    </Frame>
  );
}
