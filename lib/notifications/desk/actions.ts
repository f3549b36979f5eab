'use server';

import { action } from '@/lib/action';
import { setDeskMail } from '@/lib/notifications/desk/mutations';
import { deskMailForm } from '@/lib/notifications/desk/schema';

/** Chooses which of the newsroom's mails come. */
export const setDeskMailAction = action({
  input: deskMailForm,
  can: 'account.use',
  run: ({ viewer, input }) => setDeskMail(viewer, input),
});
