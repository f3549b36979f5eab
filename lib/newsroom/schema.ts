import type { LanguageChoice } from '@/lib/settings/languages';
import type { Named, SectionRef } from '@/lib/articles/schema';
import type { AssignmentEntry, Colleague } from '@/lib/articles/assignments/schema';
import type { ChecklistLevels } from '@/lib/articles/checklist';
import type { PassageNote } from '@/lib/articles/passages/schema';
import type { Standing } from '@/lib/articles/standing';
import type { Writer } from '@/lib/articles/presence/schema';
import type { Revision } from '@/lib/articles/revisions/schema';
import type { StorySnapshot } from '@/lib/articles/snapshot';
import type { Span } from '@/lib/articles/day';
import type { Place } from '@/lib/dates';
import type { DayGauge } from '@/lib/front/schema';
import type { DescribedPicture } from '@/lib/media/schema';
import type { TimedLetter } from '@/lib/newsletters/schema';
import type { StatusCounts } from '@/lib/newsroom/list/schema';
import type { AuthorKind, Role, StoryKind } from '@/prisma/generated/enums';
import type { Drift } from '@/lib/triage/drift';

/** A story that waits for its moment. */
export type ScheduledStory = { id: number; headline: string; publishedAt: Date };

/** Who saved what. */
export type LatestSave = {
  id: number;
  headline: string;
  version: number;
  by: string | null;
  at: Date;
};

/** What there is to choose from while writing. */
export type WritingOptions = {
  sections: SectionRef[];
  topics: Named[];
  authors: (Named & { kind: AuthorKind })[];
};

/** A story opened for writing. */
export type OpenStory = Standing & {
  id: number;
  kind: StoryKind;
  version: number;
  savedAt: Date;
  fields: StorySnapshot;
  revisions: Revision[];
  /** The picture over it. */
  hero: DescribedPicture | null;
  passages: PassageNote[];
  assignments: AssignmentEntry[];
  /** Somebody else who writes it now. */
  writer: Writer | null;
};

/** The person at the desk, for what is shown; every right is checked again where it is used. */
export type DeskPerson = {
  id: number;
  name: string;
  role: Role;
  canWrite: boolean;
  canPublish: boolean;
  canModerate: boolean;
  canSeePeople: boolean;
  canSeeAudit: boolean;
  canSet: boolean;
  canEditWords: boolean;
  canEditFront: boolean;
  canEditIssues: boolean;
  canEditTaxonomy: boolean;
};

/** What stands above every page of the newsroom. */
export type DeskNav = { siteName: string; person: DeskPerson; pendingComments: number };

/** The desk's overview; a part is null for those whose work it is not. */
export type Desk = {
  person: DeskPerson;
  place: Place;
  now: Date;
  queue: { pending: number; reported: number } | null;
  /** Why the triage does nothing by itself any more, since when; null while nothing has drifted. */
  triageOff: { at: string; why: Drift[] } | null;
  /** Webhooks that we have stopped because they failed for days; for those who can do something about it. */
  stoppedWebhooks: number;
  stories: {
    counts: StatusCounts;
    scheduled: ScheduledStory[];
    saves: LatestSave[];
    day: DayGauge;
    today: Span;
    publishedToday: number;
  } | null;
};

/** What the editor knows of the paper and of the person at it. */
export type WritingDesk = {
  person: DeskPerson;
  options: WritingOptions;
  /** What a story is offered as its language. */
  languages: LanguageChoice[];
  place: Place;
  siteUrl: string;
  /** What is looked at before a story goes out. */
  checklist: ChecklistLevels;
  /** Readers can be told of breaking news, by mail or on devices, and it is theirs to send. */
  canAlert: boolean;
  /** Devices that follow the section are told when the story first comes out. */
  tellsDevices: boolean;
  /** The newsletters that are filled by themselves. */
  letters: TimedLetter[];
  /** Who can be given work; empty for whoever may not give any. */
  colleagues: Colleague[];
};
