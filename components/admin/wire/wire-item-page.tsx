import { DeskMoment } from '@/components/admin/desk-moment';
import { PassageView } from '@/components/admin/history/comparison-view';
import { OneButton } from '@/components/admin/one-button';
import { AsideButton, PartForm, TakeForm } from '@/components/admin/wire/wire-forms';
import { statusWords } from '@/components/admin/wire/words';
import { directionOf } from '@/lib/articles/language';
import { blockText } from '@/lib/articles/revisions/block-text';
import type { Place } from '@/lib/dates';
import { adminPicturePath, adminStoryPath, adminWirePath } from '@/lib/paths';
import { askForPicturesAction, takeUpdateAction } from '@/lib/wire/actions';
import type { WireDetail } from '@/lib/wire/data';
import type { WireDifference } from '@/lib/wire/difference';
import type { WireContent } from '@/lib/wire/schema';

type Version = WireDetail['versions'][number];
type Props = {
  item: WireDetail;
  /** What its newest version says. */
  current: WireContent;
  comparison: ({ from: Version; to: Version } & WireDifference) | null;
  sections: readonly { slug: string; name: string }[];
  place: Place;
  now: Date;
  mayPart: boolean;
  /** Those of its pictures that are in the library, by their address. */
  library: Record<string, number>;
  /** There is a draft into which more of them could come. */
  mayFetch: boolean;
  /** What an update took and kept: "headline,body/standfirst". */
  done?: string;
};

/** One item of a wire: what it says, where it may be used, its versions, and what can be made of it. */
export function WireItemPage({ item, current, comparison, sections, done, ...props }: Props) {
  const { mayPart, mayFetch, library, ...at } = props;
  const { id, story, status } = item;
  const hasUpdate = story !== null && item.takenId !== item.currentId;
  return (
    <>
      <div className="dk-head">
        <h1 lang={item.language} dir="auto">
          {current.headline}
        </h1>
        <a href={adminWirePath()}>All items</a>
      </div>
      <div className="notices-row">
        {status !== 'USABLE' && (
          <p className="notice" role="alert">
            {current.service}{' '}
            {status === 'CANCELED'
              ? 'has called this item back. Nothing that was made of it may be published.'
              : 'withholds this item until further notice.'}
          </p>
        )}
        {done && <Done words={done} />}
        {current.warnings.map((words) => (
          <p key={words} className="notice">
            {words}
          </p>
        ))}
      </div>
      <div className="settings">
        <section className="setting-group" aria-labelledby="wire-use">
          <div>
            <h2 id="wire-use">Use it</h2>
          </div>
          <div>
            {story ? (
              <p>
                The story <a href={adminStoryPath(story.id)}>{story.headline}</a> was made of it.
              </p>
            ) : status === 'USABLE' ? (
              <TakeForm
                id={id}
                headline={current.headline}
                sections={sections}
                section={item.section}
              />
            ) : (
              <p>No story can be made of it.</p>
            )}
            {hasUpdate && status === 'USABLE' && (
              <>
                <p className="hint">
                  The agency has sent a newer version. What was edited here stays; of a story that
                  readers have, it waits beside the live text.
                </p>
                <OneButton action={takeUpdateAction} values={{ id }} look="btn">
                  Take the update into the story
                </OneButton>
              </>
            )}
            <AsideButton id={id} headline={current.headline} isAside={item.setAsideAt !== null} />
          </div>
        </section>
        <section className="setting-group" aria-labelledby="wire-facts">
          <div>
            <h2 id="wire-facts">What the agency says</h2>
          </div>
          <Facts content={current} guid={item.guid} {...at} />
        </section>
      </div>
      <div className="history">
        <section className="panel" aria-labelledby="wire-text">
          <h2 id="wire-text">Text</h2>
          <div className="in" lang={item.language} dir={directionOf(item.language)}>
            {current.standfirst && (
              <p>
                <b>{current.standfirst}</b>
              </p>
            )}
            {(current.body.content ?? []).map((block, i) =>
              block.type === 'heading' ? (
                <h3 key={i}>{blockText(block)}</h3>
              ) : block.type === 'blockquote' ? (
                <blockquote key={i}>{blockText(block)}</blockquote>
              ) : (
                <p key={i}>{blockText(block)}</p>
              ),
            )}
          </div>
        </section>
        {current.pictures.length > 0 && (
          <Pictures content={current} library={library}>
            {mayFetch && (
              <OneButton
                action={askForPicturesAction}
                values={{ id }}
                done="They are being fetched. Those that do not come are named in the draft’s note."
              >
                Fetch the pictures into the draft
              </OneButton>
            )}
          </Pictures>
        )}
        {comparison && <Compared language={item.language} comparison={comparison} />}
        <Versions item={item} {...at} />
      </div>
      {mayPart && story && (
        <div className="settings">
          <section className="setting-group" aria-labelledby="wire-part">
            <div>
              <h2 id="wire-part">Decide otherwise</h2>
              <p className="hint">
                While the story hangs on this item, what the agency forbids cannot go out.
              </p>
            </div>
            <PartForm id={id} />
          </section>
        </div>
      )}
    </>
  );
}

