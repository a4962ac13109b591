/** Gives a canvas its size in CSS pixels, at the device's own resolution; what is on it stays when it has it already. */
export function sized(ctx: CanvasRenderingContext2D, width: number, height: number): void {
  const { canvas } = ctx;
  const ratio = window.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  // To set it costs a new bitmap.
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
}

/** To whole pixels of the device: between two of them a picture would be blurred. */
export const whole = (pixels: number): number => {
  const ratio = devicePixelRatio || 1;
  return Math.round(pixels * ratio) / ratio;
};
