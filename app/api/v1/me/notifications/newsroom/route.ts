import { getDeskMail } from '@/lib/notifications/desk/data';
import { setDeskMail } from '@/lib/notifications/desk/mutations';
import { deskMailInput } from '@/lib/notifications/desk/schema';
import { handler, json } from '@/lib/route';

/** Which of the newsroom's mails the person wants. */
export const GET = handler({
  can: 'account.read',
  run: async ({ viewer }) => json(await getDeskMail(viewer!.id)),
});

/** Chooses that. */
export const PATCH = handler({
  can: 'account.use',
  body: deskMailInput,
  run: async ({ viewer, body }) => json(await setDeskMail(viewer, body)),
});
