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
import type { Graph } from "../../query/graph.ts";
import type { Moment } from "../../query/moment.ts";
import type { Tokens } from "../../ui/tokens.ts";
import type { Size } from "../../ui/useSize.ts";
import { isTall, type Aspect } from "../layout.ts";
import { carry, type Shift } from "../carry.ts";
import type { Zoom } from "../useZoom.ts";
import type { Places } from "./arrange.ts";
import { dismissSpare, hireStudio, spareStudio, type Studio } from "./hire.ts";
import { dressOf, marginFor, sceneOf, type Look } from "./scene.ts";
import type { Answer, Order } from "./studio.ts";

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
const found = new WeakMap<Graph, Map<string, Places>>();

/** A studio is at work for them. */
const drawn = new Set<Graph>();

function arrangementOf(graph: Graph, aspect: Aspect): Order {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return { do: "arrange", scene: sceneOf(graph, aspect), still };
}

/** Begins in the next studio, before there is a place to draw; nothing where a drawing has begun or was before. */
export function arrangeAhead(graph: Graph): void {
  const known = (found.get(graph)?.size ?? 0) > 0;
  if (known || drawn.has(graph)) dismissSpare();
  else spareStudio().order(arrangementOf(graph, "wide"));
}

/** Sharper screens than this gain nothing from hairlines. */
const SHARPEST = 2;

interface Hung {
  readonly shift: Shift;
  readonly margin: number;
}

/** Whether a picture, carried along, still fills the box and is not too coarse: else the way needs another. */
function covers(hung: Hung | null, now: Shift, { width, height }: Size): boolean {
  if (!hung) return false;
  const k = now.k / hung.shift.k;
  const x = now.x - k * (hung.shift.x + hung.margin);
  const y = now.y - k * (hung.shift.y + hung.margin);
  const right = x + k * (width + 2 * hung.margin);
  const bottom = y + k * (height + 2 * hung.margin);
  return k < 2 && x <= 0 && y <= 0 && right >= width && bottom >= height;
}

function hang(
  canvas: HTMLCanvasElement | null,
  { picture }: Answer & { what: "picture" },
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
export function useStudio(
  { graph, moment, size, zoom, tokens }: Wish,
  canvas: RefObject<HTMLCanvasElement | null>,
): Arranged | null {
  const [arranged, setArranged] = useState<Placed | null>(null);
  /** Of which graph the canvas has a picture. */
  const [pictured, setPictured] = useState<Graph | null>(null);
  const studio = useRef<Studio>(null);
  /** What the picture on the canvas was painted for. */
  const hung = useRef<Hung | null>(null);
  /** Where the drawing is now, and whether a picture for it is being painted. */
  const here = useRef<Shift>(zoom.transform);
  const waiting = useRef(false);
  const aspect = isTall(size) ? "tall" : "wide";
  const ratio = Math.min(SHARPEST, globalThis.devicePixelRatio);

  const settle = useCallback(() => {
    if (hung.current) carry(canvas.current, hung.current.shift, here.current, hung.current.margin);
  }, [canvas]);

  useEffect(() => {
    const known = found.get(graph) ?? new Map<string, Places>();
    found.set(graph, known);
    const places = known.get(aspect);
    const first: Order = places
      ? { do: "place", scene: sceneOf(graph, aspect), places }
      : arrangementOf(graph, aspect);
    const hired = hireStudio(first, (answer) => {
      if (answer.what === "picture") {
        waiting.current = false;
        hang(canvas.current, answer, ratio);
        hung.current = answer;
        settle();
        setPictured(graph);
      } else {
        if (answer.done) known.set(aspect, answer.places);
        // Between the first and the last the picture alone follows. Names and elements come in slices.
        startTransition(() =>
          setArranged((old) =>
            old?.graph === graph && old.aspect === aspect && !answer.done
              ? old
              : { graph, aspect, places: answer.places, done: answer.done },
          ),
        );
      }
    });
    studio.current = hired;
    drawn.add(graph);
    return () => {
      drawn.delete(graph);
      hired.close();
    };
  }, [graph, aspect, canvas, ratio, settle]);

  const { width, height } = size;
  useEffect(() => {
    studio.current?.order({ do: "dress", dress: dressOf(graph, moment, { width, height }) });
  }, [graph, aspect, ratio, moment, width, height]);

  const look = useCallback(
    ({ k, x, y }: Shift): Look => ({
      size: { width, height },
      ratio,
      shift: { k, x, y },
      margin: marginFor({ width, height }, k),
      tokens,
    }),
    [tokens, width, height, ratio],
  );
  useEffect(() => {
    waiting.current = true;
    studio.current?.order({ do: "look", look: look(zoom.transform) });
  }, [graph, aspect, look, zoom.transform]);

  const { follow } = zoom;
  useEffect(
    () =>
      follow((now) => {
        here.current = now;
        settle();
        if (waiting.current || covers(hung.current, now, { width, height })) return;
        waiting.current = true;
        studio.current?.order({ do: "look", look: look(now) });
      }),
    [follow, look, settle, width, height],
  );
  useLayoutEffect(() => {
    here.current = zoom.transform;
    settle();
  }, [zoom.transform, settle]);

  const known = found.get(graph)?.get(aspect);
  return useMemo(() => {
    const shown = pictured === graph;
    if (known) return { places: known, done: true, pictured: shown };
    if (arranged?.graph !== graph) return null;
    // Those of the box before stay until there are others, but nothing is named or pointed at there.
    const done = arranged.done && arranged.aspect === aspect;
    return { places: arranged.places, done, pictured: shown };
  }, [known, arranged, pictured, graph, aspect]);
}
