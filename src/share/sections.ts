import type { ComponentType } from "react";
import type { MessageKey } from "../i18n/keys.ts";
import { CiteSection } from "./cite/CiteSection.tsx";
import { LinkSection } from "./LinkSection.tsx";

interface ShareSection {
  readonly name: string;
  readonly title: MessageKey;
  readonly Section: ComponentType;
}

/** The tabs of the panel, in their order. */
export const SECTIONS: readonly ShareSection[] = [
  { name: "link", title: "share.link", Section: LinkSection },
  { name: "cite", title: "cite.title", Section: CiteSection },
];
