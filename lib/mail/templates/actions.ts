'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import {
  previewMail,
  resetMailTemplate,
  saveMailTemplate,
  sendTestMail,
} from '@/lib/mail/templates/mutations';
import { mailTemplateForm } from '@/lib/mail/templates/schema';

/** Saves, shows or mails the words of a mail, or gives it ours back. `words` is what was typed, while it is not saved. */
export const mailTemplateAction = action({
  input: mailTemplateForm,
  can: 'settings.edit',
  async run({ viewer, input: { intent, seen, kind, ...words } }) {
    if (intent === 'preview') await previewMail(viewer, { kind, ...words });
    if (intent === 'test') await sendTestMail(viewer, { kind, ...words });
    if (intent === 'preview' || intent === 'test') return { done: intent, words };
    if (intent === 'default') {
      await resetMailTemplate(viewer, { kind, seen });
      refresh();
      return { done: intent };
    }
    const isNew = await saveMailTemplate(viewer, { kind, seen, ...words });
    refresh();
    return { done: isNew ? ('saved' as const) : ('same' as const) };
  },
});
