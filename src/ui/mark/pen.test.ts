import { expect, it } from "vitest";
import { SvgPen } from "./pen.ts";

it("takes down what a mirrored canvas would show", () => {
  const pen = new SvgPen();
  pen.fillStyle = "red";
  pen.save();
  pen.translate(100, 0);
  pen.scale(-1);
  pen.fillRect(10, 2, 20, 8);
  pen.restore();
  pen.fillRect(0, 0, 1, 1);
  expect(pen.strokes.map(({ d }) => d)).toEqual(["M90,2h-20v8h20ZM0,0h1v1h-1Z"]);
});

it("draws a circle around its middle, dashes and widths as they were set", () => {
  const pen = new SvgPen();
  pen.strokeStyle = "blue";
  pen.lineWidth = 2;
  pen.setLineDash([3, 2]);
  pen.beginPath();
  pen.arc(10, 5, 4);
  pen.stroke();
  expect(pen.strokes).toEqual([
    {
      d: "M14,5a4,4 0 1 0 -8,0a4,4 0 1 0 8,0Z",
      fill: "none",
      stroke: "blue",
      width: 2,
      dash: "3 2",
      cap: "butt",
      join: "miter",
    },
  ]);
});

it("starts a new path where the look changes", () => {
  const pen = new SvgPen();
  for (const color of ["red", "red", "blue"]) {
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
  }
  expect(pen.strokes.map(({ fill }) => fill)).toEqual(["red", "blue"]);
});
