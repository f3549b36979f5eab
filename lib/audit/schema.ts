import type { Role } from '@/prisma/generated/enums';

/** Everything that the log knows, with the words that the newsroom reads. */
export const auditActions = {
  'sign-in': 'signed in',
  'password.change': 'changed their password',
  'name.change': 'changed their name',
  'account.export': 'downloaded their data',
  'account.leave': 'asked to be erased',
  'account.keep': 'took the wish to be erased back',
  'account.erase': 'erased',
  'email.change': 'changed their address',
  'identity.link': 'linked another service',
  'identity.unlink': 'unlinked another service',
  'factor.add': 'added a second factor',
  'factor.remove': 'removed a second factor',
  'factor.rename': 'renamed a passkey',
  'factor.codes': 'made new recovery codes',
  'factor.recovery': 'signed in with a recovery code',
  'factor.reset': 'removed the second factors of',
  'sessions.end': 'ended sessions',
  'role.change': 'changed the role of',
  'member.ban': 'banned',
  'member.suspend': 'suspended',
  'member.premoderate': 'pre-moderated',
  'member.trust': 'trusted',
  'member.restore': 'restored',
  'member.warn': 'warned',
  'member.reject_recent': 'rejected the recent comments of',
  'member.note': 'wrote a note about',
  'member.sign-out': 'ended the sessions of',
  'invitation.send': 'invited',
  'invitation.resend': 'invited once more',
  'invitation.withdraw': 'withdrew the invitation of',
  'invitation.accept': 'accepted an invitation',
  'story.draft': 'made a draft again of',
  'story.submit': 'sent to review',
  'story.ask-changes': 'asked for changes of',
  'story.approve': 'approved',
  'story.schedule': 'scheduled',
  'story.publish': 'published',
  'story.unpublish': 'unpublished',
  'story.withdraw': 'withdrew for good',
  'front.set': 'set the front',
  'front.revoke': 'took a front back',
  'front.restore': 'brought back a front',
  'banner.start': 'put up a line of breaking news',
  'banner.end': 'took down a line of breaking news',
  'media.add': 'added a picture',
  'media.replace': 'replaced the file of a picture',
  'media.delete': 'deleted a picture',
  'comment.approve': 'approved',
  'comment.reject': 'rejected',
  'comment.spam': 'marked as spam',
  'comment.delete': 'deleted',
  'comment.pick': 'picked',
  'comment.unpick': 'took back the pick of',
  'comment.undo': 'took back the decision on',
  'appeal.uphold': 'heard an appeal and upheld the decision on',
  'appeal.overturn': 'heard an appeal and published',
  'audit.export': 'exported the log',
  'token.create': 'made an API token',
  'token.revoke': 'revoked an API token',
  'webhook.create': 'added a webhook',
  'webhook.change': 'changed a webhook',
  'webhook.pause': 'paused a webhook',
  'webhook.resume': 'let a webhook go on',
  'webhook.delete': 'deleted a webhook',
  'webhook.rotate': 'made a new secret for a webhook',
  'webhook.resend': 'sent something to a webhook again',
  'settings.change': 'changed the settings',
  'words.change': 'changed the list of words',
  'section.comments': 'changed how comments are run in',
  'triage.reset': 'had the triage forget what it had learnt',
  'triage.resume': 'let the triage hold and let through again',
  'triage.off': 'switched off what the triage does by itself',
} as const;

export type AuditAction = keyof typeof auditActions;

/** Who acted, from where. Null as a whole for the machine and the command line. */
export type AuditActor = { id: number; role: Role; address: string | null };

/** What is written down. No name, mail address, text or secret: entries outlive the people in them. */
export type AuditWish = {
  action: AuditAction;
  target?: { kind: string; id: number | string };
  /** In the words of who acted. */
  reason?: string;
  before?: Record<string, string | number | boolean | null | readonly string[]>;
  after?: Record<string, string | number | boolean | null | readonly string[]>;
};
