import { demand, type Viewer } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';
import {
  getFrontOf,
  getPlacements,
  listPlacedStories,
  searchPicks,
} from '@/lib/front/editions/data';
import { applyStep, stepOf } from '@/lib/front/editions/draft';
import { draftOf, draftOfPlacements, foundWords, placementsOf } from '@/lib/front/editions/form';
import { saveFront } from '@/lib/front/editions/mutations';
import type {
  Clash,
  DraftPlacement,
  FrontDraft,
  FrontForm,
  PickStory,
} from '@/lib/front/editions/schema';
import { frontSlots, sectionSlots } from '@/lib/front/slots';
import { deskTime } from '@/lib/newsroom/desk-time';
import { oneInstantOf } from '@/lib/newsroom/local-time';
import { getSettings } from '@/lib/settings/data';
import { listTopSections } from '@/lib/taxonomy/data';

const anyOf = (...lists: readonly PickStory[][]) => [
  ...new Map(lists.flat().map((story) => [story.id, story])).values(),
];
const idsOf = (draft: readonly DraftPlacement[]) => draft.map(({ storyId }) => storyId);

/**
 * Does what the pressed button of the desk's form says, and gives the form back as it then is. What was arranged is never
 * lost: a fault, or a front that a colleague has changed, comes back beside it. Throws `forbidden`, `not_found`.
 */
export async function editFront(actor: Viewer | null, form: FrontForm): Promise<FrontDraft> {
  demand(actor, 'front.edit');
  const now = new Date();
  const slug = form.section || null;
  const [front, settings, sections] = await Promise.all([
    getFrontOf(slug),
    getSettings(),
    listTopSections(),
  ]);
  if (!front) throw new AppError('not_found', 'There is no such section.');
  const { timeZone, locale } = settings;
  const slots = slug ? sectionSlots() : frontSlots(sections);
  const draft = draftOf(form);
  const step = stepOf(form.intent, toOf(form));
  const picked = step?.kind === 'place' ? [step.storyId] : [];
  const stories = await listPlacedStories(now, [...idsOf(draft), ...picked]);
  const base: FrontDraft = {
    placements: draft,
    version: form.version,
    liveAt: form.liveAt,
    note: form.note,
    q: form.q,
    found: null,
    stories,
    said: '',
    fault: null,
    clash: null,
    isSaved: false,
  };
  if (step) return { ...base, ...applyStep(draft, step, { slots, stories }) };
  if (form.intent === 'search') {
    const found = await searchPicks(now, form.q);
    return { ...base, found, said: foundWords(found.length), stories: anyOf(stories, found) };
  }

  const { placements, faults } = placementsOf(draft, timeZone);
  const meant = form.liveAt ? oneInstantOf(form.liveAt, timeZone) : null;
  if (meant && 'fault' in meant) faults.push({ path: 'liveAt', message: meant.fault });
  const liveAt = meant && 'at' in meant ? meant.at : null;
  if (faults.length)
    return { ...base, fault: { message: 'Please correct what is marked below.', fields: faults } };
  try {
    const { version } = await saveFront(actor, {
      ...{ section: slug, placements, liveAt, note: form.note, version: form.version },
    });
    const said =
      liveAt && liveAt > now
        ? `Saved. It comes ${deskTime(liveAt, now, { locale, timeZone })}.`
        : 'Saved. Readers see it now.';
    return { ...base, version, note: '', liveAt: '', said, isSaved: true };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'invalid')
      return { ...base, fault: { message: error.message, fields: fieldsIn(error, draft) } };
    if (error.code !== 'conflict') throw error;
    const theirs = draftOfPlacements(await getPlacements(now, front), slots, timeZone);
    const clash: Clash = { words: wordsOf(error, { now, place: { locale, timeZone } }), theirs };
    const both = anyOf(stories, await listPlacedStories(now, idsOf(theirs)));
    return { ...base, version: String(error.details?.version), stories: both, clash };
  }
}

/** The place that stands in the field beside the pressed button. */
function toOf({ intent, slot, to, into }: FrontForm): string {
  if (intent.startsWith('place:')) return into;
  return to[slot.indexOf(intent.slice('to:'.length))] ?? '';
}

/** A refusal names places by their number in the list; the form by their key. */
const fieldsIn = ({ fields = [] }: AppError, draft: readonly DraftPlacement[]) =>
  fields.map(({ path, message }) => {
    const [, place] = /^slots\.(\d+)\.pinnedUntil$/.exec(path) ?? [];
    return { path: place ? `until.${draft[Number(place)]?.slot}` : path, message };
  });

function wordsOf(
  { details }: AppError,
  { now, place }: { now: Date; place: { locale: string; timeZone: string } },
): string {
  const at = typeof details?.at === 'string' ? deskTime(new Date(details.at), now, place) : null;
  const who = typeof details?.by === 'string' ? details.by : 'A colleague';
  return `${who} has changed this front since you opened it${at ? `; the last change is from ${at}` : ''}. Yours is kept here and not saved yet.`;
}
