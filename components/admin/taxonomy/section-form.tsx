'use client';

import { SuccessorForm } from '@/components/admin/taxonomy/successor-form';
import { AboutField, faultOf } from '@/components/admin/taxonomy/term-field';
import { TermForm, useTermForm } from '@/components/admin/taxonomy/term-form';
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
  const form = useTermForm(section, addSectionAction, changeSectionAction);
  const { failure } = form;
  const hasBelow = section && sections.some(({ parentId }) => parentId === section.id);
  const parents = sections.filter(({ id, parentId }) => parentId === null && id !== section?.id);
  const ink = failure?.values?.ink ?? section?.ink ?? 'notices';
  const parent = failure?.values?.parentId ?? String(section?.parentId ?? '');
  return (
    <TermForm form={form} of="section" back={adminTaxonomyPath()}>
      <AboutField failure={failure} of="section" value={section?.description} />
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
    </TermForm>
  );
}

/** Deletes a section after asking where its stories go. */
export function DeleteSection({ section, sections }: Required<Props>) {
  const { stories } = section;
  if (sections.some(({ parentId }) => parentId === section.id))
    return <p>There are sections below it. Move or delete those first; then it can be deleted.</p>;
  const words =
    stories === 0
      ? {
          label: 'Its address and its feeds lead to',
          none: 'no other section',
          hint: 'It has no stories. Without a section its address is not found any more.',
        }
      : {
          label: `${stories === 1 ? 'Its one story goes' : `Its ${stories} stories go`} to`,
          none: 'Choose a section',
          hint: 'Its address and its feeds lead there from then on; its newsletters and alerts go along.',
        };
  return (
    <SuccessorForm
      of="section"
      term={section}
      act={deleteSectionAction}
      successors={sections}
      words={words}
    />
  );
}
