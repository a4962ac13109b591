import { readColumns } from "../generate/columns.ts";
import { bare } from "./bare.ts";
import { fetchData } from "./offer.ts";

bare(readColumns(await (await fetchData()).arrayBuffer()));
