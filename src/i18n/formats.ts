/** Intl objects are slow to make (about 50 µs) and free to use: one for each tag and options. */
function remembered<Options extends object, Format>(
  make: (tag: string, options: Options) => Format,
) {
  const made = new Map<string, Format>();
  return (tag: string, options: Options): Format => {
    const key = tag + JSON.stringify(options);
    let format = made.get(key);
    if (format === undefined) {
      format = make(tag, options);
      made.set(key, format);
    }
    return format;
  };
}

/** Dates here are calendar days; they are always read in UTC. */
export const dateFormat = remembered(
  (tag, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" }),
);
export const numberFormat = remembered(
  (tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options),
);
export const pluralRules = remembered(
  (tag, options: Intl.PluralRulesOptions) => new Intl.PluralRules(tag, options),
);
export const displayNames = remembered(
  (tag, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(tag, options),
);
