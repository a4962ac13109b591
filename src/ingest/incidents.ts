import type { ActorInput, EventInput } from "../model/schema.ts";
import type { Role, Text } from "../model/types.ts";
import type { Draft } from "./importer.ts";

/** Someone's part in an incident; `key` is the name or code that the cast knows them by. */
export interface Part {
  readonly key: string;
  readonly role: Role;
  readonly note?: Text | undefined;
}

export interface Incident {
  readonly row: number;
  event: EventInput;
  readonly parts: Part[];
  /** The title when rows of the incident disagree about who acted on whom. */
  undirected?: Text | undefined;
}

/** The actors of a file, whose other names gather until the last row is read. */
export function castOf(draft: Draft) {
  const actors = new Map<string, { actor: ActorInput; aliases: Set<string> }>();
  return {
    /** The first call makes the actor; every call may add the name as the row writes it. */
    meet(key: string, alias: string, make: () => ActorInput): string {
      const known = actors.get(key) ?? { actor: make(), aliases: new Set<string>() };
      if (!actors.has(key)) actors.set(key, known);
      if (alias !== "") known.aliases.add(alias);
      return key;
    },
    /** Puts the actor into the draft; only once every row is read. */
    id(key: string): string {
      return draft.actor(key, () => {
        const known = actors.get(key);
        const names = Object.values(typeof known?.actor.name === "object" ? known.actor.name : {});
        const aliases = [...(known?.aliases ?? [])].filter((alias) => !names.includes(alias));
        const actor = known?.actor ?? { name: key };
        return aliases.length === 0 ? actor : { ...actor, aliases };
      });
    },
  };
}
export type Cast = ReturnType<typeof castOf>;

/** Of two ids of one incident the one that stands, in whatever order their rows come: `gdelt-9` before `gdelt-10`. */
const comesFirst = (id = "", other = ""): boolean =>
  id !== "" && (id.length === other.length ? id < other : id.length < other.length);

const facts = ({ date, harm }: EventInput): string => JSON.stringify([date, harm]);

/** One part for each actor. Where rows put an actor on both sides, they disagree about the direction: it takes part. */
function joined(parts: readonly Part[]): { parts: Part[]; disagree: boolean } {
  const roles = new Map<string, Set<Role>>();
  for (const { key, role } of parts) {
    const known = roles.get(key) ?? new Set();
    if (role !== "participant") known.add(role);
    roles.set(key, known);
  }
  let disagree = false;
  const firsts = parts.filter((part, at) => parts.findIndex(({ key }) => key === part.key) === at);
  const settled = firsts.map((part): Part => {
    const [role = "participant", ...more] = roles.get(part.key) ?? [];
    if (more.length === 0) return { ...part, role };
    disagree = true;
    return { ...part, role: "participant" };
  });
  return { parts: settled, disagree };
}

/**
 * Rows of one incident make one event: figures count once. `held`: events wait until the file ends, so that the actors
 * and the other names of all rows are in them; without it an event goes into the draft at once and a later row of
 * it adds nothing.
 */
export function incidentsOf(draft: Draft, cast: Cast, held: boolean) {
  const known = new Map<string, Incident>();
  const waiting: Incident[] = [];
  const merged: number[] = [];
  let size = 0;
  let repeated = 0;

  function settle({ row, event, parts, undirected }: Incident): void {
    const all = joined(parts);
    draft.event(row, {
      ...event,
      title: (all.disagree ? undirected : undefined) ?? event.title,
      actors: all.parts.map(({ key, role, note }) => ({
        actor: cast.id(key),
        role,
        note,
      })),
    });
  }

  return {
    get events(): number {
      return size;
    },
    get merged(): number {
      return repeated;
    },
    /**
     * Returns the incident that the row belongs to: its own, or that of an earlier row with the same key. A key of
     * "" is nobody's: the row stands alone. `column`: whose value names the incident, for the remark.
     */
    add(key: string, incident: Incident, column: string): Incident {
      const first = key === "" ? undefined : known.get(key);
      if (first === undefined) {
        size += 1;
        if (key !== "") known.set(key, incident);
        if (held) waiting.push(incident);
        else settle(incident);
        return incident;
      }
      repeated += 1;
      if (facts(first.event) !== facts(incident.event))
        draft.note({ code: "repeated-differs", row: incident.row, column, value: key });
      if (held) {
        first.parts.push(...incident.parts);
        if (comesFirst(incident.event.id, first.event.id))
          Object.assign(first, { event: incident.event, undirected: incident.undirected });
        merged.push(incident.row);
      } else draft.merge(incident.row);
      return first;
    },
    end(): void {
      for (const incident of waiting) settle(incident);
      for (const row of merged) draft.merge(row);
    },
  };
}
