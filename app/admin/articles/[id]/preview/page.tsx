import type { Metadata } from 'next';
import { gate } from '../../../gate';
import { storyId } from '../story-id';
import { PreviewBar } from '@/components/admin/preview-bar';
import { inkOf, WholeArticle } from '@/components/site/whole-article';
import { wordsIn } from '@/lib/i18n/words';
import { loadPreview } from '@/lib/newsroom/loaders';
import { previewPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Preview' };

type Props = { params: Promise<{ id: string }> };

export default async function PreviewPage({ params }: Props) {
  const id = storyId((await params).id);
  const entry = await gate(previewPath(id), () => loadPreview(id));
  if ('instead' in entry) return entry.instead;
  const { article, place, status } = entry.data;
  const { lang, dir } = wordsIn(place);
  return (
    <>
      <PreviewBar id={id} status={status} slug={article.slug} kind={article.kind} />
      <div className="as-read" lang={lang} dir={dir} data-ink={inkOf(article)}>
        <div className="wrap">
          <WholeArticle article={article} place={place} />
        </div>
      </div>
    </>
  );
}
