/** What compile.ts makes of the messages of a language, or of one of its later groups. */
declare module "virtual:messages/*" {
  export const messages: import("./catalogue.ts").Catalogue;
}
