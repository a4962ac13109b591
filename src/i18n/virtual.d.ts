declare module "virtual:messages/ar" {
  export const messages: import("./catalogue.ts").Catalogue;
}
declare module "virtual:messages/en" {
  export const messages: import("./catalogue.ts").Catalogue;
}
declare module "virtual:messages/ar/later" {
  export const messages: import("./catalogue.ts").Catalogue;
}
declare module "virtual:messages/en/later" {
  export const messages: import("./catalogue.ts").Catalogue;
}
