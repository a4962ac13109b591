/** Icons by meaning. Those that point along the line of reading take the class `mirrored`. */
export {
  ArrowDown as DescendingIcon,
  ArrowLeft as CitesIcon,
  ArrowUp as AscendingIcon,
  ChevronDown as OpenIcon,
  ChevronLeft as BackIcon,
  ChevronRight as ForwardIcon,
  Check as CheckIcon,
  CircleHelp as HelpIcon,
  EllipsisVertical as MoreIcon,
  ExternalLink as ExternalIcon,
  FolderOpen as OwnFileIcon,
  Link as LinkIcon,
  ListFilter as FilterIcon,
  Maximize as FitIcon,
  Minus as ZoomOutIcon,
  Redo2 as RedoIcon,
  Undo2 as UndoIcon,
  Moon as DarkIcon,
  Plus as ZoomInIcon,
  Search as SearchIcon,
  Settings2 as SettingsIcon,
  Share2 as ShareIcon,
  Sun as LightIcon,
  Table2 as TableIcon,
  Waypoints as NetworkIcon,
  CalendarRange as CalendarIcon,
  ChartNoAxesGantt as TimelineIcon,
  X as CloseIcon,
} from "lucide-react";

/** What an icon of this file is, for those that take one. */
export type { LucideIcon as Icon } from "lucide-react";
