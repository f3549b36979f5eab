type Child = Node | string;

function make(tag: string, className: string, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

/** The paragraphs and lines of a comment. Text stays text: nothing here can become markup. */
const paragraphs = (body: string) =>
  body.split('\n\n').map((paragraph) => {
    const lines = paragraph
      .split('\n')
      .flatMap((line, at) => (at ? [make('br', ''), line] : [line]));
    const p = make('p', 'p', ...lines);
    p.dir = 'auto';
    return p;
  });

type Shown = { id: number; body: string; parentId: number | null; name: string; isHeld: boolean };

function item({ id, body, name, isHeld }: Shown): HTMLElement {
  const head = make('header', 'h', make('b', '', make('bdi', '', name)));
  const article = make('article', 'c', head, ...paragraphs(body));
  article.id = `comment-${id}`;
  const own = make('a', 'text', 'Edit or delete') as HTMLAnchorElement;
  own.href = `/account/comment?posted=${id}`;
  const acts = make('div', 'acts', own);
  if (!isHeld) {
    article.append(acts);
    return make('li', '', article);
  }
  const sign = make('span', '', '◷');
  sign.ariaHidden = 'true';
  const note = make('p', 'note', sign, ' Waiting for an editor. Only you can see this.');
  return make('li', '', make('div', 'held', make('div', '', note, article, acts)));
}

/** The list below the comment that is answered, made when it is the first answer; the whole thread for all else. */
function listOf(parentId: number | null): { list: Element; isReply: boolean } | undefined {
  const parent = parentId === null ? null : document.getElementById(`comment-${parentId}`);
  const under = parent?.closest('li');
  if (!under) {
    const list = document.querySelector('comment-thread > .thread');
    return list ? { list, isReply: false } : undefined;
  }
  const below = under.querySelector(':scope > .reps') ?? make('ol', 'reps');
  under.append(below);
  return { list: below, isReply: true };
}

/** Puts a comment of this reader where it belongs, unless it stands there already. Returns its element. */
export function place(comment: Shown): HTMLElement | undefined {
  const there = document.getElementById(`comment-${comment.id}`);
  if (there) return there;
  const found = listOf(comment.parentId);
  if (!found) return undefined;
  const element = item(comment);
  if (found.isReply) found.list.append(element);
  else found.list.prepend(element);
  return element;
}