function Done({ words }: { words: string }) {
  const [taken = '', kept = ''] = words.split('/');
  const said = (list: string) => list.replace('embargoUntil', 'embargo').replaceAll(',', ', ');
  return (
    <p role="status" className="notice">
      {taken ? `Taken into the story: ${said(taken)}.` : 'Nothing was taken into the story.'}
      {kept && ` Kept as it was edited here: ${said(kept)}.`}
    </p>
  );
}

function Facts({
  content,
  guid,
  place,
  now,
}: {
  content: WireContent;
  guid: string;
  place: Place;
  now: Date;
}) {
  const moment = (iso: string | null) =>
    iso && <DeskMoment at={new Date(iso)} now={now} place={place} />;
  const terms = content.subjects.map(({ code, name }) => name || code).join(', ');
  const facts = [
    ['Service', content.service],
    ['Status', statusWords[content.status.toUpperCase() as keyof typeof statusWords]],
    ['Urgency', content.urgency],
    ['Embargo until', moment(content.embargoUntil)],
    ['Use until', moment(content.expiresAt)],
    ['Sent', moment(content.sentAt)],
    ['Slugline', content.slugline],
    ['Byline', content.byline],
    ['Dateline', content.dateline],
    ['To editors', content.ednote],
    ['Credit', content.credit],
    ['Usage terms', content.usageTerms],
    ['Copyright', content.copyright],
    ['Subjects', terms],
    ['Places', content.places.join(', ')],
    ['Name', <bdi key="guid">{guid}</bdi>],
  ] as const;
  return (
    <dl className="kv">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Pictures({
  content: { pictures },
  library,
  children,
}: {
  content: WireContent;
  library: Props['library'];
  children: React.ReactNode;
}) {
  return (
    <section className="panel" aria-labelledby="wire-pictures">
      <h2 id="wire-pictures">Pictures with it</h2>
      <div className="in">
        <p className="hint">
          With a draft they come into the library, from the hosts that the settings name. The others
          stay with the agency.
        </p>
        {children}
        <ul>
          {pictures.map((picture, i) => (
            <li key={i}>
              {picture.href ? (
                <a href={picture.href} rel="noreferrer noopener">
                  {picture.caption || picture.uri || 'Picture'}
                </a>
              ) : (
                picture.caption || picture.uri
              )}{' '}
              <small>
                {[
                  picture.byline,
                  picture.credit,
                  picture.width && `${picture.width} × ${picture.height}`,
                  picture.rights,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>{' '}
              {library[picture.href ?? ''] && (
                <a href={adminPicturePath(library[picture.href ?? '']!)}>
                  In the library<span className="vh">: {picture.caption || picture.uri}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Compared({
  language,
  comparison: { from, to, fields, text },
}: {
  language: string;
  comparison: NonNullable<Props['comparison']>;
}) {
  return (
    <section className="panel comparison" aria-labelledby="wire-diff">
      <h2 id="wire-diff">
        From version {from.version} to version {to.version}
      </h2>
      <div className="in">
        {fields.map(({ label, before, after }) => (
          <p key={label}>
            {label}: <del>{before || '–'}</del> <ins>{after || '–'}</ins>
          </p>
        ))}
        <div className="passages" lang={language} dir={directionOf(language)}>
          {text.map((passage, i) => (
            <PassageView key={i} passage={passage} />
          ))}
        </div>
      </div>
    </section>
  );
}

function Versions({ item, place, now }: { item: WireDetail; place: Place; now: Date }) {
  return (
    <section className="panel" aria-labelledby="wire-versions">
      <h2 id="wire-versions">Versions</h2>
      <ul className="in">
        {item.versions.map(({ id, version, status, receivedAt }) => (
          <li key={id}>
            {version}, {statusWords[status]}, came{' '}
            <DeskMoment at={receivedAt} now={now} place={place} />
            {id === item.currentId && ' (newest)'}
            {id === item.takenId && ' (in the story)'}
            {id !== item.currentId && (
              <>
                {' '}
                <a href={adminWirePath({ id: item.id, from: id, to: item.currentId })}>
                  Compare with the newest<span className="vh">: version {version}</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
