/** What the shell tells each frame: pixels of the page, and how to show the help. */
export interface FrameProps {
  readonly width: number;
  readonly height: number;
  /** The timeline has been painted: what waited for it may come. */
  readonly painted: boolean;
  readonly onHelp: () => void;
  /** Opens what can be taken away from the page. */
  readonly onShare: () => void;
}
