/**
 * Puts the story aside to read later: plain HTML that works without a script. The element around it does so without
 * leaving the page, and says whether it is on the reader's list.
 */
export function SaveStory({ slug }: { slug: string }) {
  return (
    <save-story>
      <form action="/api/forms/save" method="post">
        <input type="hidden" name="slug" value={slug} />
        <button className="text">Save for later</button>
      </form>
    </save-story>
  );
}
