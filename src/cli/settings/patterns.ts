/** What a value of `settings.yaml` looks like: for its schema and for its reader. */

/** `fr`, `pt-BR`, `pt_br`: as `--lang` takes them. */
export const LANG_CODE = /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/;

/** What begins otherwise is never found in a text: names are looked for as whole words. */
export const HIDDEN_WORD = /^[\p{L}\p{N}]\P{Cc}{0,199}$/u;

export const FLOWS_PATH = /^\P{Cc}{1,1000}$/u;

export const SPAN = /^[1-9][0-9]{0,4}(ms|[smhd])$/;
