import { describe, expect, it } from 'vitest';
import { contrast, mixed, nearestThat } from '@/lib/theme/colour';
import { contrastFaults, leastOf, ratioText } from '@/lib/theme/contrast';
import { designColours } from '@/lib/theme/schema';

describe('colours', () => {
  it('are told apart as WCAG measures', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
    expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.478, 3);
    expect(ratioText(4.4999)).toBe('4.49');
  });

  it('are mixed as the style sheet mixes them', () => {
    expect(mixed('#ffffff', 0.5, '#000000')).toBe('#636363'); // color-mix(in oklab, #fff, #000)
    expect(mixed('#a93214', 1, '#f4f5f1')).toBe('#a93214');
  });

  it('are made lighter or darker until they pass, and no further', () => {
    const isRead = (hex: string) => contrast(hex, '#ffffff') >= 4.5;
    expect(nearestThat(isRead, '#0b5b67')).toBe('#0b5b67');
    const red = nearestThat(isRead, '#ff0000')!;
    expect(red).toBe('#ee0000');
    expect(contrast('#f00000', '#ffffff')).toBeLessThan(4.5);
    expect(nearestThat(() => false, '#ff0000')).toBeNull();
  });
});

describe('a theme', () => {
  it('of the design’s own colours passes, with the figures of the design', () => {
    expect(contrastFaults(designColours)).toEqual([]);
    expect(contrast(designColours.petrolLight, designColours.trayLight)).toBeCloseTo(6.4, 1);
    expect(contrast(designColours.lampDark, designColours.sheetDark)).toBeCloseTo(9.6, 1);
    expect(leastOf(designColours, 'tray', 'Light').ratio).toBeCloseTo(3.6, 1);
  });

  it('is refused with the pair, the ratio and the nearest colour that passes', () => {
    const colours = { ...designColours, petrolLight: '#3aa0b0' };
    expect(contrastFaults(colours)).toEqual([
      {
        path: 'petrolLight',
        message:
          'By day petrol on the tray would have a contrast of 2.53 : 1, and 4.5 : 1 is asked. The nearest that passes is #007382.',
      },
    ]);
    expect(contrastFaults({ ...colours, petrolLight: '#007382' })).toEqual([]);
  });

  it('is looked at by night as well', () => {
    expect(contrastFaults({ ...designColours, slateDark: '#374f86' })).toEqual([
      {
        path: 'slateDark',
        message:
          'By night slate on the sheet would have a contrast of 1.99 : 1, and 4.5 : 1 is asked. The nearest that passes is #6d88c4.',
      },
    ]);
    expect(contrastFaults({ ...designColours, slateDark: '#6d88c4' })).toEqual([]);
  });

  it('has surfaces on which the inks are read, and these are at fault before any spot', () => {
    expect(contrastFaults({ ...designColours, trayLight: '#888888' })).toEqual([
      {
        path: 'trayLight',
        message:
          'By day the borders of fields on the tray would have a contrast of 1.23 : 1, and 3 : 1 is asked. The nearest that passes is #d6d6d6.',
      },
    ]);
    // The inks are read on it; a spot that just passed on the old one is not any more.
    const spot = { ...designColours, petrolLight: '#007382' };
    expect(contrastFaults(spot)).toEqual([]);
    const both = contrastFaults({ ...spot, trayLight: '#d6d6d6' });
    expect(both.map(({ path }) => path)).toEqual(['petrolLight']);
  });

  it('has spots that are read in the newsroom too, whose paper stays the design’s', () => {
    const black = { paperDark: '#000000', sheetDark: '#000000', trayDark: '#000000' };
    expect(contrastFaults({ ...designColours, ...black })).toEqual([]);
    const colours = { ...designColours, ...black, slateDark: '#5f78b3' };
    expect(contrastFaults(colours)).toEqual([
      {
        path: 'slateDark',
        message:
          'By night slate on the newsroom’s paper would have a contrast of 4.19 : 1, and 4.5 : 1 is asked. The nearest that passes is #647db9.',
      },
    ]);
    expect(contrastFaults({ ...colours, slateDark: '#647db9' })).toEqual([]);
    expect(leastOf(colours, 'slate', 'Dark').on).toBe('the newsroom’s paper');
  });

  it('says so when no lightness of a colour passes', () => {
    const dark = { ...designColours, paperLight: '#000000' };
    expect(contrastFaults(dark)[0]!.message).toContain('By day text on the paper');
  });
});
