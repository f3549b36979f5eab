import type { SettingField } from '@/components/admin/settings/fields';

/** How newsletters are sent. Which there are stands at /admin/newsletters. */
export const newsletterFields = {
  newsletterBox: {
    label: 'A newsletter under stories and at the foot of fronts',
    hint: 'That of the section where there is one, else what comes daily or weekly.',
    kind: 'choice',
    options: [
      ['SHOW', 'is offered'],
      ['HIDE', 'is not'],
    ],
  },
  newsletterPerMinute: {
    label: 'At most so many go out in a minute',
    hint: 'What your mail server bears. Mails of accounts do not wait for them.',
    kind: 'number',
    min: 1,
    max: 6_000,
    unit: 'mails',
  },
  newsletterSoftBounces: {
    label: 'An address gets no more after it has refused for now',
    hint: 'A full mailbox, or a server that is away for a day. An address that is not there ends at once.',
    kind: 'number',
    min: 1,
    max: 50,
    unit: 'times',
  },
} as const satisfies Record<string, SettingField>;
