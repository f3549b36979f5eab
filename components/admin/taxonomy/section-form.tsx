'use client';

import { useActionState } from 'react';
import { TermField, faultOf, generalFault } from '@/components/admin/taxonomy/term-field';
import { FaultLine } from '@/components/ui/fault-line';
import { adminTaxonomyPath } from '@/lib/paths';
import {
  addSectionAction,
  changeSectionAction,
  deleteSectionAction,
} from '@/lib/taxonomy/sections/actions';
import { inks, type SectionRow } from '@/lib/taxonomy/sections/schema';

type Props = { section?: SectionRow; sections: readonly SectionRow[] };

/** Adds a section, or changes the one that it is given. */
export function SectionForm({ section, sections }: Props) {
  const [made, make, isMaking] = useActionState(addSectionAction, null);
  const [changed, change, isChanging] = useActionState(changeSectionAction, null);
  const state = section ? changed : made;
  const failure = state && !state.ok ? state : null;
  const common = { failure, of: 'section' };
  const hasBelow = section && sections.some(({ parentId }) => parentId === section.id);
  const parents = sections.filter(({ id, parentId }) => parentId === null && id !== section?.id);
  const ink = failure?.values?.ink ?? section?.ink ?? 'notices';
  const parent = failure?.values?.parentId ?? String(section?.parentId ?? '');
  return (
    <form action={section ? change : make} key={made?.ok ? made.data.id : 'open'}>
      {section && (
        <>
          <input type="hidden" name="id" value={section.id} />
          <input type="hidden" name="version" value={section.version} />
        </>
      )}
      <FaultLine>{generalFault(failure)}</FaultLine>
      <TermField
        {...common}
        name="name"
        label="Name"
        value={section?.name}
        maxLength={80}
        isRequired
      />
      <TermField
        {...common}
        name="slug"
        label="Address"
        value={section?.slug}
        maxLength={120}
        hint={
          section
            ? 'A new address leaves a redirect at the old one.'
            : 'Empty: made of the name. It stands after /section/.'
        }
      />
      <TermField
        {...common}
        name="description"
        label="What it is about"
        value={section?.description}
        maxLength={1000}
        rows={3}
      />
      <fieldset className="boxes inks">
        <legend>Ink</legend>
        {Object.entries(inks).map(([value, words]) => (
          <label key={value} data-ink={value}>
            <input type="radio" name="ink" value={value} defaultChecked={value === ink} />
            <span className="swatch" aria-hidden="true" />
            {words}
          </label>
        ))}
      </fieldset>
      <div>
        <label htmlFor="section-parentId">Below</label>
        <select
          key={parent}
          id="section-parentId"
          name="parentId"
          defaultValue={parent}
          aria-describedby="section-parentId-note"
          aria-invalid={faultOf(failure, 'parentId') ? true : undefined}
        >
          <option value="">no other: it stands at the top</option>
          {!hasBelow &&
            parents.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
        <p
          className={faultOf(failure, 'parentId') ? 'hint fault' : 'hint'}
          id="section-parentId-note"
        >
          {faultOf(failure, 'parentId') ??
            (hasBelow
              ? 'It has sections below it, so it stays at the top.'
              : 'Its stories stand on that section’s page too.')}
        </p>
      </div>
      <div className="send">
        <button className="btn" disabled={isMaking || isChanging}>
          {section ? 'Save the section' : 'Add the section'}
        </button>
        {section && <a href={adminTaxonomyPath()}>Leave it as it is</a>}
        <span role="status">{made?.ok && `${made.data.name} was added.`}</span>
      </div>
    </form>
  );
}

/** Deletes a section after asking where its stories go. */
export function DeleteSection({ section, sections }: Required<Props>) {
  const [state, act, isActing] = useActionState(deleteSectionAction, null);
  const failure = state && !state.ok ? state : null;
  const { id, name, version, stories } = section;
  const hasBelow = sections.some(({ parentId }) => parentId === id);
  if (hasBelow)
    return <p>There are sections below it. Move or delete those first; then it can be deleted.</p>;
  return (
    <form action={act}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <FaultLine>{failure?.error.message}</FaultLine>
      <div>
        <label htmlFor="section-to">
          {stories === 0
            ? 'Its address and its feeds lead to'
            : `${stories === 1 ? 'Its one story goes' : `Its ${stories} stories go`} to`}
        </label>
        <select id="section-to" name="to" defaultValue="" required={stories > 0}>
          <option value="">{stories > 0 ? 'Choose a section' : 'no other section'}</option>
          {sections
            .filter((other) => other.id !== id)
            .map((other) => (
              <option key={other.id} value={other.id}>
                {other.name}
              </option>
            ))}
        </select>
        <p className="hint">
          {stories === 0
            ? 'It has no stories. Without a section its address is not found any more.'
            : 'Its address and its feeds lead there from then on; its newsletters and alerts go along.'}
        </p>
      </div>
      <div className="send">
        <button className="btn line" disabled={isActing}>
          Delete {name}
        </button>
      </div>
    </form>
  );
}
