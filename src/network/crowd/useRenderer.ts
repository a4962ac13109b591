import {
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from "react";
import type { EdgeColumns, Graph, Outline } from "../../query/graph.ts";
import type { Moment } from "../../query/moment.ts";
import type { Tokens } from "../../ui/tokens.ts";
import type { Size } from "../../ui/useSize.ts";
import { isTall, type Aspect } from "../layout.ts";
import { carry, type Shift } from "../carry.ts";
import type { Zoom } from "../useZoom.ts";
import type { Places } from "./arrange.ts";
import type { RenderRequest, RenderResponse } from "./renderer.ts";
import { marginFor, sceneOf, styleOfMoment } from "./scene.ts";
import { closeSpare, spareRenderer, takeRenderer, type Renderer } from "./startRenderer.ts";

interface Wish {
  readonly graph: Graph;
  readonly moment: Moment;
  readonly size: Size;
  readonly zoom: Zoom;
  readonly tokens: Tokens;
}

export interface Arranged {
  readonly places: Places;
  /** They stay. */
  readonly done: boolean;
  /** The canvas shows them. */
  readonly pictured: boolean;
}

interface Placed {
  readonly graph: Graph;
  readonly aspect: Aspect;
  readonly places: Places;
  readonly done: boolean;
}

/** By graph and side: a drawing comes and goes with its tab. */
const found = new WeakMap<EdgeColumns, Map<string, Places>>();

/** A drawing has a renderer for them. */
const rendering = new Set<EdgeColumns>();

function arrangementOf(outline: Outline, aspect: Aspect): RenderRequest {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return { kind: "arrange", scene: sceneOf(outline, aspect), still };
}

/** Begins in the next renderer, before there is a place to draw; nothing where a drawing has begun or was before. */
export function arrangeAhead(outline: Outline): void {
  const known = (found.get(outline.columns)?.size ?? 0) > 0;
  if (known || rendering.has(outline.columns)) closeSpare();
  else spareRenderer().request(arrangementOf(outline, "wide"));
}

/** Sharper screens than this gain nothing from hairlines. */
const SHARPEST = 2;

interface Painted {
  readonly shift: Shift;
  readonly margin: number;
}

/** Whether a picture, carried along, still fills the box and is not too coarse: else the way needs another. */
function covers(picture: Painted | null, now: Shift, { width, height }: Size): boolean {
  if (!picture) return false;
  const k = now.k / picture.shift.k;
  const x = now.x - k * (picture.shift.x + picture.margin);
  const y = now.y - k * (picture.shift.y + picture.margin);
  const right = x + k * (width + 2 * picture.margin);
  const bottom = y + k * (height + 2 * picture.margin);
  return k < 2 && x <= 0 && y <= 0 && right >= width && bottom >= height;
}

function drawBitmap(
  canvas: HTMLCanvasElement | null,
  { picture }: RenderResponse & { kind: "picture" },
  ratio: number,
): void {
  if (!canvas) return;
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.style.inlineSize = `${picture.width / ratio}px`;
  canvas.style.blockSize = `${picture.height / ratio}px`;
  canvas.getContext("2d")?.drawImage(picture, 0, 0);
  if ("close" in picture) picture.close();
}

/** Has a crowd arranged and painted onto a canvas, and moves the picture until the next is ready. */
export function useRenderer(
  { graph, moment, size, zoom, tokens }: Wish,
  canvas: RefObject<HTMLCanvasElement | null>,
): Arranged | null {
  const [arranged, setArranged] = useState<Placed | null>(null);
  /** Of which graph the canvas has a picture. */
  const [pictured, setPictured] = useState<Graph | null>(null);
  const [renderer, setRenderer] = useState<Renderer | null>(null);
  /** What the picture on the canvas was painted for. */
  const painted = useRef<Painted | null>(null);
  /** Where the drawing is now, and whether a picture for it is being painted. */
  const here = useRef<Shift>(zoom.transform);
  const waiting = useRef(false);
  const aspect = isTall(size) ? "tall" : "wide";
  const ratio = Math.min(SHARPEST, globalThis.devicePixelRatio);

  const settle = useCallback(() => {
    const of = painted.current;
    if (of) carry(canvas.current, of.shift, here.current, of.margin);
  }, [canvas]);

  useEffect(() => {
    const known = found.get(graph.columns) ?? new Map<string, Places>();
    found.set(graph.columns, known);
    const places = known.get(aspect);
    const first: RenderRequest = places
      ? { kind: "place", scene: sceneOf(graph, aspect), places }
      : arrangementOf(graph, aspect);
    const taken = takeRenderer(first, (response) => {
      if (response.kind === "picture") {
        waiting.current = false;
        drawBitmap(canvas.current, response, ratio);
        painted.current = response;
        settle();
        setPictured(graph);
      } else {
        if (response.done) known.set(aspect, response.places);
        // Between the first and the last the picture alone follows. Names and elements come in slices.
        startTransition(() =>
          setArranged((old) =>
            old?.graph === graph && old.aspect === aspect && !response.done
              ? old
              : { graph, aspect, places: response.places, done: response.done },
          ),
        );
      }
    });
    setRenderer(taken);
    rendering.add(graph.columns);
    return () => {
      rendering.delete(graph.columns);
      taken.close();
    };
  }, [graph, aspect, canvas, ratio, settle]);

  const { width, height } = size;
  useEffect(() => {
    renderer?.request({ kind: "style", style: styleOfMoment(graph, moment, { width, height }) });
  }, [renderer, graph, moment, width, height]);

  const requestPicture = useCallback(
    ({ k, x, y }: Shift): void => {
      if (renderer === null) return;
      waiting.current = true;
      const margin = marginFor({ width, height }, k);
      renderer.request({
        kind: "viewport",
        viewport: { size: { width, height }, ratio, shift: { k, x, y }, margin, tokens },
      });
    },
    [renderer, tokens, width, height, ratio],
  );
  useEffect(() => requestPicture(zoom.transform), [requestPicture, zoom.transform]);

  const { follow } = zoom;
  useEffect(
    () =>
      follow((now) => {
        here.current = now;
        settle();
        if (!waiting.current && !covers(painted.current, now, { width, height }))
          requestPicture(now);
      }),
    [follow, requestPicture, settle, width, height],
  );
  useLayoutEffect(() => {
    here.current = zoom.transform;
    settle();
  }, [zoom.transform, settle]);

  const known = found.get(graph.columns)?.get(aspect);
  return useMemo(() => {
    const shown = pictured === graph;
    if (known) return { places: known, done: true, pictured: shown };
    if (arranged?.graph !== graph) return null;
    // Those of the box before stay until there are others, but nothing is named or pointed at there.
    const done = arranged.done && arranged.aspect === aspect;
    return { places: arranged.places, done, pictured: shown };
  }, [known, arranged, pictured, graph, aspect]);
}
