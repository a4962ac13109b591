import type { ComponentType } from "react";
import type { MessageKey } from "../i18n/keys.ts";
import { CiteSection } from "./cite/CiteSection.tsx";
import { EmbedSection } from "./EmbedSection.tsx";
import type { Pictures } from "../ui/picture.ts";
import { ExportPanel } from "./export/ExportPanel.tsx";
import { LinkSection } from "./LinkSection.tsx";

/** What a section is given of other rooms. */
export interface SectionProps {
  readonly pictures: Pictures;
}

interface ShareSection {
  readonly name: string;
  readonly title: MessageKey;
  readonly Section: ComponentType<SectionProps>;
}

/** The tabs of the panel, in their order. */
export const SECTIONS: readonly ShareSection[] = [
  { name: "link", title: "share.link", Section: LinkSection },
  { name: "embed", title: "share.embed", Section: EmbedSection },
  { name: "export", title: "export.title", Section: ExportPanel },
  { name: "cite", title: "cite.title", Section: CiteSection },
];
