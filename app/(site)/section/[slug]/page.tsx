import type { Metadata } from 'next';
import { notHere, notHereMetadata } from '../../not-here';
import type { PageProps } from '../../props';
import { Frame } from '@/components/site/frame';
import { Heads } from '@/components/site/heads';
import { ListHead } from '@/components/site/list-head';
import { StoryList } from '@/components/site/story-list';
import { StoryUnit } from '@/components/site/story-unit';
import { loadChrome } from '@/lib/front/loaders';
import { listMetadata } from '@/lib/front/metadata';
import { sectionPath, slugOf, topicPath } from '@/lib/paths';
import { loadSection } from '@/lib/taxonomy/loaders';

type Props = PageProps<{ slug: string }>;

const load = async ({ params, searchParams }: Props) =>
  loadSection(slugOf((await params).slug), (await searchParams).page);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (!found?.list) return notHereMetadata();
  const { slug, name, description } = found.subject;
  const { publication } = await loadChrome();
  return listMetadata(
    { title: name, description, path: sectionPath(slug) },
    found.list,
    publication,
  );
}

export default async function SectionPage(props: Props) {
  const found = await load(props);
  if (!found?.list) return notHere();
  const { subject, list, lead, topics, discussed } = found;
  const chrome = await loadChrome();
  return (
    <Frame chrome={chrome} ink={subject.ink} section={subject.slug}>
      <ListHead title={subject.name} about={subject.description}>
        {topics.length > 0 && (
          <ul className="subs" aria-label={`Topics in ${subject.name}`}>
            {topics.map(({ slug, name }) => (
              <li key={slug}>
                <a href={topicPath(slug)}>{name}</a>
              </li>
            ))}
          </ul>
        )}
      </ListHead>
      <div className={discussed.length ? 'cols c84' : 'column'}>
        <div>
          {lead && (
            <StoryUnit story={lead} as="h2" isBig withPicture isFirst place={chrome.place} />
          )}
          <StoryList
            list={list}
            path={sectionPath(subject.slug)}
            place={chrome.place}
            empty={`There is no story in ${subject.name} yet.`}
          />
        </div>
        {discussed.length > 0 && (
          <aside aria-labelledby="most-discussed">
            <h2 className="lab2" id="most-discussed">
              Most discussed this week
            </h2>
            <Heads stories={discussed} />
          </aside>
        )}
      </div>
    </Frame>
  );
}
