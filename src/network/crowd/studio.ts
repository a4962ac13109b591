import { finishSoftly } from "../../query/steps.ts";
import { arrangeSteps, type Places } from "./arrange.ts";
import { extentOf, paintSteps, type Pen } from "./paint.ts";
import type { Shift } from "../carry.ts";
import type { Dress, Look, Scene } from "./scene.ts";

/** What the page asks of the studio. */
export type Order =
  | {
      readonly do: "arrange";
      readonly scene: Scene;
      /** Only the first picture and the last: the reader wants nothing to move. */
      readonly still: boolean;
    }
  /** Places that were found before. */
  | { readonly do: "place"; readonly scene: Scene; readonly places: Places }
  | { readonly do: "dress"; readonly dress: Dress }
  | { readonly do: "look"; readonly look: Look };

/** As it reaches a studio: what was asked for, and its number among all that this studio was asked. */
export interface Numbered {
  readonly order: Order;
  readonly number: number;
}

export type Answer =
  | {
      readonly what: "places";
      readonly places: Places;
      readonly done: boolean;
      /** The number of the order that wanted them. */
      readonly number: number;
    }
  | {
      readonly what: "picture";
      readonly picture: ImageBitmap | HTMLCanvasElement;
      readonly shift: Shift;
      readonly margin: number;
    };

/** A canvas to paint on, and how a finished one is handed over. */
export interface Easel {
  readonly pen: (width: number, height: number) => Pen | null;
  readonly take: () => ImageBitmap | HTMLCanvasElement;
}

/** Milliseconds between two pictures of an arrangement on its way, and how many times as long as one takes. */
const BETWEEN = 180;
const PAUSES = 3;

/**
 * Arranges and paints a crowd, in slices: in a worker, or in the page where none can be started. A later order takes
 * the place of an earlier one of its kind. `pause` lets orders in.
 */
export function openStudio(
  easel: Easel,
  answer: (answer: Answer) => void,
  pause: () => Promise<void>,
): (numbered: Numbered) => void {
  let scene: Scene | null = null;
  let places: Places | null = null;
  let dress: Dress | null = null;
  let look: Look | null = null;
  let arranging = new AbortController();
  let painting: Promise<void> | null = null;
  let stale = false;
  /** What the last picture took, milliseconds. */
  let took = 0;

  const paintOnce = async (): Promise<void> => {
    if (!scene || !places || !dress || !look) return;
    const { width, height } = extentOf(look);
    const pen = easel.pen(width, height);
    if (!pen) return;
    const { shift, margin } = look;
    const since = performance.now();
    await finishSoftly(paintSteps(pen, { scene, places, dress, look }), { between: pause });
    took = performance.now() - since;
    answer({ what: "picture", picture: easel.take(), shift, margin });
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
    answer({ what: "places", places: found, done, number });
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

  return ({ order, number }) => {
    switch (order.do) {
      case "arrange":
        scene = order.scene;
        places = null;
        dress = null;
        return void arrange(order.scene, order.still, number);
      case "place":
        arranging.abort();
        scene = order.scene;
        places = order.places;
        dress = null;
        return;
      case "dress":
        dress = order.dress;
        return paint();
      case "look":
        look = order.look;
        return paint();
    }
  };
}
