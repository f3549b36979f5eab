import type { Metadata } from 'next';
import { notHere, notHereMetadata } from '../../not-here';
import type { PageProps } from '../../props';
import { Frame } from '@/components/site/frame';
import { JsonLd } from '@/components/site/json-ld';
import { ListHead } from '@/components/site/list-head';
import { StoryList } from '@/components/site/story-list';
import { loadChrome } from '@/lib/front/loaders';
import { listMetadata } from '@/lib/front/metadata';
import { wordsIn } from '@/lib/i18n/words';
import { authorPath, slugOf } from '@/lib/paths';
import { profilePage } from '@/lib/taxonomy/authors/json-ld';
import { loadAuthor } from '@/lib/taxonomy/loaders';

type Props = PageProps<{ slug: string }>;

const load = async ({ params, searchParams }: Props) =>
  loadAuthor(slugOf((await params).slug), (await searchParams).page);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (!found?.list) return notHereMetadata();
  const { slug, name, title, bio } = found.subject;
  const { publication, place } = await loadChrome();
  return listMetadata(
    { title: name, description: bio || title, path: authorPath(slug), hasFeeds: true },
    found.list,
    { ...publication, place },
  );
}

export default async function AuthorPage(props: Props) {
  const found = await load(props);
  if (!found?.list) return notHere();
  const { subject, list } = found;
  const chrome = await loadChrome();
  const { lists } = wordsIn(chrome.place).site;
  const { slug, name, title, bio, kind, photo, links } = subject;
  return (
    <Frame chrome={chrome}>
      <ListHead
        title={name}
        post={title || (kind === 'DESK' ? lists.desk : lists.contributor)}
        about={bio}
        picture={photo}
        isPlain
      >
        {links.length > 0 && (
          <ul className="subs" aria-label={lists.elsewhere({ name })}>
            {links.map(({ label, url }) => (
              <li key={url}>
                <a href={url} rel="me noopener">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        )}
      </ListHead>
      <JsonLd data={profilePage(subject, chrome.publication)} />
      <div className="column">
        <StoryList
          list={list}
          path={authorPath(slug)}
          place={chrome.place}
          empty={lists.authorEmpty({ name })}
        />
      </div>
    </Frame>
  );
}
