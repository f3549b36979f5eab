import { expect, it } from 'vitest';
import { boxOf, cropAround, misshapen, shareBox } from '@/lib/media/crops';

const wide = { width: 2000, height: 1000, focalX: 50, focalY: 50 };

it('cuts as near to the focal point as fits', () => {
  expect(cropAround(wide, 1)).toEqual({ x: 25, y: 0, width: 50, height: 100 });
  expect(cropAround({ ...wide, focalX: 90 }, 1)).toEqual({ x: 50, y: 0, width: 50, height: 100 });
  expect(cropAround({ ...wide, focalX: 0 }, 1).x).toBe(0);
  expect(cropAround({ ...wide, width: 500, focalY: 80 }, 1)).toEqual({
    x: 0,
    y: 50,
    width: 100,
    height: 50,
  });
});

it('counts in whole pixels inside the picture', () =>
  expect(
    boxOf({ x: 33.333, y: 0, width: 66.667, height: 100 }, { width: 100, height: 50 }),
  ).toEqual({
    left: 33,
    top: 0,
    width: 67,
    height: 50,
  }));

it('cuts for links inside the 16:9 part', () => {
  expect(shareBox({ ...wide, crops: {} })).toEqual({ left: 48, top: 0, width: 1905, height: 1000 });
  const crops = { '16:9': { x: 10, y: 10, width: 80, height: 90 } };
  const { left, top, width, height } = shareBox({ ...wide, crops });
  expect([left, width, Math.round((width / height) * 100)]).toEqual([200, 1600, 190]);
  expect(top).toBeGreaterThanOrEqual(100);
});

it('knows a part that has not its shape', () => {
  expect(misshapen({ '16:9': { x: 0, y: 0, width: 100, height: 100 } }, wide)).toBe('16:9');
  expect(misshapen({ '1:1': { x: 10, y: 0, width: 50, height: 100 } }, wide)).toBeNull();
});
