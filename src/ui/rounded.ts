/** To a hundredth of a pixel. */
export const rounded = (pixels: number): number => Math.round(pixels * 100) / 100;
