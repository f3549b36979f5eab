'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { adminRedirectsPath } from '@/lib/paths';
import { csvTextOf } from '@/lib/redirects/csv';
import {
  addRedirect,
  changeRedirect,
  deleteRedirect,
  importRedirects,
} from '@/lib/redirects/mutations';
import { ignoreMiss } from '@/lib/redirects/missed/mutations';
import {
  changeRedirectForm,
  deleteRedirectForm,
  importForm,
  missForm,
  redirectForm,
} from '@/lib/redirects/schema';

export const addRedirectAction = action({
  input: redirectForm,
  can: 'redirect.manage',
  async run({ viewer, input }) {
    const { source, target } = await addRedirect(viewer, input);
    refresh();
    return { source, target };
  },
});

export const changeRedirectAction = action({
  input: changeRedirectForm,
  can: 'redirect.manage',
  async run({ viewer, input: { id, ...fields } }): Promise<never> {
    await changeRedirect(viewer, id, fields);
    redirect(adminRedirectsPath() as never);
  },
});

export const deleteRedirectAction = action({
  input: deleteRedirectForm,
  can: 'redirect.manage',
  async run({ viewer, input: { id } }) {
    await deleteRedirect(viewer, id);
    refresh();
    return { id };
  },
});

/** Checks a list, or writes it. What was read goes back to the page, so that a second press writes that and nothing else. */
export const importRedirectsAction = action({
  input: importForm,
  can: 'redirect.manage',
  async run({ viewer, input: { file, csv, write } }) {
    const text = file && file.size > 0 ? await csvTextOf(file) : csv;
    const report = await importRedirects(viewer, { csv: text, isDryRun: write === 'no' });
    return { report, csv: report.isDryRun ? text : '' };
  },
});

export const ignoreMissAction = action({
  input: missForm,
  can: 'redirect.manage',
  async run({ viewer, input: { path, ignored } }) {
    await ignoreMiss(viewer, { path, isIgnored: ignored === 'yes' });
    refresh();
    return { path };
  },
});
