import { Fragment } from 'react';
import type { Byline } from '@/lib/articles/schema';
import { authorPath } from '@/lib/paths';

const joiner = (index: number, count: number) =>
  index === 0 ? '' : index === count - 1 ? ' and ' : ', ';

/** "Maren Holt, Idris Quayle and Harbour Desk". A desk is set like a person. */
export function Names({ authors, isLinked = false }: { authors: Byline[]; isLinked?: boolean }) {
  return authors.map(({ slug, name }, index) => (
    <Fragment key={slug}>
      {joiner(index, authors.length)}
      {isLinked ? (
        <a href={authorPath(slug)} rel="author">
          {name}
        </a>
      ) : (
        <b>{name}</b>
      )}
    </Fragment>
  ));
}
