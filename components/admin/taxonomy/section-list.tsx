'use client';

import { useState } from 'react';
import { useOrder } from '@/components/admin/use-order';
import { FaultLine } from '@/components/ui/fault-line';
import { adminTaxonomyPath, sectionPath } from '@/lib/paths';
import { orderSectionsAction } from '@/lib/taxonomy/sections/actions';
import type { SectionRow } from '@/lib/taxonomy/sections/schema';
import { moved } from '@/lib/taxonomy/sections/order';

/** The sections in their order, which buttons and dragging change. Every button works without a script. */
export function SectionList({ sections: saved }: { sections: readonly SectionRow[] }) {
  const ids = saved.map(({ id }) => id);
  const { shown, wish, formOf, isSaved, fault } = useOrder(ids, orderSectionsAction);
  const sections = shown.flatMap((id) => saved.find((section) => section.id === id) ?? []);
  const [dragged, setDragged] = useState<number | null>(null);
  const seen = ids.join(',');
  const drop = (onto: number) => {
    const wished = dragged === null ? null : moved(sections, dragged, { onto });
    setDragged(null);
    if (wished) wish(wished);
  };
  const step = ({ id, name }: SectionRow, by: -1 | 1) => {
    const wished = moved(sections, id, { by });
    const words = by === -1 ? 'Up' : 'Down';
    return (
      <form {...formOf(wished)}>
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="order" value={wished?.join(',') ?? seen} />
        <button className="text" aria-disabled={!wished}>
          {words}
          <span className="vh">: {name}</span>
        </button>
      </form>
    );
  };
  return (
    <>
      <FaultLine>{fault}</FaultLine>
      <p className="vh" role="status">
        {isSaved && 'The order is saved.'}
      </p>
      <ol className="tree" aria-label="Sections in their order">
        {sections.map((section) => (
          <li
            key={section.id}
            className={section.parentId === null ? undefined : 'is-below'}
            data-ink={section.ink}
            draggable
            onDragStart={() => setDragged(section.id)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              drop(section.id);
            }}
          >
            <span className="swatch" aria-hidden="true" />
            <span className="what">
              <a href={sectionPath(section.slug)}>{section.name}</a>
              <small>
                {section.stories === 1
                  ? '1 story'
                  : `${section.stories.toLocaleString('en-GB')} stories`}
              </small>
            </span>
            <span className="acts">
              {step(section, -1)}
              {step(section, 1)}
              <a href={adminTaxonomyPath({ edit: section.id })}>
                Change<span className="vh"> {section.name}</span>
              </a>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
