import { word, wordFor } from './talk-words';
import { lengthNote } from '@/lib/comments/length';

/** Says below a text how much room is left, and keeps one from being sent that the server would refuse. */
export function watchLength(area: HTMLTextAreaElement): void {
  // Where a browser cannot count as the server does, the server alone counts.
  if (!('Segmenter' in Intl)) return;
  const words = {
    left: (count: number) => wordFor('left', count),
    over: (count: number) => wordFor('over', count),
    shorten: (count: number) => wordFor('shorten', count),
    tooLong: word('tooLong'),
    shortenSome: word('shortenSome'),
    empty: word('empty'),
  };
  const line = document.createElement('p');
  line.role = 'status';
  area.after(line);
  let pause = 0;
  const measure = () => {
    const { note, fault } = lengthNote(area.value, words);
    // An empty field has the browser's own words.
    area.setCustomValidity(area.value && fault);
    clearTimeout(pause);
    // Told in a pause, so that it is not read out after every key.
    pause = window.setTimeout(() => {
      line.className = note && fault ? 'err' : 'hint';
      line.textContent = note;
    }, 300);
  };
  area.addEventListener('input', measure);
  if (area.value) measure();
}
