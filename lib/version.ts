/** The version of this Leadpath, as its package has it. */
export const version = "0.2.0";
