/** What the shell tells each frame: pixels of the page, and how to show the help. */
export interface FrameProps {
  readonly width: number;
  readonly height: number;
  readonly onHelp: () => void;
}
