declare module "virtual:messages/ar" {
  export const messages: import("./catalogue.ts").Catalogue;
}
declare module "virtual:messages/ar/later" {
  export const messages: import("./catalogue.ts").Catalogue;
}
declare module "virtual:messages/ar/share" {
  export const messages: import("./catalogue.ts").Catalogue;
}
declare module "virtual:messages/ar/open" {
  export const messages: import("./catalogue.ts").Catalogue;
}
declare module "virtual:messages/en" {
  export const messages: import("./catalogue.ts").Catalogue;
}
declare module "virtual:messages/en/later" {
  export const messages: import("./catalogue.ts").Catalogue;
}
declare module "virtual:messages/en/share" {
  export const messages: import("./catalogue.ts").Catalogue;
}
declare module "virtual:messages/en/open" {
  export const messages: import("./catalogue.ts").Catalogue;
}
