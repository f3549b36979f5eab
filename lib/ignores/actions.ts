'use server';

import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { setIgnored } from '@/lib/ignores/mutations';
import { ignoreInput } from '@/lib/ignores/schema';
import { ignoredPath } from '@/lib/paths';

/** Ignores a member. */
export const ignoreAction = action({
  input: ignoreInput,
  can: 'account.use',
  run: ({ viewer, input: { id } }) => setIgnored(viewer, { id, ignored: true }, new Date()),
});

/** Ends that, from the list of those whom one ignores. */
export const stopIgnoringAction = action({
  input: ignoreInput,
  can: 'account.use',
  async run({ viewer, input: { id } }) {
    await setIgnored(viewer, { id, ignored: false }, new Date());
    redirect(ignoredPath() as never);
  },
});
