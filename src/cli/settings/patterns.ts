/** What a value of `settings.yaml` looks like: for its schema and for its reader. */

/** `fr`, `pt-BR`, `pt_br`: as `--lang` takes them. */
export const LANG_CODE = /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/;

/** Signs around a word do not count when it is looked for: without a letter or digit nothing would be. A lone ʼ is an apostrophe. */
export const HIDDEN_WORD = /^(?=\P{Cc}*(?!ʼ)[\p{L}\p{N}])\P{Cc}{1,200}$/u;

export const FLOWS_PATH = /^\P{Cc}{1,1000}$/u;

export const SPAN = /^[1-9][0-9]{0,4}(ms|[smhd])$/;
