/** Of a picture, CSS pixels: narrower nothing has room, wider no screen shows it. */
export const LEAST_WIDTH = 480;
export const MOST_WIDTH = 4000;
