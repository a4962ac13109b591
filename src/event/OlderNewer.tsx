import { useLocale } from "../i18n/useLocale.ts";
import { BackIcon, ForwardIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import type { Neighbours } from "./neighbours.ts";

interface OlderNewerProps {
  readonly beside: Neighbours;
  readonly go: (step: keyof Neighbours) => void;
}

/** To the events before and after the open one. */
export function OlderNewer({ beside, go }: OlderNewerProps) {
  const { t } = useLocale();
  return (["previous", "next"] as const).map((step) => (
    <IconButton
      key={step}
      icon={step === "previous" ? BackIcon : ForwardIcon}
      directional
      label={t(`event.${step}`)}
      disabled={beside[step] === null}
      onClick={() => go(step)}
    />
  ));
}
