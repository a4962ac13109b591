import type { ComponentType } from "react";
import type { MessageKey } from "../i18n/keys.ts";
import { LinkSection } from "./LinkSection.tsx";

interface ShareSection {
  readonly name: string;
  readonly title: MessageKey;
  readonly Section: ComponentType;
}

/** The tabs of the panel, in their order. */
export const SECTIONS: readonly ShareSection[] = [
  { name: "link", title: "share.link", Section: LinkSection },
];
