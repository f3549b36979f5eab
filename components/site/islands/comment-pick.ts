import { make } from './make';
import { word } from './talk-words';
import { whileOff } from './while-off';

/** Lets an editor recommend a comment to readers, where it stands. Done twice it is done once. */
export function offerPick(acts: Element, line: Element): void {
  const article = acts.closest('article')!;
  const like = acts.querySelector<HTMLInputElement>('[action$="/like"] [name=id]');
  if (!like || acts.querySelector('[data-pick]')) return;
  const sign = () => article.querySelector('.pick');
  const button = make('button', 'text');
  button.dataset.pick = '';
  const draw = () => {
    button.textContent = word(sign() ? 'unpick' : 'pick');
  };
  draw();
  const toggle = async () => {
    const response = await fetch(`/api/v1/comments/${like.value}/pick`, {
      method: sign() ? 'DELETE' : 'POST',
    }).catch(() => null);
    const answer = response && ((await response.json()) as { picked?: boolean; detail?: string });
    if (answer?.picked === undefined) {
      line.textContent = answer?.detail ?? word('failed');
      return;
    }
    sign()?.remove();
    if (answer.picked) article.querySelector('.h')!.append(make('span', 'pick', word('pickSign')));
    line.textContent = word(answer.picked ? 'picked' : 'unpicked');
    draw();
  };
  button.onclick = () => whileOff(button, toggle);
  acts.append(button);
}
