import { addressVerdict } from '@/lib/auth/disposable/address-verdict';
import type { Phase } from '@/lib/moderation/context';

/** Throw-away services were looked at when the account was opened; here it is the publication's own lists alone. */
const noList: ReadonlySet<string> = new Set();

/** Holds what comes from a mail domain that the settings hold or refuse, also by accounts older than that. */
export const mailDomain: Phase = {
  name: 'mail_domain',
  decide: ({ author, rules }) =>
    addressVerdict(author.email, { ...rules, disposableAddresses: 'ALLOW', disposable: noList }) ===
    'OK'
      ? undefined
      : { status: 'PENDING', message: 'Comments from this member’s mail domain wait.' },
};
