import { readdirSync, readFileSync } from "node:fs";

/** Processor time in clock ticks: of the whole machine, of it at work, and of this program with its children. */
export interface Ticks {
  readonly all: number;
  readonly busy: number;
  readonly own: number;
}

/** User and system time, and the parent, from a line of /proc/<pid>/stat. */
export function readStat(line: string): { readonly parent: number; readonly ticks: number } {
  // The name, in brackets, may hold anything.
  const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
  return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
}

/** The first line of /proc/stat. */
export function readMachine(text: string): { readonly all: number; readonly busy: number } {
  const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, ...rest] = (
    /^cpu +(.*)$/m.exec(text)?.[1] ?? ""
  )
    .split(" ")
    .map(Number);
  // Time of guests, the last two, is in user and nice already.
  const busy = user + nice + system + rest.slice(0, 3).reduce((sum, each) => sum + each, 0);
  return { all: busy + idle + wait, busy };
}

function ownTicks(root: number): number {
  const processes = new Map<number, { readonly parent: number; readonly ticks: number }>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      processes.set(pid, readStat(readFileSync(`/proc/${pid}/stat`, "utf8")));
    } catch {
      // It has ended.
    }
  }
  const ours = (pid: number): boolean =>
    pid === root || (pid > 1 && ours(processes.get(pid)?.parent ?? 0));
  let sum = 0;
  for (const [pid, { ticks }] of processes) if (ours(pid)) sum += ticks;
  return sum;
}

/** null where there is no /proc. */
export function readTicks(): Ticks | null {
  try {
    return { ...readMachine(readFileSync("/proc/stat", "utf8")), own: ownTicks(process.pid) };
  } catch {
    return null;
  }
}

/** Share of the machine that others took between two readings, 0 to 1. */
export function othersShare(before: Ticks | null, after: Ticks | null): number | null {
  if (before === null || after === null || after.all === before.all) return null;
  const others = after.busy - before.busy - (after.own - before.own);
  return Math.max(0, others) / (after.all - before.all);
}

/** Resident memory, MiB; null when the process is gone. */
export function residentOf(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
