/** Stands for cli-highlight in the bundle: commands are shown as they are, and its languages would cost 100 ms at start. */
export const highlight = (code) => code;
export const supportsLanguage = () => false;
export default { highlight, supportsLanguage };
