'use client';

import { Fault } from '@/components/admin/story-editor/fault';
import { storyLimits, type Named } from '@/lib/articles/schema';

type Props = {
  chosen: Named[];
  known: Named[];
  fault: string | undefined;
  /** What an empty list means. */
  whenEmpty: string;
  onChange: (authors: Named[]) => void;
};

/** The byline: people and desks in the order in which they stand. */
export function AuthorsField({ chosen, known, fault, whenEmpty, onChange }: Props) {
  const free = known.filter(({ slug }) => !chosen.some((author) => author.slug === slug));
  const swap = (i: number) =>
    onChange(
      chosen.map((author, at) => (at === i - 1 ? chosen[i]! : at === i ? chosen[i - 1]! : author)),
    );
  return (
    <fieldset>
      <legend>Authors, in byline order</legend>
      <ol className="picked">
        {chosen.map((author, i) => (
          <li key={author.slug}>
            <bdi>{author.name}</bdi>
            <span className="acts">
              {i > 0 && (
                <button
                  type="button"
                  className="text"
                  aria-label={`Move ${author.name} up`}
                  onClick={() => swap(i)}
                >
                  Up
                </button>
              )}
              <button
                type="button"
                className="text"
                aria-label={`Remove ${author.name}`}
                onClick={() => onChange(chosen.filter((one) => one !== author))}
              >
                Remove
              </button>
            </span>
          </li>
        ))}
      </ol>
      {chosen.length === 0 && <p className="hint">{whenEmpty}</p>}
      {chosen.length < storyLimits.authors && (
        <>
          <label className="vh" htmlFor="s-author">
            Add an author
          </label>
          <select
            id="s-author"
            value=""
            onChange={(event) =>
              onChange([
                ...chosen,
                ...free
                  .filter(({ slug }) => slug === event.target.value)
                  .map(({ slug, name }) => ({ slug, name })),
              ])
            }
          >
            <option value="">Add an author</option>
            {free.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
      <Fault id="s-authors-fault" words={fault} />
    </fieldset>
  );
}
