import { makeSession, makeUser } from '@/prisma/factories';
import { expect, test } from './fixtures';
import { people } from './matrix';
import { builtActions, callAction } from './server-actions';
import { cookieFor, cookieOf } from './wire';

/**
 * What each action of the build answers to nobody and to each role, when it is given nothing: who gets past the policy is
 * told that the input is wrong, or what it does without any. What may be done to which object is asked of the mutations, in
 * their tests.
 */
type Outcomes = Record<(typeof people)[number], string>;

const columns = (answers: readonly string[]) =>
  Object.fromEntries(people.map((who, i) => [who, answers[i]!])) as Outcomes;
/** In the order of `people`: nobody, READER, MODERATOR, AUTHOR, EDITOR, ADMIN. */
const anyone = (answer = 'invalid') => columns(Array<string>(6).fill(answer));
const signedIn = (answer = 'invalid') =>
  columns(['unauthenticated', ...Array<string>(5).fill(answer)]);
const no = 'forbidden';
const moderators = columns(['unauthenticated', no, 'invalid', no, 'invalid', 'invalid']);
const writers = columns(['unauthenticated', no, no, 'invalid', 'invalid', 'invalid']);
const editors = columns(['unauthenticated', no, no, no, 'invalid', 'invalid']);
/** A form that answers what is wrong with it itself. */
const editorsAnswered = columns(['unauthenticated', no, no, no, 'ok', 'ok']);
const admins = columns(['unauthenticated', no, no, no, no, 'invalid']);

