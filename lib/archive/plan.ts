/**
 * What an export of the publication holds: every table with its columns, or the reason why it stays behind. A test compares
 * this with the database, so that a new table or column has to be decided on (docs/export.md).
 */

/** The tables that leave, in the order in which they stand in the archive, each with the columns that go with it. */
export const exportedTables: Readonly<Record<string, string>> = {
  user: 'id email name role status suspendedUntil premoderated trusted emailVerifiedAt nameChangedAt eraseAt createdAt updatedAt',
  identity: 'id userId provider issuer subject label createdAt lastUsedAt',
  member_note: 'id userId authorId text createdAt',
  audit_entry:
    'id actorId actorRole action targetKind targetId reason before after address createdAt',
  saved_story: 'userId storyId createdAt',
  sanction: 'id userId actorId action until since reason createdAt',
  section: 'id slug name description ink position parentId commentMode commentCloseDays version',
  topic: 'id slug name description isRunning version',
  author_profile: 'id slug name kind title bio isGuest photoId links version userId',
  story:
    'id kind slug status headline standfirst body bodyText wordCount dateline language sectionId sectionIsStandIn heroId sourceWriter sourceOrganisation sourceUrl sourceIsCanonical translationOfId commentMode commentCloseDays commentClosedWords note version publishedAt revisedAt embargoUntil publishZone embargoZone firstPublishedAt slugFollows slugWish needsLegal legalClearedAt legalClearedById trashedAt trashedById footerOrder showsHistory createdById createdAt updatedAt',
  live_coverage: 'storyId startedAt endedAt',
  live_post:
    'id storyId headline text body signature isPinned authorId publishedAt revisedAt removedAt version change',
  wire_item:
    'id guid names service kind status headline slugline standfirst bodyText language urgency subjects embargoUntil sentAt currentId versionCount isRead section setAsideAt storyId takenId receivedAt changedAt',
  wire_version: 'id itemId version status content receivedAt',
  former_slug: 'slug storyId createdAt',
  story_author: 'storyId authorId position',
  story_topic: 'storyId topicId position',
  story_revision: 'id storyId version snapshot savedById name wasPublic origin createdAt',
  correction: 'id storyId kind wrong text signature authorId createdAt version',
  media:
    'id path externalUrl mime width height alt caption credit focalX focalY crops fingerprint bytes fileName frames licence copyright rightsUntil placeholder isDecorative revision version updatedAt uploadedById createdAt',
  media_use: 'mediaId storyId',
  pending_version:
    'storyId snapshot status version baseVersion publishAt publishZone updateReaders savedById createdAt updatedAt',
  assignment: 'id storyId assigneeId assignedById task dueAt doneAt createdAt',
  passage_note: 'id storyId parentId authorId anchor text resolvedAt resolvedById createdAt',
  redirect: 'id source target status note hits lastHitAt createdById createdAt',
  missed_address: 'path hits fromHost firstAt lastAt ignoredAt',
  front_edition: 'id sectionId liveAt slots note createdById createdAt revokedAt',
  banner: 'id text storyId startsAt endsAt createdById createdAt',
  saved_filter: 'id userId name query isShared position createdAt',
  desk_preference: 'userId columns',
  mail_template: 'kind subject body updatedAt',
  newsletter:
    'id slug name description kind sectionId sendMinute weekday timeZone version createdAt',
  subscriber: 'id email softBounces lastBounceAt createdAt',
  subscription: 'subscriberId newsletterId status requestedAt confirmedAt endedAt',
  newsletter_issue:
    'id newsletterId number status subject preheader intro isAutomatic tellsDevices version sendAt startedAt finishedAt recipients sent failed createdById createdAt updatedAt',
  issue_story: 'issueId storyId position',
  reading_hour: 'id hour storyId path source views depth25 depth50 depth75 depth100 seconds',
  reader_day: 'day storyId readers',
  comment:
    'id storyId parentId rootId depth authorId guestName body bodyHash revision version status findings likeCount phase score reportWeight reportedAt pickedAt pickedById createdAt editedAt decidedAt judgedAt',
  comment_revision: 'commentId revision body editedById createdAt',
  decision:
    'id commentId revision actorId fromStatus toStatus reason note message phase undoesId createdAt',
  comment_like: 'commentId userId createdAt',
  comment_report:
    'id commentId reporterId reporterName reporterEmail revision reason note weight wantsOutcome wasRight createdAt settledAt',
  appeal: 'id commentId userId text createdAt decidedAt decidedById outcome answer',
  notification: 'id userId kind key commentId actorId data createdAt readAt mailedAt',
  notification_preference:
    'userId reply staffReply decision likes storySteps assignments updatedAt',
  ignored_member: 'userId ignoredId createdAt',
  word_list: 'kind text version updatedAt',
  related_rule: 'storyId relatedId kind position',
  related_control: 'storyId isOff isSensitive isWithheld offeredUntil',
  setting: 'key value updatedAt',
  imported_item: 'source kind externalId localId localVersion hash createdAt',
};

const secret = 'a secret, or the hash of one: it is made anew in the new place';
const derived = 'worked out from what is exported';
const notYet = 'nothing is mailed from the new place before an admin switches it on there';
const passing = 'of the machine at this moment';

/** The tables that stay, and why. */
export const leftOutTables: Readonly<Record<string, string>> = {
  email_token: secret,
  session: secret,
  totp: secret,
  recovery_code: secret,
  passkey: 'a passkey works at the address alone for which it was made',
  challenge: secret,
  api_token: secret,
  preview_link: secret,
  comment_draft: 'reached by a secret in a link, and gone in days',
  webhook: 'it has a secret to sign with, and its address is often one itself',
  webhook_delivery: 'of webhooks, which stay behind',
  reader_hash: 'gone with the day, so that nobody can be followed',
  reader_salt: 'gone with the day, so that nobody can be followed',
  reading_minute: passing,
  presence: passing,
  like_change: passing,
  job: passing,
  push_key: secret,
  push_device: 'a browser takes alerts under the keys of the old place alone: its reader asks anew',
  push_section: 'of devices, which stay behind',
  push_alert: 'what devices were told from the old place',
  push_delivery: 'what devices were told from the old place',
  issue_delivery: 'what was mailed from the old place; an issue keeps the numbers',
  import_run: 'its file lies on the server where it was uploaded; what it brought in is exported',
  rate_window: passing,
  idempotent_answer: passing,
  triage_model: derived,
  related_story: derived,
  near_copy: derived,
  lexeme: derived,
  lexeme_count: derived,
  search_word: derived,
  story_term: derived,
  story_vector: derived,
  story_embedding: derived,
};

/** The columns that stay although their table goes, and why. */
export const leftOutColumns: Readonly<Record<string, string>> = {
  'user.passwordHash': secret,
  'subscription.tokenHash': secret,
  'newsletter.isActive': notYet,
  'newsletter.nextAt': notYet,
  'user.secondFactorSince': 'the second factors stay behind, and without them nobody could sign in',
  'story.search': derived,
  'story.headlineWords': derived,
  'story.deskSearch': derived,
  'wire_item.search': derived,
  'media.renditions': 'the sizes of a picture are made again from the original',
};

/** Filled by visitors and programs of a site that has nothing yet: they do not make it one that is in use. */
export const countedTables: readonly string[] = ['missed_address', 'reading_hour', 'reader_day'];

/** Today's way to tell readers apart is in no copy of the database either. */
export const unsavedTables: readonly string[] = ['reader_hash', 'reader_salt'];

/** The columns of an exported table. */
export const columnsOf = (table: string): string[] => exportedTables[table]!.split(' ');
