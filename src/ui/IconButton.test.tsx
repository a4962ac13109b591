// @vitest-environment happy-dom
import { act, useState } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { IconButton } from "./IconButton.tsx";
import { ForwardIcon } from "./icons.ts";

function Pages({ onTurn }: { readonly onTurn: () => void }) {
  const [last, setLast] = useState(false);
  return (
    <IconButton
      icon={ForwardIcon}
      label="On"
      disabled={last}
      onClick={() => {
        onTurn();
        setLast(true);
      }}
    />
  );
}

it("keeps the focus when it has nothing more to do, says so, and does nothing", async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const turned = vi.fn();
  const box = document.body.appendChild(document.createElement("div"));
  const root = createRoot(box);
  await act(async () => root.render(<Pages onTurn={turned} />));
  const button = box.querySelector("button");
  button?.focus();
  for (let time = 0; time < 2; time++) await act(async () => button?.click());
  // A browser takes the focus from a button that is `disabled`.
  expect([button?.disabled, button?.getAttribute("aria-disabled")]).toEqual([false, "true"]);
  expect(turned).toHaveBeenCalledOnce();
  await act(async () => root.unmount());
  box.remove();
});
