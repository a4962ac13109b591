import { finishSoftly } from "../../query/steps.ts";
import { arrangeSteps, type Places } from "./arrange.ts";
import { extentOf, paintSteps, type Pen } from "./paint.ts";
import type { Shift } from "../carry.ts";
import type { Style, Viewport, Scene } from "./scene.ts";

/** What the page asks of the renderer. */
export type RenderRequest =
  | {
      readonly kind: "arrange";
      readonly scene: Scene;
      /** Only the first picture and the last: the reader wants nothing to move. */
      readonly still: boolean;
    }
  /** Places that were found before. */
  | { readonly kind: "place"; readonly scene: Scene; readonly places: Places }
  | { readonly kind: "style"; readonly style: Style }
  | { readonly kind: "viewport"; readonly viewport: Viewport };

/** As it reaches a renderer: what is asked for, and its number among all that this renderer was asked. */
export interface Numbered {
  readonly request: RenderRequest;
  readonly number: number;
}

export type RenderResponse =
  | {
      readonly kind: "places";
      readonly places: Places;
      readonly done: boolean;
      /** The number of the request that wanted them. */
      readonly number: number;
    }
  | {
      readonly kind: "picture";
      readonly picture: ImageBitmap | HTMLCanvasElement;
      readonly shift: Shift;
      readonly margin: number;
    };

/** A canvas to paint on, and how a finished one is handed over. */
export interface Surface {
  readonly pen: (width: number, height: number) => Pen | null;
  readonly take: () => ImageBitmap | HTMLCanvasElement;
}

/** Milliseconds between two pictures of an arrangement on its way, and how many times as long as one takes. */
const BETWEEN = 180;
const PAUSES = 3;

/**
 * Arranges and paints a crowd, in slices: in a worker, or in the page where none can be started. A later request
 * takes the place of an earlier one of its kind. `pause` lets requests in.
 */
export function createRenderer(
  surface: Surface,
  respond: (response: RenderResponse) => void,
  pause: () => Promise<void>,
): (numbered: Numbered) => void {
  let scene: Scene | null = null;
  let places: Places | null = null;
  let style: Style | null = null;
  let viewport: Viewport | null = null;
  let arranging = new AbortController();
  let painting: Promise<void> | null = null;
  let stale = false;
  /** What the last picture took, milliseconds. */
  let took = 0;

  const paintOnce = async (): Promise<void> => {
    if (!scene || !places || !style || !viewport) return;
    const { width, height } = extentOf(viewport);
    const pen = surface.pen(width, height);
    if (!pen) return;
    const { shift, margin } = viewport;
    const since = performance.now();
    await finishSoftly(paintSteps(pen, { scene, places, style, viewport }), { between: pause });
    took = performance.now() - since;
    respond({ kind: "picture", picture: surface.take(), shift, margin });
  };
  const paint = (): void => {
    stale = painting !== null;
    painting ??= paintOnce().then(() => {
      painting = null;
      if (stale) paint();
    });
  };

  const show = (found: Places, done: boolean, number: number): void => {
    places = found;
    respond({ kind: "places", places: found, done, number });
    paint();
  };

  const arrange = async (wanted: Scene, still: boolean, number: number): Promise<void> => {
    arranging.abort();
    const { signal } = (arranging = new AbortController());
    let last = -Infinity;
    const found = await finishSoftly(
      arrangeSteps(wanted, (make) => {
        if (performance.now() - last < Math.max(BETWEEN, PAUSES * took)) return;
        show(make(), false, number);
        last = still ? Infinity : performance.now();
      }),
      // What is seen next is not kept waiting by what will be seen later.
      { signal, between: () => painting ?? pause() },
    );
    if (found !== null) show(found, true, number);
  };

  return ({ request, number }) => {
    switch (request.kind) {
      case "arrange":
        scene = request.scene;
        places = null;
        style = null;
        return void arrange(request.scene, request.still, number);
      case "place":
        arranging.abort();
        scene = request.scene;
        places = request.places;
        style = null;
        return;
      case "style":
        style = request.style;
        return paint();
      case "viewport":
        viewport = request.viewport;
        return paint();
    }
  };
}
