import { dayOf } from "../model/day.ts";
import { buildIndex } from "../query/index.ts";
import { actorOf, eventOf, placeOf, setOf } from "../query/set.fixture.ts";

/** For tests: four events of 2019 and 2020, of which one is outside the window of 2019. */
export const story = buildIndex(
  setOf(
    [
      eventOf({
        id: "offensive",
        date: "2019-04-04",
        title: { ar: "هجوم على طرابلس", en: "Offensive on Tripoli" },
        category: "military",
        actors: ["lna", "gna"],
        place: "tripoli",
      }),
      eventOf({
        id: "talks",
        date: "2019-06-01",
        title: { ar: "محادثات", en: "Talks" },
        actors: ["un", "gna"],
        status: "planned",
      }),
      eventOf({
        id: "memoranda",
        date: "2019-11-27",
        title: { ar: "مذكرتان", en: "Memoranda" },
        actors: ["turkey", "gna"],
      }),
      eventOf({
        id: "berlin",
        date: "2020-01-19",
        title: { ar: "مؤتمر برلين", en: "Berlin conference" },
        actors: ["un", "turkey"],
      }),
    ],
    {
      actors: [
        actorOf("lna", { ar: "الجيش الوطني", en: "National army" }),
        actorOf("gna", { ar: "حكومة الوفاق", en: "Government of accord" }),
        actorOf("un", { ar: "بعثة الأمم المتحدة", en: "UN mission" }, "UNSMIL", "أنسميل"),
        actorOf("turkey", { ar: "تركيا", en: "Turkey" }),
      ],
      places: [placeOf("tripoli", { ar: "طرابلس", en: "Tripoli" })],
    },
  ),
);

export const in2019 = { from: dayOf(2019), to: dayOf(2020) };