const matrix: Record<string, Outcomes> = {
  'lib/auth/actions.ts signInAction': anyone(),
  'lib/auth/actions.ts requestLinkAction': anyone(),
  'lib/auth/actions.ts signInByLinkAction': anyone(),
  'lib/auth/actions.ts registerAction': anyone(),
  'lib/auth/actions.ts confirmAction': anyone(),
  'lib/auth/actions.ts renewConfirmationAction': anyone(),
  'lib/auth/actions.ts forgotAction': anyone(),
  'lib/auth/actions.ts resetAction': anyone(),
  'lib/auth/actions.ts confirmAddressAction': anyone(),
  'lib/auth/actions.ts changePasswordAction': signedIn(),
  'lib/auth/actions.ts changeNameAction': signedIn(),
  'lib/auth/actions.ts changeAddressAction': signedIn(),
  'lib/auth/actions.ts unlinkAction': signedIn(),
  'lib/auth/actions.ts setPasswordAction': signedIn('ok'),
  'lib/auth/second-factor/actions.ts giveCodeAction': anyone(),
  'lib/auth/second-factor/actions.ts givePasskeyAction': anyone(),
  'lib/auth/second-factor/actions.ts startOverAction': anyone('to /signin'),
  'lib/auth/second-factor/actions.ts appAction': signedIn(),
  'lib/auth/second-factor/actions.ts renewCodesAction': signedIn('conflict'),
  'lib/auth/second-factor/passkeys/actions.ts requestPasskeyAction': anyone(),
  'lib/auth/second-factor/passkeys/actions.ts signInWithPasskeyAction': anyone(),
  'lib/auth/second-factor/passkeys/actions.ts requestNewPasskeyAction': signedIn(),
  'lib/auth/second-factor/passkeys/actions.ts addPasskeyAction': signedIn(),
  'lib/auth/second-factor/passkeys/actions.ts renamePasskeyAction': signedIn(),
  'lib/auth/second-factor/passkeys/actions.ts removePasskeyAction': signedIn(),
  'lib/auth/sessions/actions.ts endSessionAction': signedIn(),
  'lib/auth/sessions/actions.ts endOtherSessionsAction': signedIn('to /account/sessions'),
  'lib/account/leaving/actions.ts leaveAction': signedIn('to /goodbye'),
  'lib/account/leaving/actions.ts keepAction': signedIn('to /account'),
  'lib/account/likes/actions.ts unlikeAction': signedIn(),
  'lib/saved/actions.ts unsaveAction': signedIn(),
  'lib/notifications/actions.ts setPreferencesAction': signedIn(),
  'lib/newsletters/subscriptions/actions.ts confirmNewslettersAction': anyone(),
  // No box ticked ends every newsletter.
  'lib/newsletters/subscriptions/actions.ts setOwnNewslettersAction': signedIn('ok'),
  'lib/newsletters/actions.ts addNewsletterAction': admins,
  'lib/newsletters/actions.ts changeNewsletterAction': admins,
  'lib/newsletters/issues/actions.ts beginIssueAction': editors,
  'lib/push/actions.ts alertDevicesAction': editors,
  'lib/newsletters/issues/actions.ts editIssueAction': editors,
  'lib/newsletters/issues/actions.ts deleteIssueAction': editors,
  // Boxes that are not ticked are not sent.
  'lib/notifications/desk/actions.ts setDeskMailAction': signedIn('ok'),
  'lib/ignores/actions.ts ignoreAction': signedIn(),
  'lib/ignores/actions.ts stopIgnoringAction': signedIn(),
  'lib/comments/actions.ts postDraftAction': signedIn(),
  'lib/comments/actions.ts editCommentAction': signedIn(),
  'lib/comments/actions.ts withdrawCommentAction': signedIn(),
  'lib/appeals/actions.ts appealAction': signedIn(),
  'lib/appeals/actions.ts hearAppealAction': moderators,
  'lib/moderation/actions.ts reportCommentAction': signedIn(),
  'lib/moderation/guest-reports/actions.ts reportAsGuestAction': anyone(),
  'lib/comments/picks/actions.ts pickCommentAction': moderators,
  'lib/moderation/actions.ts decideCommentAction': moderators,
  'lib/moderation/actions.ts decideCommentsAction': moderators,
  'lib/moderation/actions.ts undoDecisionsAction': moderators,
  'lib/moderation/members/actions.ts warnAction': moderators,
  'lib/moderation/members/actions.ts standAction': moderators,
  'lib/moderation/members/actions.ts suspendAction': moderators,
  'lib/moderation/members/actions.ts banAction': moderators,
  'lib/moderation/members/actions.ts rejectRecentAction': moderators,
  'lib/moderation/members/actions.ts noteMemberAction': moderators,
  'lib/notifications/warnings/actions.ts acknowledgeWarningAction': signedIn(),
  'lib/taxonomy/conversations/actions.ts setSectionCommentsAction': editors,
  'lib/wire/actions.ts takeAsDraftAction': writers,
  'lib/wire/actions.ts setAsideAction': writers,
  'lib/wire/actions.ts takeUpdateAction': writers,
  'lib/wire/actions.ts askForPicturesAction': writers,
  'lib/wire/actions.ts partStoryAction': editors,
  'lib/taxonomy/sections/actions.ts addSectionAction': editors,
  'lib/taxonomy/sections/actions.ts changeSectionAction': editors,
  'lib/taxonomy/sections/actions.ts deleteSectionAction': editors,
  'lib/taxonomy/sections/actions.ts orderSectionsAction': editors,
  'lib/taxonomy/topics/actions.ts addTopicAction': editors,
  'lib/taxonomy/topics/actions.ts changeTopicAction': editors,
  'lib/taxonomy/topics/actions.ts mergeTopicAction': editors,
  'lib/taxonomy/topics/actions.ts deleteTopicAction': editors,
  'lib/taxonomy/authors/actions.ts addAuthorAction': editors,
  'lib/taxonomy/authors/actions.ts changeAuthorAction': editors,
  'lib/taxonomy/authors/actions.ts deleteAuthorAction': editors,
  'lib/front/desk/actions.ts editFrontAction': editors,
  'lib/front/desk/actions.ts revokeEditionAction': editors,
  'lib/front/desk/actions.ts restoreEditionAction': editors,
  'lib/front/banners/actions.ts editBannerAction': editorsAnswered,
  'lib/front/banners/actions.ts endBannerAction': editors,
  'lib/moderation/word-lists/actions.ts saveWordListAction': editors,
  'lib/moderation/word-lists/actions.ts tryWordsAction': editors,
  'lib/articles/also/actions.ts findStoriesAction': writers,
  'lib/articles/also/actions.ts namedStoriesAction': writers,
  'lib/articles/links/actions.ts brokenLinksAction': writers,
  'lib/addresses/foreseen/actions.ts foreseeAddressAction': writers,
  'lib/articles/actions.ts createStoryAction': writers,
  'lib/articles/actions.ts updateStoryAction': writers,
  'lib/articles/plain/actions.ts beginPlainlyAction': writers,
  'lib/articles/plain/actions.ts savePlainlyAction': writers,
  'lib/articles/revisions/actions.ts nameRevisionAction': writers,
  'lib/articles/revisions/actions.ts restoreRevisionAction': writers,
  'lib/articles/pending/actions.ts discardPendingAction': writers,
  'lib/articles/trash/actions.ts trashStoryAction': writers,
  'lib/articles/trash/actions.ts restoreStoryAction': writers,
  'lib/articles/legal/actions.ts setLegalAction': writers,
  'lib/articles/passages/actions.ts addPassageAction': writers,
  'lib/articles/passages/actions.ts answerPassageAction': writers,
  'lib/articles/passages/actions.ts resolvePassageAction': writers,
  'lib/articles/assignments/actions.ts assignAction': editors,
  'lib/articles/assignments/actions.ts assignmentDoneAction': writers,
  'lib/articles/assignments/actions.ts unassignAction': editors,
  'lib/newsroom/bulk/actions.ts bulkStoriesAction': writers,
  'lib/newsroom/bulk/actions.ts undoStoriesAction': writers,
  'lib/newsroom/columns/actions.ts setColumnsAction': writers,
  'lib/newsroom/my-work/actions.ts finishAssignmentAction': writers,
  'lib/newsroom/saved-filters/actions.ts saveFilterAction': writers,
  'lib/newsroom/saved-filters/actions.ts changeFilterAction': writers,
  'lib/newsroom/saved-filters/actions.ts deleteFilterAction': writers,
  'lib/media/actions.ts describeMediaAction': writers,
  'lib/media/actions.ts uploadMediaAction': writers,
  'lib/media/actions.ts replaceMediaAction': writers,
  'lib/media/actions.ts deleteMediaAction': writers,
  'lib/media/actions.ts bulkMediaAction': writers,
  'lib/archive/desk/actions.ts startExportAction': columns([
    'unauthenticated',
    ...[no, no, no, no, 'to /admin/settings/export'],
  ]),
  'lib/importers/runs/actions.ts startImportAction': admins,
  'lib/importers/runs/actions.ts goOnAction': admins,
  'lib/importers/runs/actions.ts fetchPicturesAction': admins,
  'lib/importers/runs/actions.ts goOnWithPicturesAction': admins,
  'lib/importers/runs/actions.ts stopImportAction': admins,
  'lib/importers/runs/actions.ts removeImportAction': admins,
  'lib/redirects/actions.ts addRedirectAction': editors,
  'lib/redirects/actions.ts changeRedirectAction': editors,
  'lib/redirects/actions.ts deleteRedirectAction': editors,
  'lib/redirects/actions.ts importRedirectsAction': editors,
  'lib/redirects/actions.ts ignoreMissAction': editors,
  'lib/live-posts/actions.ts setCoverageAction': editors,
  'lib/live-posts/actions.ts addPostAction': writers,
  'lib/live-posts/actions.ts changePostAction': writers,
  'lib/live-posts/actions.ts removePostAction': writers,
  'lib/corrections/actions.ts addCorrectionAction': editors,
  'lib/corrections/actions.ts changeCorrectionAction': editors,
  'lib/corrections/actions.ts withdrawCorrectionAction': editors,
  'lib/corrections/actions.ts setStoryHistoryAction': editors,
  'lib/related/editing/actions.ts setRelatedRuleAction': editors,
  'lib/related/editing/actions.ts movePinAction': editors,
  'lib/related/editing/actions.ts pinByAddressAction': editors,
  'lib/related/editing/actions.ts setRelatedControlAction': editors,
  'lib/preview-links/actions.ts makePreviewLinkAction': writers,
  'lib/preview-links/actions.ts revokePreviewLinkAction': writers,
  'lib/people/actions.ts changeRoleAction': admins,
  'lib/people/actions.ts suspendMemberAction': admins,
  'lib/people/actions.ts banMemberAction': admins,
  'lib/people/actions.ts restoreMemberAction': admins,
  'lib/people/actions.ts signOutMemberAction': admins,
  'lib/people/actions.ts addNoteAction': admins,
  'lib/people/invitations/actions.ts inviteAction': admins,
  'lib/people/invitations/actions.ts resendInvitationAction': admins,
  'lib/people/invitations/actions.ts withdrawInvitationAction': admins,
  'lib/people/invitations/actions.ts acceptInvitationAction': anyone(),
  'lib/pages/actions.ts addPageAction': editors,
  'lib/pages/actions.ts orderPagesAction': editors,
  'lib/settings/actions.ts saveSettingsAction': admins,
  'lib/logo/actions.ts saveLogoAction': admins,
  'lib/theme/actions.ts themeAction': admins,
  'lib/mail/templates/actions.ts mailTemplateAction': admins,
  'lib/triage/actions.ts resetTriageAction': admins,
  'lib/triage/actions.ts resumeTriageAction': columns(['unauthenticated', no, no, no, no, 'ok']),
  'lib/webhooks/actions.ts createWebhookAction': admins,
  'lib/webhooks/actions.ts changeWebhookAction': admins,
  'lib/webhooks/actions.ts pauseWebhookAction': admins,
  'lib/webhooks/actions.ts deleteWebhookAction': admins,
  'lib/webhooks/actions.ts rotateWebhookAction': admins,
  'lib/webhooks/actions.ts testWebhookAction': admins,
  'lib/webhooks/actions.ts sendAgainAction': admins,
  'lib/tokens/actions.ts createTokenAction': admins,
  'lib/tokens/actions.ts revokeTokenAction': admins,
};

