import { common } from '@/lib/mail/templates/account-mails';
import type { MailSpec, Placeholder } from '@/lib/mail/templates/spec';

/** What stands in every mail about a story of the newsroom. */
const aboutStory = {
  ...common,
  headline: { about: 'the story' },
  link: {
    about: 'the story in the newsroom',
    sample: 'https://tidings.example/admin/articles/7',
    isRequired: true,
    isTextOnly: true,
  },
  settingsLink: {
    about: 'where they choose what is mailed',
    sample: 'https://tidings.example/account/notifications',
    isTextOnly: true,
  },
} as const satisfies Record<string, Placeholder>;
const step = {
  ...aboutStory,
  by: { about: 'who has done it', sample: 'Ingrid Voss' },
  what: { about: 'the story, or the new version of one that readers have' },
} as const satisfies Record<string, Placeholder>;

/** The mails about the conversation and about work in the newsroom. */
export const deskMails = {
  notifications: {
    title: 'Notifications',
    when: 'A member is told of replies, decisions and likes, as often as they chose.',
    placeholders: {
      ...common,
      name: { about: 'the member', sample: 'Hedda Lind' },
      summary: {
        about: 'what it is about, with the name of the publication',
      },
      notifications: {
        about: 'what they are told, each with its link',
        isRequired: true,
        isTextOnly: true,
      },
      settingsLink: {
        about: 'where they choose what is mailed',
        sample: 'https://tidings.example/account/notifications',
        isTextOnly: true,
      },
      stopLink: {
        about: 'the link that ends such mail',
        sample: 'https://tidings.example/unsubscribe?token=sample',
        isRequired: true,
        isTextOnly: true,
      },
    },
  },
  'report-outcome': {
    title: 'What came of a report',
    when: 'Somebody without an account has reported what may break the law, and a moderator has decided.',
    placeholders: {
      ...common,
      name: { about: 'who reported it', sample: 'Jonas Berg' },
      headline: { about: 'the story' },
      outcome: {
        about: 'the decision, as a sentence',
        isRequired: true,
        isTextOnly: true,
      },
    },
  },
  invitation: {
    title: 'An invitation to the staff',
    when: 'An administrator invites a colleague.',
    placeholders: {
      ...common,
      name: { about: 'who is invited', sample: 'Ada Lovell' },
      by: { about: 'who invites', sample: 'Ingrid Voss' },
      role: { about: 'as what' },
      message: {
        about: 'what the inviter wrote, set apart, or nothing',
        isTextOnly: true,
      },
      link: {
        about: 'the link that accepts',
        sample: 'https://tidings.example/invite?token=sample',
        isRequired: true,
        isTextOnly: true,
      },
    },
  },
  assignment: {
    title: 'Work on a story',
    when: 'An editor gives somebody work on a story.',
    placeholders: {
      ...aboutStory,
      by: { about: 'who gives it', sample: 'Ingrid Voss' },
      task: { about: 'what is to be done', isTextOnly: true },
      due: {
        about: 'until when, or nothing',
        isTextOnly: true,
      },
    },
  },
  'changes-asked': {
    title: 'Changes asked',
    when: 'An editor sends a story back to whoever writes it.',
    placeholders: {
      ...step,
      words: {
        about: 'what is to be changed, or that the comments on the text say so',
        isTextOnly: true,
      },
    },
  },
  'story-approved': {
    title: 'A story is approved',
    when: 'An editor approves a story that somebody else writes.',
    placeholders: step,
  },
  'story-scheduled': {
    title: 'A story is scheduled',
    when: 'An editor says when a story that somebody else writes goes out.',
    placeholders: {
      ...step,
      at: {
        about: 'when it goes out',
        isTextOnly: true,
      },
    },
  },
  'story-published': {
    title: 'A story is published',
    when: 'An editor publishes a story that somebody else writes.',
    placeholders: step,
  },
  wire: {
    title: 'News of a wire item',
    when: 'An agency calls an item back, or sends a new version of one whose story is out or about to be.',
    placeholders: {
      ...common,
      headline: { about: 'the item' },
      what: {
        about: 'what has happened, in a sentence or two',
        isRequired: true,
        isTextOnly: true,
      },
      link: {
        about: 'the item in the newsroom',
        sample: 'https://tidings.example/admin/wire/7',
        isRequired: true,
        isTextOnly: true,
      },
    },
  },
} as const satisfies Record<string, MailSpec>;
