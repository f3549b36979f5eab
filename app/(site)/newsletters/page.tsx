import type { Metadata } from 'next';
import { Frame } from '@/components/site/frame';
import { ListHead } from '@/components/site/list-head';
import { PushAlerts } from '@/components/site/newsletters/push-alerts';
import { SignUpForm } from '@/components/site/newsletters/sign-up-form';
import { loadChrome } from '@/lib/front/loaders';
import { pageMetadata } from '@/lib/front/metadata';
import { wordsIn } from '@/lib/i18n/words';
import { loadNewsletters, loadPushOffer } from '@/lib/newsletters/loaders';
import { newslettersPath } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  const { publication, place } = await loadChrome();
  const { newsletters } = wordsIn(place);
  const { title, lede: description } = newsletters;
  return pageMetadata({ title, description, path: newslettersPath() }, publication);
}

export default async function NewslettersPage() {
  const [chrome, newsletters, offer] = await Promise.all([
    loadChrome(),
    loadNewsletters(),
    loadPushOffer(),
  ]);
  const words = wordsIn(chrome.place).newsletters;
  return (
    <Frame chrome={chrome}>
      <ListHead title={words.title} about={words.lede} isPlain />
      <div className="column">
        {newsletters.length === 0 ? (
          <p className="nothing">{words.none}</p>
        ) : (
          <SignUpForm newsletters={newsletters} place={chrome.place} />
        )}
        {offer && <PushAlerts offer={offer} place={chrome.place} />}
      </div>
    </Frame>
  );
}