const actions = builtActions();
const named = (name: string) => {
  const found = actions.find((action) => action.name === name);
  if (!found) throw new Error(`The build knows no action “${name}”.`);
  return found;
};

test('every server action of the build stands in the matrix', () => {
  expect(actions.length).toBeGreaterThan(10);
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(matrix).sort());
});

for (const who of people) {
  test(`what ${who} gets from each action`, async () => {
    const given: Record<string, string> = {};
    for (const name of Object.keys(matrix)) {
      const cookie = who === 'nobody' ? null : await cookieOf(await makeUser({ role: who }));
      given[name] = await callAction(named(name), {}, cookie);
    }
    const wanted = Object.entries(matrix).map(([name, outcomes]) => [name, outcomes[who]]);
    expect(given).toEqual(Object.fromEntries(wanted));
  });
}

const tomorrow = () => new Date(Date.now() + 86_400_000);
const guarded = Object.keys(matrix).filter((name) => matrix[name]!.nobody === 'unauthenticated');

/** What a person may do about their own account in any state. */
const leave = { 'lib/account/leaving/actions.ts leaveAction': 'to /goodbye' };
const keep = { 'lib/account/leaving/actions.ts keepAction': 'to /account' };
/** Shutting others out of it. */
const end = {
  'lib/auth/sessions/actions.ts endSessionAction': 'invalid',
  'lib/auth/sessions/actions.ts endOtherSessionsAction': 'to /account/sessions',
};
/** That what was decided is wrong: it may be what they were banned for. */
const appeal = { 'lib/appeals/actions.ts appealAction': 'invalid' };
/** That they have read a warning: it is about just that. */
const acknowledge = { 'lib/notifications/warnings/actions.ts acknowledgeWarningAction': 'invalid' };

