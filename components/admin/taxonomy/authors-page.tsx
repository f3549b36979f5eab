import { AuthorForm, DeleteAuthor } from '@/components/admin/taxonomy/author-form';
import { TaxonomyHead } from '@/components/admin/taxonomy/taxonomy-head';
import { TermPages, TermSearch } from '@/components/admin/taxonomy/term-search';
import type { Picture } from '@/lib/articles/schema';
import { adminAuthorsPath, authorPath } from '@/lib/paths';
import type { AuthorDeskQuery, AuthorRow } from '@/lib/taxonomy/authors/schema';

type Props = {
  items: AuthorRow[];
  total: number;
  nextPage: number | null;
  edited: AuthorRow | null;
  portraits: Picture[];
  successors: { id: number; name: string }[];
  query: AuthorDeskQuery;
};

const words = ({ kind, isGuest }: AuthorRow) =>
  kind === 'DESK' ? 'Desk' : isGuest ? 'Guest' : 'Staff';

/** Whose names stand in bylines: people of the staff, guests and desks. */
export function AuthorsPage(props: Props) {
  const { items, total, nextPage, edited, portraits, successors } = props;
  const { q, page } = props.query;
  return (
    <>
      <TaxonomyHead here="authors" />
      <div className="settings">
        <section className="setting-group" aria-labelledby="author-form">
          <div>
            <h2 id="author-form">{edited ? `Change ${edited.name}` : 'A new author'}</h2>
            <p className="hint">
              A guest or a desk needs no account. Who has one gets a byline with the first story.
            </p>
          </div>
          <AuthorForm
            key={edited ? `${edited.id}.${edited.version}` : 'new'}
            portraits={portraits}
            {...(edited && { author: edited })}
          />
        </section>
        {edited && (
          <section className="setting-group" aria-labelledby="author-delete">
            <div>
              <h2 id="author-delete">Delete it</h2>
              <p className="hint">No story is lost: you say whose name it bears from then on.</p>
            </div>
            <DeleteAuthor author={edited} successors={successors} />
          </section>
        )}
      </div>
      <TermSearch action={adminAuthorsPath()} label="Authors" total={total} {...(q && { q })} />
      {items.length === 0 ? (
        <p className="none">
          {q ? 'No author fits. Try fewer letters.' : 'There is no author yet.'}
        </p>
      ) : (
        <div className="rows">
          <table className="list terms">
            <thead>
              <tr>
                <th scope="col" aria-sort="ascending">
                  Author ↑
                </th>
                <th scope="col">Who</th>
                <th scope="col">Stories</th>
                <th scope="col">
                  <span className="vh">What to do</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((author) => (
                <tr key={author.id}>
                  <td>
                    <a href={authorPath(author.slug)}>
                      <bdi>{author.name}</bdi>
                    </a>
                    {author.title && <small>{author.title}</small>}
                  </td>
                  <td>{words(author)}</td>
                  <td>{author.stories.toLocaleString('en-GB')}</td>
                  <td className="acts">
                    <a href={adminAuthorsPath({ ...(q && { q }), page, edit: author.id })}>
                      Change
                      <span className="vh">
                        {' '}
                        <bdi>{author.name}</bdi>
                      </span>
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <TermPages
        newer={page > 1 ? adminAuthorsPath({ ...(q && { q }), page: page - 1 }) : null}
        older={nextPage ? adminAuthorsPath({ ...(q && { q }), page: nextPage }) : null}
      />
    </>
  );
}
