import type { Scheme, Themed } from '@/lib/theme/schema';

/** What the colours of a theme are called, and what each is for. */
export const colourWords: Record<Themed, { name: string; role: string }> = {
  paper: { name: 'Paper', role: 'The page' },
  sheet: { name: 'Sheet', role: 'What lies on the page: fields, panels' },
  tray: { name: 'Tray', role: 'What is cut into it: the footer' },
  petrol: { name: 'Petrol', role: 'What is chosen in the newsroom' },
  buoy: { name: 'Buoy', role: 'Breaking news, faults, pages without a section' },
  lamp: { name: 'Lamp', role: 'Scheduled stories' },
  moss: { name: 'Moss', role: 'Published stories' },
  plum: { name: 'Plum', role: 'Corrections' },
  slate: { name: 'Slate', role: 'Stories in review' },
};

export const schemeWords: Record<Scheme, string> = { Light: 'By day', Dark: 'By night' };
