'use client';

import { useState } from 'react';
import { DeskMoment } from '@/components/admin/desk-moment';
import { StatusBadge } from '@/components/admin/status-badge';
import { useOrder } from '@/components/admin/use-order';
import { FaultLine } from '@/components/ui/fault-line';
import { writing } from '@/lib/articles/language';
import type { Place } from '@/lib/dates';
import { orderPagesAction } from '@/lib/pages/actions';
import { pagesInFooter, type PageRow } from '@/lib/pages/schema';
import { adminStoryPath, pagePath } from '@/lib/paths';

type Props = { pages: readonly PageRow[]; place: Place; now: Date };
type Move = { label: string; order: number[] | null };

/** All pages, those of the footer first. Every button is a form of its own, so that it works without a script. */
export function PageList({ pages, place, now }: Props) {
  const saved = pages.flatMap(({ id, footerOrder }) => (footerOrder === null ? [] : [id]));
  const { shown: seen, formOf, isSaved, fault } = useOrder(saved, orderPagesAction);
  // The keyboard goes where the page goes: a row that comes into the other list is a new one.
  const [moved, setMoved] = useState<number | null>(null);
  const footer = seen.flatMap((id) => pages.find((page) => page.id === id) ?? []);
  const others = pages.filter(({ id }) => !seen.includes(id));
  const swapped = (i: number, j: number) => {
    if (j < 0 || j >= seen.length) return null;
    const ids = [...seen];
    [ids[i], ids[j]] = [ids[j]!, ids[i]!];
    return ids;
  };
  const row = ({ id, headline, slug, language, status, updatedAt }: PageRow, moves: Move[]) => (
    <li key={id}>
      <span className="what">
        <a href={adminStoryPath(id)} {...writing(language)}>
          {headline}
        </a>
        <small>
          {decodeURIComponent(pagePath(slug))} · <StatusBadge status={status} /> ·{' '}
          <DeskMoment at={updatedAt} now={now} place={place} />
        </small>
      </span>
      <span className="acts">
        {moves.map(({ label, order: wished }, i) => (
          <form key={label} {...formOf(wished)} onSubmitCapture={() => setMoved(id)}>
            <input type="hidden" name="seen" value={saved.join()} />
            <input type="hidden" name="order" value={(wished ?? seen).join()} />
            <button
              className="text"
              autoFocus={i === 0 && moved === id}
              aria-label={`${label}: ${headline}`}
              aria-disabled={wished === null}
            >
              {label}
            </button>
          </form>
        ))}
      </span>
    </li>
  );
  return (
    <div className="page-lists">
      <FaultLine>{fault}</FaultLine>
      <p className="vh" role="status">
        {isSaved && 'The footer is saved.'}
      </p>
      <h3>In the footer</h3>
      {footer.length === 0 && <p>None: the footer has Corrections alone under “The paper”.</p>}
      <ol className="tree" aria-label="Pages in the footer">
        {footer.map((page, i) =>
          row(page, [
            { label: 'Up', order: swapped(i, i - 1) },
            { label: 'Down', order: swapped(i, i + 1) },
            { label: 'Take out', order: seen.filter((id) => id !== page.id) },
          ]),
        )}
      </ol>
      {others.length > 0 && (
        <>
          <h3>At their address alone</h3>
          <ul className="tree" aria-label="Other pages">
            {others.map((page) =>
              row(page, [
                {
                  label: 'Into the footer',
                  order: seen.length < pagesInFooter ? [...seen, page.id] : null,
                },
              ]),
            )}
          </ul>
        </>
      )}
    </div>
  );
}
