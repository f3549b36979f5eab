'use client';

import { useEffect, useState } from 'react';
import { keepFocus } from '@/components/ui/keep-focus';

/** Keeps the keyboard in its place on every page of the newsroom, and says what was done where the button for it has gone. */
export function FocusKeeper() {
  const [gone, setGone] = useState('');
  useEffect(() => keepFocus(setGone), []);
  return (
    <p className="vh" aria-live="polite">
      {gone && `${gone}: done.`}
    </p>
  );
}
