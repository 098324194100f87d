/** How an action is filled in a stage's bar. */
export const stageFills = {
  evidenced: "fill-level-5 stroke-level-5",
  done: "fill-level-3 stroke-level-3",
  open: "fill-transparent stroke-edge",
};
