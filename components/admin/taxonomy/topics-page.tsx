import { TaxonomyHead } from '@/components/admin/taxonomy/taxonomy-head';
import { TermPages, TermSearch } from '@/components/admin/taxonomy/term-search';
import { DeleteTopic, MergeTopic, TopicForm } from '@/components/admin/taxonomy/topic-form';
import { adminTopicsPath, topicPath } from '@/lib/paths';
import type { TopicDeskQuery, TopicRow } from '@/lib/taxonomy/topics/schema';

type Props = {
  items: TopicRow[];
  total: number;
  nextPage: number | null;
  edited: TopicRow | null;
  /** The names of the topics that it may be merged into. */
  others: readonly string[];
  query: TopicDeskQuery;
};

/** What stories are about: found, named, described, merged and deleted. */
export function TopicsPage({ items, total, nextPage, edited, others, query: { q, page } }: Props) {
  const carried = edited?.stories === 1 ? 'one story' : `${edited?.stories} stories`;
  return (
    <>
      <TaxonomyHead here="topics" />
      <div className="settings">
        <section className="setting-group" aria-labelledby="topic-form">
          <div>
            <h2 id="topic-form">{edited ? `Change ${edited.name}` : 'A new topic'}</h2>
            <p className="hint">What is written about it stands above its stories.</p>
          </div>
          <TopicForm
            key={edited ? `${edited.id}.${edited.version}` : 'new'}
            {...(edited && { topic: edited })}
          />
        </section>
        {edited && (
          <>
            <section className="setting-group" aria-labelledby="topic-merge">
              <div>
                <h2 id="topic-merge">Merge it into another</h2>
                <p className="hint">
                  The other gets its {carried}, each once, and its address leads there.
                </p>
              </div>
              <MergeTopic topic={edited} others={others} />
            </section>
            <section className="setting-group" aria-labelledby="topic-delete">
              <div>
                <h2 id="topic-delete">Delete it</h2>
                <p className="hint">
                  It is taken off {carried}. The stories stay; to keep them together, merge it
                  instead.
                </p>
              </div>
              <DeleteTopic topic={edited} />
            </section>
          </>
        )}
      </div>
      <TermSearch action={adminTopicsPath()} label="Topics" total={total} {...(q && { q })} />
      {items.length === 0 ? (
        <p className="none">{q ? 'No topic fits. Try fewer letters.' : 'There is no topic yet.'}</p>
      ) : (
        <div className="rows">
          <table className="list terms">
            <thead>
              <tr>
                <th scope="col">Topic</th>
                <th scope="col" aria-sort="descending">
                  Stories ↓
                </th>
                <th scope="col" className="about">
                  About
                </th>
                <th scope="col">
                  <span className="vh">What to do</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((topic) => (
                <tr key={topic.id}>
                  <td>
                    <a href={topicPath(topic.slug)}>{topic.name}</a>
                  </td>
                  <td>{topic.stories.toLocaleString('en-GB')}</td>
                  <td className="about">{topic.description}</td>
                  <td className="acts">
                    <a href={adminTopicsPath({ ...(q && { q }), page, edit: topic.id })}>
                      Change<span className="vh"> {topic.name}</span>
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <TermPages
        newer={page > 1 ? adminTopicsPath({ ...(q && { q }), page: page - 1 }) : null}
        older={nextPage ? adminTopicsPath({ ...(q && { q }), page: nextPage }) : null}
      />
    </>
  );
}
