'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { editIssue } from '@/lib/newsletters/issues/editing/mutations';
import { beginIssue, deleteIssue } from '@/lib/newsletters/issues/mutations';
import { beginIssueForm, issueForm, issueIdForm } from '@/lib/newsletters/issues/schema';
import { adminIssuePath, adminNewslettersPath } from '@/lib/paths';

export const beginIssueAction = action({
  input: beginIssueForm,
  can: 'issue.edit',
  async run({ viewer, input }): Promise<never> {
    const { id } = await beginIssue(viewer, input, new Date());
    redirect(adminIssuePath(id) as never);
  },
});

/** Every button of the issue's form: each saves, then does what it says. */
export const editIssueAction = action({
  input: issueForm,
  can: 'issue.edit',
  async run({ viewer, input }) {
    const done = await editIssue(viewer, input, new Date());
    refresh();
    return done;
  },
});

export const deleteIssueAction = action({
  input: issueIdForm,
  can: 'issue.edit',
  async run({ viewer, input: { id } }): Promise<never> {
    await deleteIssue(viewer, id);
    redirect(adminNewslettersPath() as never);
  },
});
