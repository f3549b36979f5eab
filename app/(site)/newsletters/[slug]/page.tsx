import type { Metadata } from 'next';
import { notHere, notHereMetadata } from '../../not-here';
import type { PageProps } from '../../props';
import { Frame } from '@/components/site/frame';
import { ListHead } from '@/components/site/list-head';
import { IssueList } from '@/components/site/newsletters/issue-list';
import { SignUpForm } from '@/components/site/newsletters/sign-up-form';
import { Pagination } from '@/components/ui/pagination';
import { loadChrome } from '@/lib/front/loaders';
import { listMetadata } from '@/lib/front/metadata';
import { wordsIn } from '@/lib/i18n/words';
import { loadNewsletterArchive } from '@/lib/newsletters/loaders';
import { whenWords } from '@/lib/newsletters/when-words';
import { newsletterPath, newslettersPath, pagedPath, slugOf } from '@/lib/paths';

type Props = PageProps<{ slug: string }>;

const load = async ({ params, searchParams }: Props) =>
  loadNewsletterArchive(slugOf((await params).slug), (await searchParams).page);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const archive = await load(props);
  if (!archive) return notHereMetadata();
  const { publication, place } = await loadChrome();
  const { name: title, description, slug } = archive.newsletter;
  const page = { title, description, path: newsletterPath(slug) };
  return listMetadata(page, archive, { ...publication, place });
}

export default async function NewsletterPage(props: Props) {
  const archive = await load(props);
  if (!archive) return notHere();
  const chrome = await loadChrome();
  const { newsletter, issues, page, pages } = archive;
  const { place } = chrome;
  const words = wordsIn(place).newsletters;
  return (
    <Frame chrome={chrome} {...(newsletter.section && { ink: newsletter.section.ink })}>
      <ListHead title={newsletter.name} about={newsletter.description} isPlain>
        <p className="meta">
          {newsletter.isActive && `${whenWords(newsletter, place)} · `}
          <a href={newslettersPath()}>{words.title}</a>
        </p>
      </ListHead>
      <div className="column">
        {newsletter.isActive && page === 1 && (
          <section className="letters-part" aria-labelledby="newsletter-by-mail">
            <h2 id="newsletter-by-mail">{words.byMail}</h2>
            <SignUpForm newsletters={[newsletter]} place={place} isOne />
          </section>
        )}
        <section className="letters-part" aria-labelledby="newsletter-past">
          <h2 id="newsletter-past">{words.past}</h2>
          <IssueList slug={newsletter.slug} issues={issues} place={place} />
          <Pagination
            page={page}
            pages={pages}
            hrefOf={(number) => pagedPath(newsletterPath(newsletter.slug), number)}
            next={words.older}
            place={place}
          />
        </section>
      </div>
    </Frame>
  );
}
