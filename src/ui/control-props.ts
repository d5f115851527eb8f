/** The size and margins of core's controls as they will be by default. */
export const CONTROL = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true } as const;
