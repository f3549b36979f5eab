'use client';

import { useActionState, useState, type KeyboardEvent } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { addPostAction, changePostAction } from '@/lib/live-posts/actions';
import { postLimits, type PostEntry, type PostNow } from '@/lib/live-posts/schema';

type Props = { storyId: number; post?: PostEntry; signature?: string };

/** Sends the form from within a box of it, as people do in a hurry. */
function sendByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/** Writes a post, or words one anew. */
export function PostForm({ storyId, post: latest, signature = '' }: Props) {
  const [added, add, isAdding] = useActionState(addPostAction, null);
  const [changed, change, isChanging] = useActionState(changePostAction, null);
  const state = latest ? changed : added;
  const failure = state && !state.ok ? state : null;
  /** What a colleague has made of it meanwhile. */
  const theirs =
    failure?.error.code === 'conflict' ? (failure.error.details as PostNow | undefined) : undefined;
  // What was typed stays, with the post that it was typed on, whatever the page hears of that until it is saved.
  const [typedOn, setTypedOn] = useState<PostEntry | null>(null);
  const isSaved = changed?.ok && typedOn && changed.data.version > typedOn.version;
  const post = typedOn && !isSaved ? typedOn : latest;
  const fault = (name: string) => failure?.error.fields?.find(({ path }) => path === name)?.message;
  const key = post?.id ?? 'new';
  const value = (name: 'headline' | 'text' | 'signature', usual: string) =>
    failure?.values?.[name] ?? usual;
  const common = (name: 'headline' | 'text' | 'signature') => ({
    id: `post-${name}-${key}`,
    name,
    dir: 'auto',
    maxLength: postLimits[name],
    'aria-invalid': fault(name) ? true : undefined,
    'aria-describedby': fault(name) ? `post-${name}-note-${key}` : undefined,
  });
  const note = (name: string) =>
    fault(name) && (
      <p className="hint fault" id={`post-${name}-note-${key}`}>
        {fault(name)}
      </p>
    );
  return (
    <form
      className="stack"
      action={post ? change : add}
      key={post?.version ?? (added?.ok ? added.data.id : 'open')}
      onKeyDown={sendByKeys}
      onChange={() => post && setTypedOn(post)}
    >
      <input type="hidden" name="storyId" value={storyId} />
      {post && (
        <>
          <input type="hidden" name="id" value={post.id} />
          <input type="hidden" name="version" value={theirs?.version ?? post.version} />
        </>
      )}
      <FaultLine>{failure && !failure.error.fields?.length && failure.error.message}</FaultLine>
      {theirs && (
        <div className="hint">
          <p className="as-typed" dir="auto">
            It says now: {theirs.headline && `${theirs.headline}. `}
            {theirs.text}
            {theirs.signature && ` (${theirs.signature})`}
          </p>
          <p>
            {theirs.removed && 'It was taken from readers. '}
            Below is what you have written. Saving puts it in the place of that.
          </p>
        </div>
      )}
      <div>
        <label htmlFor={`post-headline-${key}`}>Headline, if it has one</label>
        <input {...common('headline')} defaultValue={value('headline', post?.headline ?? '')} />
        {note('headline')}
      </div>
      <div>
        <label htmlFor={`post-text-${key}`}>Text</label>
        <textarea
          {...common('text')}
          rows={5}
          required
          defaultValue={value('text', post?.text ?? '')}
        />
        {note('text')}
      </div>
      <div>
        <label htmlFor={`post-signature-${key}`}>Signed, for readers</label>
        <input
          {...common('signature')}
          defaultValue={value('signature', post?.signature ?? signature)}
        />
        {note('signature')}
      </div>
      <label className="sure">
        <input
          type="checkbox"
          name="isPinned"
          value="yes"
          defaultChecked={failure?.values ? failure.values.isPinned === 'yes' : post?.isPinned}
        />
        <span>Pin it above the others</span>
      </label>
      <div className="send">
        <button className={post ? 'btn line' : 'btn'} disabled={isAdding || isChanging}>
          {post ? 'Save the post' : 'Send the post'}
        </button>
        <span role="status">{added?.ok && 'Sent.'}</span>
      </div>
    </form>
  );
}
