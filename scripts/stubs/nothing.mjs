/** Stands for a module that only development tools want. */
export default {};
