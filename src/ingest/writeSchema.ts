import { writeFileSync } from "node:fs";
import { jsonSchema } from "./jsonSchema.ts";

/** `npm run data:schema` */
writeFileSync(new URL("../../public/schema/siyaq-1.json", import.meta.url), jsonSchema());