for (const [who, fields, even] of [
  [
    'somebody banned',
    () => ({ status: 'BANNED' }) as const,
    { ...leave, ...keep, ...end, ...appeal, ...acknowledge },
  ],
  [
    'somebody suspended',
    () => ({ status: 'SUSPENDED', suspendedUntil: tomorrow() }) as const,
    { ...leave, ...keep, ...end, ...appeal, ...acknowledge },
  ],
  ['somebody about to be erased', () => ({ eraseAt: tomorrow() }), { ...keep, ...acknowledge }],
] as const) {
  test(`${who} is refused by every action that asks who they are`, async () => {
    const given: Record<string, string> = {};
    for (const name of guarded) {
      const user = await makeUser({ role: 'ADMIN', ...fields() });
      given[name] = await callAction(named(name), {}, await cookieOf(user));
    }
    const refused = Object.fromEntries(guarded.map((name) => [name, 'forbidden']));
    expect(given).toEqual({ ...refused, ...even });
  });
}

test('whose second factor is still to come is nobody to every action', async () => {
  for (const name of guarded) {
    const { id: userId } = await makeUser({ role: 'ADMIN', secondFactorSince: new Date() });
    const cookie = await cookieFor(await makeSession({ userId, isPending: true }));
    expect(await callAction(named(name), {}, cookie), name).toBe('unauthenticated');
  }
});
