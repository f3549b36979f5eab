import type { Byline } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { authorPath } from '@/lib/paths';

type Props = { authors: Byline[]; place: Place; isLinked?: boolean };

/** "Maren Holt, Idris Quayle and Harbour Desk". A desk is set like a person, and each name in its own direction. */
export function Names({ authors, place, isLinked = false }: Props) {
  return wordsIn(place).listed(
    authors.map(({ slug, name }) =>
      isLinked ? (
        <a href={authorPath(slug)} rel="author" key={slug}>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <b key={slug}>
          <bdi>{name}</bdi>
        </b>
      ),
    ),
  );
}
