/** Below this every row counts: no empty lines, nothing that is only comfort. */
const TIGHT = 16;

export const isTight = (view: { readonly rows: number }): boolean => view.rows < TIGHT;
