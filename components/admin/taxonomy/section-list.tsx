'use client';

import { useActionState, useRef, useState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { adminTaxonomyPath, sectionPath } from '@/lib/paths';
import { orderSectionsAction } from '@/lib/taxonomy/sections/actions';
import type { SectionRow } from '@/lib/taxonomy/sections/schema';
import { moved } from '@/lib/taxonomy/sections/order';

/** The sections in their order, which buttons and dragging change. Every button works without a script. */
export function SectionList({ sections }: { sections: readonly SectionRow[] }) {
  const [state, order, isSaving] = useActionState(orderSectionsAction, null);
  const wish = useRef<HTMLInputElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const seen = sections.map(({ id }) => id).join(',');
  const drop = (onto: number) => {
    const wished = dragged === null ? null : moved(sections, dragged, { onto });
    setDragged(null);
    if (!wished) return;
    wish.current!.value = wished.join(',');
    wish.current!.form!.requestSubmit();
  };
  const step = ({ id, name }: SectionRow, by: -1 | 1) => {
    const wished = moved(sections, id, { by });
    const words = by === -1 ? 'Up' : 'Down';
    return (
      <form action={order}>
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="order" value={wished?.join(',') ?? seen} />
        <button className="text" aria-disabled={!wished || isSaving}>
          {words}
          <span className="vh">: {name}</span>
        </button>
      </form>
    );
  };
  return (
    <>
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <p className="vh" role="status">
        {state?.ok && !isSaving && 'The order is saved.'}
      </p>
      <form action={order} hidden>
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="order" ref={wish} />
      </form>
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
