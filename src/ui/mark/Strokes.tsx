import type { Stroke } from "./pen.ts";

/** What a pen took down. */
export function Strokes({ strokes }: { readonly strokes: readonly Stroke[] }) {
  return strokes.map(({ d, fill, stroke, width, dash, cap, join }, at) => (
    <path
      key={at}
      d={d}
      fill={fill}
      {...(stroke === "none"
        ? {}
        : {
            stroke,
            strokeWidth: width,
            ...(dash === "" ? {} : { strokeDasharray: dash }),
            ...(cap === "butt" ? {} : { strokeLinecap: cap }),
            ...(join === "miter" ? {} : { strokeLinejoin: join }),
          })}
    />
  ));
}
