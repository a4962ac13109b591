/**
 * The columns of UCDP GED from 17.1 on, in the order in which files without a header have them.
 * Codebook: Högbladh, UCDP Georeferenced Event Dataset Codebook.
 */
export const UCDP_COLUMNS = [
  "id",
  "relid",
  "year",
  "active_year",
  "code_status",
  "type_of_violence",
  "conflict_dset_id",
  "conflict_new_id",
  "conflict_name",
  "dyad_dset_id",
  "dyad_new_id",
  "dyad_name",
  "side_a_dset_id",
  "side_a_new_id",
  "side_a",
  "side_b_dset_id",
  "side_b_new_id",
  "side_b",
  "number_of_sources",
  "source_article",
  "source_office",
  "source_date",
  "source_headline",
  "source_original",
  "where_prec",
  "where_coordinates",
  "where_description",
  "adm_1",
  "adm_2",
  "latitude",
  "longitude",
  "geom_wkt",
  "priogrid_gid",
  "country",
  "country_id",
  "region",
  "event_clarity",
  "date_prec",
  "date_start",
  "date_end",
  "deaths_a",
  "deaths_b",
  "deaths_civilians",
  "deaths_unknown",
  "best",
  "high",
  "low",
  "gwnoa",
  "gwnob",
] as const;
export type UcdpField = (typeof UCDP_COLUMNS)[number];

/** Versions before 5.0 and country files spell these otherwise. */
export const UCDP_ALSO: Partial<Record<UcdpField, readonly string[]>> = {
  best: ["best_est", "best_estimate", "deaths_best"],
  high: ["high_est", "high_estimate", "deaths_high"],
  low: ["low_est", "low_estimate", "deaths_low"],
  conflict_new_id: ["conflict_id"],
  dyad_new_id: ["dyad_id"],
  side_a_new_id: ["side_a_id"],
  side_b_new_id: ["side_b_id"],
};

const DAY = /^\d{4}-\d\d-\d\d(?:[ T].*)?$/;
const column = (field: UcdpField): number => UCDP_COLUMNS.indexOf(field);

/** Whether a row without a header is one of GED: 49 cells or a few more behind them, and what stands where. */
export function isUcdpRow(cells: readonly string[]): boolean {
  const at = (field: UcdpField): string => (cells[column(field)] ?? "").trim();
  return (
    cells.length >= UCDP_COLUMNS.length &&
    /^\d+$/.test(at("id")) &&
    /^(?:1[89]|20)\d\d$/.test(at("year")) &&
    /^[123]$/.test(at("type_of_violence")) &&
    /^[1-7]$/.test(at("where_prec")) &&
    DAY.test(at("date_start")) &&
    DAY.test(at("date_end")) &&
    /^\d+(?:\.0)?$/.test(at("best"))
  );
}
