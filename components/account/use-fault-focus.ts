import { useEffect, useRef, type RefObject } from 'react';
import type { ActionFailure } from '@/lib/action';

/**
 * For a form whose button cannot be pressed while it is being sent, which takes the keyboard from it: what was refused puts
 * it on the first field that is at fault, or back on the button. Nothing where the person has gone elsewhere meanwhile.
 */
export function useFaultFocus(failure: ActionFailure | null): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!failure || document.activeElement !== document.body) return;
    const at = '[aria-invalid=true], button:not([type=button])';
    const places = [...(form.current?.querySelectorAll<HTMLElement>(at) ?? [])];
    (places.find((place) => place.ariaInvalid === 'true') ?? places[0])?.focus();
  }, [failure]);
  return form;
}
