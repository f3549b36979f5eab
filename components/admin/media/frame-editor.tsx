'use client';

import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { cropAround } from '@/lib/media/crops';
import { cropRatios, ratioOf, type Crop, type Crops, type MediaItem } from '@/lib/media/schema';
import { thumbnail } from '@/lib/media/sources';

type Part = 'focal' | (typeof cropRatios)[number];
type Point = { x: number; y: number };

const clamp = (value: number, max: number) => Math.min(max, Math.max(0, value));
const arrows: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * The focal point and the parts in three shapes, set with the mouse on the picture, or with the keyboard: arrows move what
 * is chosen, with Shift by ten, and plus and minus change the size of a part.
 */
export function FrameEditor({ item, canEdit }: { item: MediaItem; canEdit: boolean }) {
  const { width, height } = item;
  // Null until it is set here: what somebody else sets meanwhile is neither hidden nor sent back.
  const [ownFocal, setFocal] = useState<Point | null>(null);
  const [ownCrops, setCrops] = useState<Crops | null>(null);
  const focal = ownFocal ?? { x: item.focalX, y: item.focalY };
  const crops = ownCrops ?? item.crops;
  const [part, setPart] = useState<Part>('focal');
  const area = useRef<HTMLDivElement>(null);
  const src = thumbnail(item, 960);
  if (!src || !width || !height) return null;
  const shape = { width, height, focalX: focal.x, focalY: focal.y };
  const crop = part === 'focal' ? null : (crops[part] ?? cropAround(shape, ratioOf[part]));

  function moveTo({ x, y }: Point) {
    if (part === 'focal')
      return setFocal({ x: Math.round(clamp(x, 100)), y: Math.round(clamp(y, 100)) });
    setCrops({
      ...crops,
      [part]: {
        ...crop!,
        x: clamp(x - crop!.width / 2, 100 - crop!.width),
        y: clamp(y - crop!.height / 2, 100 - crop!.height),
      },
    });
  }
  function resize(by: number) {
    if (part === 'focal') return;
    const largest = cropAround(shape, ratioOf[part]);
    const share = Math.min(1, Math.max(0.1, crop!.width / largest.width + by));
    const next = { width: largest.width * share, height: largest.height * share };
    const centre = { x: crop!.x + crop!.width / 2, y: crop!.y + crop!.height / 2 };
    setCrops({
      ...crops,
      [part]: {
        ...next,
        x: clamp(centre.x - next.width / 2, 100 - next.width),
        y: clamp(centre.y - next.height / 2, 100 - next.height),
      },
    });
  }
  const middle = crop ? { x: crop.x + crop.width / 2, y: crop.y + crop.height / 2 } : focal;
  function onKey(event: KeyboardEvent) {
    const arrow = arrows[event.key];
    const by = event.shiftKey ? 10 : 1;
    if (arrow) moveTo({ x: middle.x + arrow.x * by, y: middle.y + arrow.y * by });
    else if (event.key === '+' || event.key === '=') resize(0.05);
    else if (event.key === '-') resize(-0.05);
    else return;
    event.preventDefault();
  }
  function onPointer(event: PointerEvent) {
    if (!canEdit || (event.type === 'pointermove' && event.buttons !== 1)) return;
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    const box = area.current!.getBoundingClientRect();
    moveTo({
      x: ((event.clientX - box.left) / box.width) * 100,
      y: ((event.clientY - box.top) / box.height) * 100,
    });
  }
  return (
    <div className="frame">
      {ownFocal && <input type="hidden" name="focalX" value={ownFocal.x} />}
      {ownFocal && <input type="hidden" name="focalY" value={ownFocal.y} />}
      {ownCrops && <input type="hidden" name="crops" value={JSON.stringify(ownCrops)} />}
      <div
        ref={area}
        className="canvas"
        role="application"
        tabIndex={canEdit ? 0 : -1}
        aria-label={`${wordsOf(part)} on the picture. Arrow keys move it${part === 'focal' ? '' : ', plus and minus change its size'}.`}
        aria-describedby="frame-says"
        onKeyDown={canEdit ? onKey : undefined}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
      >
        <img src={src} alt={item.alt} width={width} height={height} draggable={false} />
        {crop && <span className="cut" style={placed(crop)} />}
        {part === 'focal' && (
          <span
            className="focus"
            style={{ insetInlineStart: `${focal.x}%`, insetBlockStart: `${focal.y}%` }}
          />
        )}
      </div>
      <fieldset className="parts" disabled={!canEdit}>
        <legend>Set on the picture</legend>
        {(['focal', ...cropRatios] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="part" checked={part === one} onChange={() => setPart(one)} />{' '}
            {wordsOf(one)}
            {one !== 'focal' && crops[one] && ' ✓'}
          </label>
        ))}
        {part !== 'focal' && (
          <span className="add">
            <button type="button" className="btn line" onClick={() => resize(-0.05)}>
              Smaller
            </button>
            <button type="button" className="btn line" onClick={() => resize(0.05)}>
              Larger
            </button>
            {crops[part] && (
              <button
                type="button"
                className="text"
                onClick={() =>
                  setCrops(
                    Object.fromEntries(Object.entries(crops).filter(([key]) => key !== part)),
                  )
                }
              >
                Leave it to the focal point
              </button>
            )}
          </span>
        )}
      </fieldset>
      <CropViews src={src} shape={shape} crops={crops} />
      <p id="frame-says" className="hint" aria-live="polite">
        {part === 'focal'
          ? `Focal point: ${focal.x}% from the left, ${focal.y}% from the top.`
          : `${part}: ${Math.round(crop!.width)}% of the width, from ${Math.round(crop!.x)}% left and ${Math.round(crop!.y)}% top${crops[part] ? '' : ', as the focal point says'}.`}
      </p>
    </div>
  );
}

type CropViewsProps = { src: string; shape: Parameters<typeof cropAround>[0]; crops: Crops };

/** What each shape leaves of the picture, as it is set at this moment. */
const CropViews = ({ src, shape, crops }: CropViewsProps) => (
  <ul className="views" aria-label="How it is cut">
    {cropRatios.map((ratio) => {
      const { x, y, width, height } = crops[ratio] ?? cropAround(shape, ratioOf[ratio]);
      return (
        <li key={ratio}>
          <span className="view" style={{ aspectRatio: ratioOf[ratio] }}>
            <img
              src={src}
              alt=""
              style={{
                inlineSize: `${10_000 / width}%`,
                blockSize: `${10_000 / height}%`,
                insetInlineStart: `${(-100 * x) / width}%`,
                insetBlockStart: `${(-100 * y) / height}%`,
              }}
            />
          </span>
          {ratio}
        </li>
      );
    })}
  </ul>
);

const wordsOf = (part: Part) => (part === 'focal' ? 'Focal point' : `Crop ${part}`);

const placed = ({ x, y, width, height }: Crop) => ({
  insetInlineStart: `${x}%`,
  insetBlockStart: `${y}%`,
  inlineSize: `${width}%`,
  blockSize: `${height}%`,
});
