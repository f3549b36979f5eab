import { sayAway } from './away';
import { make } from './make';

/** Says what is new on a button that shows it, in the place for it, which is empty without words. */
export function offer(place: Element, text: string, show: () => Promise<void>): void {
  if (place.textContent === text) return;
  const button = make('button', 'btn', text);
  button.onclick = () => show().catch(() => sayAway(button));
  place.replaceChildren(...(text ? [button] : []));
}
